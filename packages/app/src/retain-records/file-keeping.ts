import type { Known, LenderType } from '@fencun/core/gate/request'
import type { DebtorId } from '@fencun/core/ids'
import {
  type HoldKind,
  type Keeping,
  type KeepingHold,
  keepingOf,
  type RecordFacts,
} from '@fencun/core/retention/keep'
import type { RecordKind, RetentionRule } from '@fencun/core/retention/rule'
import { beijingDay, type Day } from '@fencun/core/time/beijing'
import type { DebtorState } from '@fencun/core/timeline/state'
import type { CaseFile } from '../ports/case-store.ts'
import type { DueRow, LegalHold } from '../ports/retention.ts'
import { productOf } from '../request-contact/registered-facts.ts'

/** All that decides how long one debtor's file is kept. */
export interface DebtorFile {
  readonly debtor: DebtorId
  readonly state: DebtorState
  readonly cases: readonly Pick<CaseFile, 'status' | 'product'>[]
  /** The day of the last entry; null: not known, and it is kept. */
  readonly lastOn: Day | null
  /** The day on which a case was last closed. */
  readonly closedOn: Day | null
  readonly legalHolds: readonly LegalHold[]
}

export interface LenderKeeping {
  readonly rules: readonly RetentionRule[]
  readonly lenderType: LenderType | null
  readonly member: boolean | null
  readonly today: Day
}

/**
 * How long one debtor's file is kept: as long as the longest-lived record in it (K14). It goes as a
 * whole, counted from its last entry, and never while a case is open, a complaint, dispute, suit or
 * legal hold stands, or an oral plan is not cleared.
 */
export function fileKeeping(file: DebtorFile, lender: LenderKeeping): DueRow {
  const kinds: readonly RecordKind[] = [
    'collection-record',
    ...(hadPlan(file.state) ? (['oral-plan'] as const) : []),
    ...(file.legalHolds.some(({ kind }) => kind === 'suit') ? (['proof-of-demand'] as const) : []),
  ]
  const holds = holdsOn(file)
  const rows = kinds.map((record) => {
    const keeping = keepingOf(factsOf(file, record, holds, lender), lender.rules, lender.today)
    return rowOf(file.debtor, record, keeping, holds)
  })
  const [first, ...more] = rows
  if (first === undefined) throw new Error('every file has a record of collection')
  return more.reduce((longest, row) => (weight(row) > weight(longest) ? row : longest), first)
}

/** What holds the file now, whoever placed it. */
export function holdsOn({ state, cases, legalHolds, lastOn }: DebtorFile): readonly KeepingHold[] {
  const isOpen = cases.some(({ status }) => status === 'open')
  const standing = Object.values(state.holds).filter(({ releasedAt }) => releasedAt === null)
  const of = (reason: string, kind: HoldKind): readonly KeepingHold[] =>
    standing
      .filter((hold) => hold.reason === reason)
      .map(({ since }) => ({ kind, since: beijingDay(since) }))
  return [
    ...of('complaint', 'complaint'),
    ...of('dispute', 'dispute'),
    ...(isCleared(cases) ? [] : of('plan', 'oral-plan')),
    ...legalHolds
      .filter(({ lifted }) => lifted === null)
      .map(({ kind, placedAt }) => ({ kind, since: beijingDay(placedAt) })),
    ...(isOpen ? [{ kind: 'open-case' as const, since: lastOn }] : []),
  ]
}

function factsOf(
  { cases, lastOn, closedOn, legalHolds }: DebtorFile,
  record: RecordKind,
  holds: readonly KeepingHold[],
  { lenderType, member }: LenderKeeping,
): RecordFacts {
  const products = [...new Set(cases.map(({ product }) => productOf(product)))]
  const [product = 'unknown', ...others] = products
  const ended = legalHolds.flatMap(({ kind, lifted }) =>
    kind === 'suit' ? [lifted === null ? null : beijingDay(lifted.at)] : [],
  )
  return {
    record,
    madeOn: lastOn ?? 'unknown',
    lenderType: lenderType ?? 'unknown',
    product: others.length > 0 ? 'unknown' : product,
    member: member ?? 'unknown',
    clearedOn: isCleared(cases) ? (closedOn ?? 'unknown') : null,
    closedOn: lastDay(ended),
    holds,
  }
}

/** The latest of some days; null when one of them has not come, unknown without any. */
function lastDay(days: readonly (Day | null)[]): Known<Day | null> {
  if (days.length === 0) return 'unknown'
  return days.reduce((last, day) =>
    last === null || day === null ? null : day > last ? day : last,
  )
}

/** What was returned or written off may still be owed. */
function isCleared(cases: DebtorFile['cases']): boolean {
  return cases.length > 0 && cases.every(({ status }) => status === 'settled')
}

function hadPlan({ holds }: DebtorState): boolean {
  return Object.values(holds).some(({ reason }) => reason === 'plan')
}

function rowOf(
  debtor: DebtorId,
  record: RecordKind,
  keeping: Keeping,
  holds: readonly KeepingHold[],
): DueRow {
  const on = keeping.kind === 'due' ? keeping.on : keeping.kind === 'kept' ? keeping.until : null
  const rules = [...new Set(keeping.minima.map(({ rule }) => rule.id))]
  const kinds = [...new Set(holds.map(({ kind }) => kind))]
  return { debtor, record, state: keeping.kind, on, rules, holds: kinds }
}

function weight({ state, on }: DueRow): number {
  return state === 'open' ? Number.POSITIVE_INFINITY : (on ?? Number.POSITIVE_INFINITY)
}
