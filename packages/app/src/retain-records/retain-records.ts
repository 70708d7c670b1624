import { failure } from '@fencun/core/errors/failure'
import type { CaseId, LenderId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import { beijingDay, type Day } from '@fencun/core/time/beijing'
import type { Instant } from '@fencun/core/time/instant'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import { EMPTY_STATE } from '@fencun/core/timeline/state'
import type { Actor } from '../access/roles.ts'
import { permit } from '../access/roles.ts'
import { isLenders } from '../access/visible-case.ts'
import type { Deps } from '../deps.ts'
import {
  type DueFilter,
  type DueMonth,
  type DueRow,
  type LegalHold,
  legalHoldId,
  type RetentionSettings,
} from '../ports/retention.ts'
import type { ArchivedTimeline } from '../ports/timeline-archive.ts'
import { fileKeeping } from './file-keeping.ts'
import { lenderKeeping } from './lender-keeping.ts'

type RetainDeps = Pick<Deps, 'keeping' | 'directory' | 'clock' | 'archive' | 'cases' | 'ids'>

export interface RetentionView {
  readonly calculatedAt: Instant | null
  readonly settings: RetentionSettings
  readonly months: readonly DueMonth[]
  readonly rows: readonly (DueRow & { readonly cases: readonly CaseNamed[] })[]
  readonly total: number
}

export interface CaseNamed {
  readonly case: CaseId
  readonly caseNumber: string
}

const PAGE_MAX = 200

/** What falls due and when, by month and kind; of the lender alone. */
export async function showRetention(
  deps: RetainDeps,
  actor: Actor,
  { offset, limit, ...filter }: DueFilter & { readonly offset: number; readonly limit: number },
): Promise<Result<RetentionView>> {
  const allowed = lendersOwn(actor)
  if (!allowed.ok) return allowed
  const { retention } = deps.keeping
  const page = { offset, limit: Math.min(limit, PAGE_MAX) }
  const [calculatedAt, settings, months, due] = await Promise.all([
    retention.calculatedAt(actor.lender),
    retention.settings(actor.lender),
    retention.months(actor.lender),
    retention.due(actor.lender, filter, page),
  ])
  const rows = await Promise.all(
    due.rows.map(async (row) => {
      const files = await deps.cases.ofDebtor({ lender: actor.lender, debtor: row.debtor })
      return { ...row, cases: files.map(({ case: id, caseNumber }) => ({ case: id, caseNumber })) }
    }),
  )
  return ok({ calculatedAt, settings, months, rows, total: due.total })
}

/** Computes the calendar anew for whoever asks. */
export async function refreshRetention(
  deps: RetainDeps,
  actor: Actor,
): Promise<Result<{ readonly debtors: number }>> {
  const allowed = lendersOwn(actor)
  return allowed.ok ? ok({ debtors: await calculateRetention(deps, actor.lender) }) : allowed
}

/** Looks at every file of a lender; gives how many. A timeline that cannot be read is kept. */
export async function calculateRetention(deps: RetainDeps, lender: LenderId): Promise<number> {
  const rules = await lenderKeeping(deps, lender)
  const legal = await deps.keeping.retention.holds(lender)
  const rows: DueRow[] = []
  for await (const timeline of deps.archive.timelines(lender)) {
    rows.push(fileKeeping(fileOf(timeline, legal), rules))
  }
  await deps.keeping.retention.saveDue(lender, rows, deps.clock.now())
  return rows.length
}

/**
 * Takes away the personal data of files whose time is over (CN-D1). The calendar is computed anew
 * first, so that nothing goes by what was true yesterday. Gives how many went.
 */
export async function expireDue(deps: RetainDeps, lender: LenderId): Promise<number> {
  await calculateRetention(deps, lender)
  const { retention } = deps.keeping
  const { rows } = await retention.due(lender, { state: 'due' }, { offset: 0, limit: 10_000 })
  let gone = 0
  for (const { debtor, on, rules } of rows) {
    if (on === null) continue
    const how = { at: deps.clock.now(), on, rules }
    const expired = await retention.expire({ lender, debtor }, how)
    gone += expired === 'gone' ? 0 : 1
  }
  return gone
}

export interface HoldPlaced {
  readonly case: CaseId
  readonly kind: LegalHold['kind']
  readonly reason: string
}

const REASON_CHARS_MAX = 200

/** Keeps a debtor's file while a suit runs or somebody ordered it. */
export async function placeLegalHold(
  deps: RetainDeps,
  actor: Actor,
  { case: id, kind, reason }: HoldPlaced,
): Promise<Result<{ readonly hold: LegalHold['hold'] }>> {
  const allowed = lendersOwn(actor)
  if (!allowed.ok) return allowed
  const said = reasonOf(reason)
  if (!said.ok) return said
  const file = await deps.cases.find(actor.lender, id)
  if (file === undefined) return err(failure('not-found', 'there is no such case', `case ${id}`))
  const hold = legalHoldId(deps.ids.next())
  await deps.keeping.retention.placeHold({
    ...{ hold, lender: actor.lender, debtor: file.debtor, kind, reason: said.value },
    ...{ placedBy: actor.staff, placedAt: deps.clock.now() },
  })
  return ok({ hold })
}

/** Lifts a legal hold, with the reason. */
export async function liftLegalHold(
  deps: RetainDeps,
  actor: Actor,
  hold: LegalHold['hold'],
  { reason }: { readonly reason: string },
): Promise<Result<null>> {
  const allowed = lendersOwn(actor)
  if (!allowed.ok) return allowed
  const said = reasonOf(reason)
  if (!said.ok) return said
  const how = { by: actor.staff, at: deps.clock.now(), reason: said.value }
  const lifted = await deps.keeping.retention.liftHold(actor.lender, hold, how)
  return lifted === 'lifted'
    ? ok(null)
    : err(failure('legal-hold-ended', 'no such legal hold stands', `hold ${hold}`))
}

export interface HoldShown extends LegalHold {
  readonly cases: readonly CaseNamed[]
  readonly placedByName: string
  readonly liftedByName: string | null
}

/** The lender's legal holds, those that stand first. */
export async function listLegalHolds(
  deps: RetainDeps,
  actor: Actor,
): Promise<Result<{ readonly holds: readonly HoldShown[] }>> {
  const allowed = lendersOwn(actor)
  if (!allowed.ok) return allowed
  const holds = await deps.keeping.retention.holds(actor.lender)
  const staff = await deps.directory.staff(actor.lender)
  const names = new Map(staff.map((one) => [one.staff, one.name]))
  const shown = await Promise.all(
    holds.map(async (hold) => {
      const files = await deps.cases.ofDebtor(hold)
      const cases = files.map(({ case: id, caseNumber }) => ({ case: id, caseNumber }))
      const liftedByName = hold.lifted === null ? null : (names.get(hold.lifted.by) ?? '')
      return { ...hold, cases, placedByName: names.get(hold.placedBy) ?? '', liftedByName }
    }),
  )
  const standing = ({ lifted }: LegalHold): number => Number(lifted !== null)
  return ok({ holds: shown.toSorted((a, b) => standing(a) - standing(b)) })
}

const BACKUP_DAYS = { min: 1, max: 366 } as const

/** What the lender decides: membership, and how long backups live. */
export async function saveRetention(
  deps: RetainDeps,
  actor: Actor,
  settings: RetentionSettings,
): Promise<Result<null>> {
  const allowed = lendersOwn(actor)
  if (!allowed.ok) return allowed
  const { backupDays } = settings
  const isWhole = Number.isInteger(backupDays)
  if (!isWhole || backupDays < BACKUP_DAYS.min || backupDays > BACKUP_DAYS.max) {
    const detail = `backups live ${BACKUP_DAYS.min} to ${BACKUP_DAYS.max} days`
    return err(failure('request-invalid', detail, 'backupDays'))
  }
  const by = { staff: actor.staff, at: deps.clock.now() }
  await deps.keeping.retention.saveSettings(actor.lender, settings, by)
  return ok(null)
}

function lendersOwn(actor: Actor): Result<null> {
  const allowed = permit(actor, 'manage-retention')
  if (!allowed.ok || isLenders(actor)) return allowed
  return err(failure('not-permitted', 'how long records are kept is the matter of the lender'))
}

function reasonOf(text: string): Result<string> {
  const reason = text.trim()
  if (reason !== '' && reason.length <= REASON_CHARS_MAX) return ok(reason)
  const detail = `a reason has 1 to ${REASON_CHARS_MAX} characters`
  return err(failure('request-invalid', detail, 'reason'))
}

function fileOf(
  { debtor, head, events, cases }: ArchivedTimeline,
  legal: readonly LegalHold[],
): Parameters<typeof fileKeeping>[0] {
  const isWhole = head?.state !== undefined && events.every(({ event }) => event !== undefined)
  const told = events.flatMap(({ event }) => event ?? [])
  return {
    debtor,
    state: head?.state ?? EMPTY_STATE,
    cases,
    lastOn: isWhole ? lastOf(told) : null,
    closedOn: lastOf(told.filter(({ kind }) => kind === 'case-closed')),
    legalHolds: legal.filter((hold) => hold.debtor === debtor),
  }
}

function lastOf(events: readonly TimelineEvent[]): Day | null {
  const [first, ...more] = events.map(({ at }) => beijingDay(at))
  return first === undefined ? null : more.reduce((last, on) => (on > last ? on : last), first)
}
