import { isConnected, isOutcome } from '@fencun/core/timeline/contact'
import { resultCode } from '@fencun/core/timeline/result-codes'
import { type CallLog, OUTCOMES_IN_LOG } from '../call-log.ts'
import type { People } from '../people.ts'
import type { WrittenRecord } from './read-records.ts'
import type { RecordFinding, RecordReason, RecordTolerance } from './record-match.ts'

/** One thing that a record says otherwise than its call. */
export interface Contradiction {
  readonly reason: RecordReason
  readonly measured: RecordFinding['measured']
  readonly limit: RecordFinding['limit']
}

/** Where a record and its call stand. */
export interface Pair {
  readonly log: CallLog
  readonly people: People
  readonly call: number
  readonly record: WrittenRecord
}

/** All that a record says otherwise than the call it belongs to. */
export function contradictions(pair: Pair, tolerance: RecordTolerance): readonly Contradiction[] {
  return [talked(pair, tolerance), promised(pair, tolerance), saidBy(pair)].flatMap((one) => {
    return one === undefined ? [] : [one]
  })
}

/** Whether a call was answered by somebody or something. */
export function wasConnected(log: CallLog, call: number): boolean {
  const outcome = OUTCOMES_IN_LOG[log.outcome[call] ?? 0]
  return isConnected(outcome !== undefined && isOutcome(outcome) ? outcome : undefined)
}

function talked(
  { log, call, record: { code } }: Pair,
  { talkSecMin }: RecordTolerance,
): Contradiction | undefined {
  if (code === null) return undefined
  const { after } = resultCode(code)
  const talkSec = log.talkSec[call] ?? 0
  if (after === 'unanswered' && talkSec >= talkSecMin) {
    return { reason: 'NO_ANSWER_BUT_TALK', measured: { code, talkSec }, limit: { talkSecMin } }
  }
  if (after === 'answered' && !wasConnected(log, call) && talkSec === 0) {
    const signal = log.signals[log.signal[call] ?? 0] ?? ''
    return { reason: 'TALK_BUT_NO_ANSWER', measured: { code, signal }, limit: {} }
  }
  return undefined
}

function promised(
  { log, call, record: { code } }: Pair,
  { promiseSecMax }: RecordTolerance,
): Contradiction | undefined {
  const talkSec = log.talkSec[call] ?? 0
  if (code !== 'PTP' || !wasConnected(log, call) || talkSec > promiseSecMax) return undefined
  return { reason: 'PROMISE_IN_SHORT_CALL', measured: { code, talkSec }, limit: { promiseSecMax } }
}

/** What only the debtor or a guarantor can have said, over a number that is somebody else's. */
function saidBy({ log, people, call, record: { code } }: Pair): Contradiction | undefined {
  if (code === null || people.source !== 'case-list') return undefined
  const may = resultCode(code).saidBy
  const roles = (people.ofNumber[log.number[call] ?? 0] ?? []).flatMap(({ debtor, point }) => {
    return people.debtors[debtor]?.points[point]?.role ?? []
  })
  if (may.length === 0 || roles.length === 0 || roles.some((role) => may.includes(role))) {
    return undefined
  }
  const measured = { code, role: [...new Set(roles)].join(', ') }
  return { reason: 'NOT_THEIRS_TO_SAY', measured, limit: { roles: may.join(', ') } }
}
