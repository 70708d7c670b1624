import { beijingDay } from '@fencun/core/time/beijing'
import type { Instant } from '@fencun/core/time/instant'
import { activeHolds, type CaseWithState } from '../show-case/case-row.ts'

/**
 * When a case's next step is due.
 * - `overdue`: it was due on an earlier day
 * - `today`: it is due today, or somebody forgot to say when
 * - `first-touch`: nobody has tried yet
 * - `later`: on another day
 * - `stopped`: a hold is in force or the case is closed
 */
export type Due = 'overdue' | 'today' | 'later' | 'first-touch' | 'stopped'

export function dueOf({ file, state }: CaseWithState, now: Instant): Due {
  if (file.status !== 'open' || activeHolds(state).length > 0) return 'stopped'
  if (file.nextStepAt === null) return file.lastContactAt === null ? 'first-touch' : 'today'
  const [step, today] = [beijingDay(file.nextStepAt), beijingDay(now)]
  if (step === today) return 'today'
  return step < today ? 'overdue' : 'later'
}

/** What is due by its time, then first touches, then later steps, then what stands still. */
const RANK: Readonly<Record<Due, number>> = {
  overdue: 0,
  today: 0,
  'first-touch': 1,
  later: 2,
  stopped: 3,
}

export interface DueCase extends CaseWithState {
  readonly due: Due
}

/** The order in which a collector works: rank, time of the next step, then the larger amount. */
export function byDue(a: DueCase, b: DueCase): number {
  return (
    RANK[a.due] - RANK[b.due] ||
    compare(a.file.nextStepAt ?? Infinity, b.file.nextStepAt ?? Infinity) ||
    compare(b.file.placedAmountFen, a.file.placedAmountFen) ||
    compare(a.file.caseNumber, b.file.caseNumber)
  )
}

/** Each case with when its next step is due. */
export function withDues(cases: readonly CaseWithState[], now: Instant): readonly DueCase[] {
  return cases.map((one) => ({ ...one, due: dueOf(one, now) }))
}

/** Those to be worked today, or all of them, in working order. */
export function inOrder(cases: readonly DueCase[], show: 'due' | 'all'): readonly DueCase[] {
  return cases.filter(({ due }) => show === 'all' || RANK[due] < RANK.later).toSorted(byDue)
}

/** How many cases are due when. */
export type DueCounts = Readonly<Record<Due, number>>

/** Counts all of the cases, whichever of them are shown. */
export function countDues(cases: readonly DueCase[]): DueCounts {
  const counts = { overdue: 0, today: 0, 'first-touch': 0, later: 0, stopped: 0 }
  for (const { due } of cases) counts[due] += 1
  return counts
}

function compare<T extends number | bigint | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}
