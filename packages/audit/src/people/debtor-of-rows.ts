import type {
  ContactFact,
  PlacementRow,
  PointFact,
} from '@fencun/app/import-placement/placement-row'
import type { TargetRole } from '@fencun/core/timeline/contact'
import type { HardshipFlag, HoldReason } from '@fencun/core/timeline/event'
import type { AuditDebtor, AuditPoint } from '../people.ts'
import { numberForm } from '../read/number-form.ts'
import { maskNumber } from './mask-number.ts'

/** A debtor of the case list, with the numbers of its points in the form of the call log. */
export interface ListedDebtor {
  readonly debtor: AuditDebtor
  /** By place in `AuditDebtor.points`. */
  readonly numbers: readonly string[]
}

/**
 * All rows of one identity number: one debtor, with the people whom they name. A number is one
 * person's: the debtor's before a guarantor's before a contact's, for of the debtor's own number
 * nothing is to be proved.
 */
export function debtorOfRows(rows: readonly PlacementRow[]): ListedDebtor {
  const found = new Points()
  for (const row of rows) for (const fact of row.points) found.add(fact, DEBTOR)
  const contacts = rows.flatMap((row) => row.contacts)
  for (const role of ['guarantor', 'contact'] as const) {
    for (const contact of contacts) if (roleOf(contact) === role) found.addPerson(contact, role)
  }
  const effects = rows.flatMap(({ notes }) => notes)
  const caseNumbers = [...new Set(rows.map(({ caseNumber }) => caseNumber))]
  const debtor = {
    label: caseNumbers.join(', '),
    caseNumbers,
    points: found.points,
    hardship: distinct(
      effects.flatMap(({ effect }): readonly HardshipFlag[] =>
        effect.kind === 'hardship' ? [effect.flag] : [],
      ),
    ),
    notes: distinct(effects.map(({ kind }) => kind)),
    holds: distinct(
      effects.flatMap(({ effect }): readonly HoldReason[] => {
        if (effect.kind === 'hardship') return []
        return [effect.kind === 'review' ? 'note-review' : effect.reason]
      }),
    ),
  }
  return { debtor, numbers: found.numbers }
}

interface Owner {
  readonly role: TargetRole
  readonly person: number
}

const DEBTOR: Owner = { role: 'debtor', person: 0 }

/** The points of one debtor while rows are gone through. */
class Points {
  readonly points: AuditPoint[] = []
  readonly numbers: string[] = []
  readonly #places = new Map<string, number>()
  /** Third parties by role and name. */
  readonly #people = new Map<string, number>()
  #persons = 1

  add({ kind, value }: PointFact, { role, person }: Owner): void {
    const number = formOf({ kind, value })
    if (number === undefined || this.#places.has(number)) return
    this.#places.set(number, this.points.length)
    this.numbers.push(number)
    this.points.push({ role, kind, person, masked: maskNumber(number) })
  }

  /** A person on file already stays one person: by name and role, or without a name by number. */
  addPerson({ name, points }: ContactFact, role: TargetRole): void {
    const called = name === undefined ? undefined : `${role} ${name.reveal()}`
    const person =
      (called === undefined ? this.#owner(role, points) : this.#people.get(called)) ??
      this.#persons++
    if (called !== undefined) this.#people.set(called, person)
    for (const fact of points) this.add(fact, { role, person })
  }

  #owner(role: TargetRole, points: readonly PointFact[]): number | undefined {
    return points
      .map((fact) => this.points[this.#places.get(formOf(fact) ?? '') ?? -1])
      .find((point) => point?.role === role)?.person
  }
}

function formOf({ kind, value }: Pick<PointFact, 'kind' | 'value'>): string | undefined {
  if (kind !== 'mobile' && kind !== 'landline') return undefined
  // A call log has the number that was dialled; whoever is put through behind it is not seen.
  return numberForm(value.reveal().replace(/^(0\d{2,3}-\d{7,8})-\d{1,6}$/, '$1'))
}

function roleOf({ slot }: ContactFact): 'guarantor' | 'contact' {
  return slot === 'guarantor' ? 'guarantor' : 'contact'
}

function distinct<T>(all: readonly T[]): readonly T[] {
  return [...new Set(all)]
}
