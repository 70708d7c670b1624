import { type Personal, personalName } from '@fencun/core/identity/personal'
import { type DebtorKey, partyId, pointId } from '@fencun/core/ids'
import type { TargetRole } from '@fencun/core/timeline/contact'
import type { DebtorState } from '@fencun/core/timeline/state'
import type { Ids } from '../ports/ids.ts'
import type { Keys } from '../ports/keys.ts'
import type { ContactPoint, PeopleOfDebtor, Person } from '../ports/people-store.ts'
import type { ContactSlot } from './fields.ts'
import type { ContactFact, PlacementRow, PointFact } from './placement-row.ts'
import { pointLabel } from './point-labels.ts'

/** A new contact point with what the timeline says of it. */
export interface NewPoint {
  readonly point: ContactPoint
  readonly role: TargetRole
  readonly numberKey: string
  readonly reserved: boolean
}

/** People and points that a placement adds to one debtor's file. */
export interface NewPeople {
  readonly people: readonly Person[]
  readonly points: readonly NewPoint[]
}

/** The file of one debtor while rows are added to it. */
export class DebtorFile {
  readonly #key: DebtorKey
  readonly #deps: { readonly ids: Ids; readonly keys: Keys }
  readonly #known: Person[]
  readonly #people: Person[] = []
  readonly #points: NewPoint[] = []
  /** Who holds which number already, by its keyed hash. */
  readonly #holders: { readonly party: string; readonly numberKey: string }[]

  constructor(
    deps: { readonly ids: Ids; readonly keys: Keys },
    key: DebtorKey,
    known: { readonly people: PeopleOfDebtor['people']; readonly state: DebtorState },
  ) {
    this.#deps = deps
    this.#key = key
    this.#known = [...known.people]
    this.#holders = Object.values(known.state.points).map(({ party, numberKey }) => ({
      party,
      numberKey,
    }))
  }

  /**
   * Adds what a row says of its people. A person on file already stays one person: the debtor by the
   * identity number, others by name and role, so that a refusal still finds whom it protects. A
   * number that its owner has already is not added twice.
   */
  add(row: PlacementRow): void {
    const debtor = this.#debtor(row)
    for (const fact of row.points) this.#addPoint(debtor, null, fact)
    for (const contact of row.contacts) this.#addContact(contact, debtor)
  }

  added(): NewPeople {
    return { people: this.#people, points: this.#points }
  }

  #debtor(row: PlacementRow): Person {
    const known = this.#known.find(({ role }) => role === 'debtor')
    return known ?? this.#person('debtor', row.name, { idNumber: row.idNumber, relation: null })
  }

  #addContact({ slot, name, relation, points }: ContactFact, debtor: Person): void {
    const role = slot === 'guarantor' ? 'guarantor' : 'contact'
    const own = points.filter((fact) => !this.#holds(debtor, this.#keyOf(fact)))
    if (own.length === 0 && role !== 'guarantor') return
    const person =
      this.#sameAs(role, name, own) ??
      this.#person(role, name ?? personalName(''), { idNumber: null, relation: relation ?? null })
    for (const fact of own) this.#addPoint(person, slot, fact)
  }

  #sameAs(
    role: TargetRole,
    name: Personal | undefined,
    points: readonly PointFact[],
  ): Person | undefined {
    const others = this.#known.filter((one) => one.role === role)
    if (name !== undefined) return others.find((one) => one.name.equals(name))
    return others.find((one) => points.some((fact) => this.#holds(one, this.#keyOf(fact))))
  }

  #person(role: TargetRole, name: Personal, more: Pick<Person, 'idNumber' | 'relation'>): Person {
    const party = partyId(this.#deps.ids.next())
    const person = { party, debtor: this.#key.debtor, role, name, ...more }
    this.#known.push(person)
    this.#people.push(person)
    return person
  }

  #addPoint(owner: Person, slot: ContactSlot | null, fact: PointFact): void {
    const numberKey = this.#keyOf(fact)
    if (this.#holds(owner, numberKey)) return
    this.#holders.push({ party: owner.party, numberKey })
    const { kind, source, value } = fact
    this.#points.push({
      point: {
        point: pointId(this.#deps.ids.next()),
        party: owner.party,
        debtor: this.#key.debtor,
        kind,
        label: pointLabel(slot, fact),
        source,
        value,
      },
      role: owner.role,
      numberKey,
      reserved: owner.role === 'debtor' && fact.use === 'mobile' && kind === 'mobile',
    })
  }

  #holds({ party }: Person, numberKey: string): boolean {
    return this.#holders.some((one) => one.party === party && one.numberKey === numberKey)
  }

  #keyOf({ value }: PointFact): string {
    return this.#deps.keys.numberKey(this.#key.lender, value.reveal())
  }
}
