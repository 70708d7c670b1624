import { type CaseId, contactId, type StaffId } from '@fencun/core/ids'
import { ok, type Result } from '@fencun/core/result'
import type { Instant } from '@fencun/core/time/instant'
import type { DebtorState } from '@fencun/core/timeline/state'
import { levelFor } from '../access/masking.ts'
import type { Actor } from '../access/roles.ts'
import { findCase } from '../access/visible-case.ts'
import type { Deps } from '../deps.ts'
import type { CaseFile } from '../ports/case-store.ts'
import type { Org } from '../ports/directory-store.ts'
import { type Office, officeOf } from '../request-contact/question.ts'
import { rowsOf, withStates } from './case-row.ts'
import type { CaseView, PendingContact } from './case-view.ts'
import { countersOf } from './limits.ts'
import { nextCase } from './next-case.ts'
import { type NotesView, notesOf } from './notes-view.ts'
import { peopleOf } from './people-view.ts'
import { pointsOf } from './points-view.ts'

type ShowDeps = Pick<
  Deps,
  'clock' | 'law' | 'cases' | 'timelines' | 'people' | 'directory' | 'access'
>

/** One case with its people, numbers, counters, and what the gate says of every point now. */
export async function showCase(
  deps: ShowDeps,
  actor: Actor,
  input: { readonly case: CaseId },
): Promise<Result<CaseView>> {
  const found = await findCase(deps.cases, actor, input.case)
  if (!found.ok) return found
  const file = found.value
  const key = { lender: actor.lender, debtor: file.debtor }
  const [office, [about], [people], orgs, files, notes, settings] = await Promise.all([
    officeOf(deps, actor),
    withStates(deps, actor, [file]),
    deps.people.of([key], actor),
    deps.directory.orgs(actor.lender),
    deps.cases.ofDebtor(key),
    deps.timelines.notes(key, actor),
    deps.access.settings(actor.lender),
  ])
  if (!office.ok) return office
  if (about === undefined || people === undefined) throw new Error('the store answers every key')
  const { state } = about
  const now = deps.clock.now()
  const level = levelFor(actor, settings)
  const [[row], next] = await Promise.all([
    rowsOf(deps, actor, [about]),
    nextCase(deps, actor, file.case, now),
  ])
  if (row === undefined) throw new Error('every case has a row')
  return ok({
    ...row,
    ...amountsOf(file),
    ...peopleOf(people, { state, shown: file.case, at: now, level }),
    ...wishesOf(state),
    ...stopsOf(state, notesOf(actor, { files, notes, shown: file.case })),
    handler: handlerOf(file, orgs),
    points: pointsOf(deps.law, office.value, { ...about, points: people.points, level }, now),
    counters: countersOf({ law: office.value.law, state, at: now }, file.case),
    pending: pendingOf(state, file.case, actor.staff),
    next,
    lines: linesOf(office.value),
    now,
  })
}

type Part<Key extends keyof CaseView> = Pick<CaseView, Key>

function amountsOf(
  file: CaseFile,
): Part<
  'placedOn' | 'recallOn' | 'principalFen' | 'interestFen' | 'penaltyFen' | 'feeFen' | 'placement'
> {
  const { placedOn, recallOn, principalFen, interestFen, penaltyFen, feeFen, placement } = file
  return { placedOn, recallOn, principalFen, interestFen, penaltyFen, feeFen, placement }
}

function stopsOf(
  state: DebtorState,
  { lenderNotes, ofHold }: NotesView,
): Part<'holds' | 'lenderNotes'> {
  const holds = Object.entries(state.holds)
  return { holds: holds.map(([hold, one]) => ({ hold, ...one, notes: ofHold(hold) })), lenderNotes }
}

function wishesOf(state: DebtorState): Part<'refusals' | 'agreements'> {
  return {
    refusals: Object.entries(state.refusals).map(([refusal, one]) => ({ refusal, ...one })),
    agreements: Object.entries(state.agreements).map(([agreement, one]) => ({
      agreement,
      ...one,
    })),
  }
}

function handlerOf(file: CaseFile, orgs: readonly Org[]): CaseView['handler'] {
  return { org: file.handler, name: orgs.find(({ org }) => org === file.handler)?.name ?? '' }
}

function linesOf({ lines }: Office): CaseView['lines'] {
  return lines.toSorted((a, b) => (a.label < b.label ? -1 : 1))
}

/** Permits handed back are nobody's business any more; a permit that lapsed still wants its word. */
function pendingOf(state: DebtorState, id: CaseId, staff: StaffId): readonly PendingContact[] {
  return Object.entries(state.contacts)
    .filter(([, one]) => one.case === id && one.staff === staff)
    .filter(([, one]) => !one.recorded && one.outcome !== 'not-dialled')
    .toSorted(([, a], [, b]) => byTime(a.at, b.at))
    .map(([contact, one]) => {
      const { direction, party, role, point, channel, startBy, startedAt, endedAt, outcome } = one
      const who = { contact: contactId(contact), direction, party, role, point, channel }
      return { ...who, startBy, startedAt, endedAt, outcome }
    })
}

function byTime(a: Instant, b: Instant): number {
  return a - b
}
