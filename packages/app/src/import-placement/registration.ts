import { type DebtorKey, type PlacementId, placementId } from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'
import { applyEvent } from '@fencun/core/timeline/fold'
import type { Actor } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import type { CaseFile } from '../ports/case-store.ts'
import type { Ids } from '../ports/ids.ts'
import type { PeopleOfDebtor } from '../ports/people-store.ts'
import type { AccountOfDebtor, Placement, Registration } from '../ports/placement-store.ts'
import type { TimelineAppend, TimelineHead, WrittenNote } from '../ports/timeline-store.ts'
import { byDebtor } from '../timeline/by-debtor.ts'
import { frameOf } from '../timeline/frame.ts'
import type { ParsedPlacement } from './parse-placement.ts'
import type { PlacementRow } from './placement-row.ts'
import type { ShelvedPlacement } from './preview-shelf.ts'
import { caseOf } from './register-case.ts'
import { placedEvents } from './register-events.ts'
import { DebtorFile, type NewPeople } from './register-people.ts'

type BuildDeps = Pick<Deps, 'ids' | 'keys' | 'timelines' | 'people'>

/** What is to be registered, by whom and when. */
export interface ToRegister {
  readonly actor: Actor
  readonly shelved: ShelvedPlacement
  readonly parsed: ParsedPlacement
  readonly handler: Placement['handler']
  readonly now: Instant
}

/**
 * Everything of a placement as it is to be written, on the debtors' timelines as they stand. Reads
 * the debtors once; rows of one identity number are one debtor, known or new.
 */
export async function buildRegistration(deps: BuildDeps, what: ToRegister): Promise<Registration> {
  const { actor, parsed } = what
  const placement = placementOf(placementId(deps.ids.next()), what)
  const rows = byDebtor(parsed.accepted, ({ idNumber }) =>
    deps.keys.debtorId(actor.lender, idNumber.reveal()),
  )
  const keys = [...rows.keys()].map((debtor) => ({ lender: actor.lender, debtor }))
  const [heads, people] = await Promise.all([
    deps.timelines.load(keys),
    deps.people.of(keys, 'lender'),
  ])
  const debtors = keys.map((key, i) => {
    const [head, known] = [heads[i], people[i]]
    if (head === undefined || known === undefined) throw new Error('the store answers every key')
    return ofDebtor(deps, what, placement, { key, head, known, rows: rows.get(key.debtor) ?? [] })
  })
  return {
    placement,
    cases: debtors.flatMap(({ cases }) => cases),
    people: debtors.flatMap(({ added }) => added.people),
    points: debtors.flatMap(({ added }) => added.points.map(({ point }) => point)),
    accounts: debtors.flatMap(({ accounts }) => accounts),
    timelines: debtors.map(({ timeline }) => timeline),
  }
}

function placementOf(
  id: PlacementId,
  { actor, shelved, parsed, handler, now }: ToRegister,
): Placement {
  return {
    placement: id,
    lender: actor.lender,
    handler,
    fileName: shelved.fileName,
    fileHash: shelved.fileHash,
    registeredAt: now,
    registeredBy: actor.staff,
    cases: parsed.totals.cases,
    rejected: parsed.totals.rejected,
    placedAmountFen: parsed.totals.placedAmountFen,
  }
}

interface OneDebtor {
  readonly key: DebtorKey
  readonly head: TimelineHead
  readonly known: PeopleOfDebtor
  readonly rows: readonly PlacementRow[]
}

function ofDebtor(
  deps: BuildDeps,
  { actor, now }: ToRegister,
  placement: Placement,
  { key, head, known, rows }: OneDebtor,
): {
  readonly cases: readonly CaseFile[]
  readonly added: NewPeople
  readonly accounts: readonly AccountOfDebtor[]
  readonly timeline: TimelineAppend
} {
  const { state, version } = head
  const dossier = new DebtorFile(deps, key, { people: known.people, state })
  for (const row of rows) dossier.add(row)
  const added = dossier.added()
  const accounts = rows.flatMap((row) => accountsOf(key, row))
  const placed = rows.map((row) => ({
    row,
    file: caseOf(placement, key.debtor, deps.ids.next(), row),
  }))
  const cases = placed.map(({ file }) => file)
  const demands = rows.flatMap((row) => row.notes)
  const notes = placed.flatMap(({ row, file }) => writtenNotes(deps.ids, file, row))
  const events = placedEvents(deps.ids, state, { cases, points: added.points, demands }).map(
    (body) => ({ ...frameOf(deps.ids, actor, now), ...body }),
  )
  const after = events.reduce(applyEvent, state)
  return {
    cases,
    added,
    accounts,
    timeline: { key, expected: version, events, state: after, notes },
  }
}

/** The card and the account by which a caller may name the debt. */
function accountsOf(
  { debtor }: DebtorKey,
  { accounts: { cardNumber, accountNumber } }: PlacementRow,
): readonly AccountOfDebtor[] {
  return [cardNumber, accountNumber].flatMap((account) =>
    account === undefined ? [] : [{ debtor, account }],
  )
}

/** The lender's own words, whatever the machine made of them. */
function writtenNotes(ids: Ids, file: CaseFile, { noteTexts }: PlacementRow): WrittenNote[] {
  return noteTexts.map(({ header, text }) => {
    const about = { kind: 'lender-column', header } as const
    return { note: ids.next(), case: file.case, about, text }
  })
}
