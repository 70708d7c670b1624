import { type Day, day as dayOf } from '@fencun/core/time/beijing'
import type { Outcome } from '@fencun/core/timeline/contact'
import { type CallLog, OUTCOMES_IN_LOG } from '../call-log.ts'
import { columnsOf } from '../people/people-of.ts'
import type { People, PointColumns } from '../people.ts'
import type { JudgeOptions } from './judge-options.ts'

const DAY_SEC = 86_400
/** Beijing has been eight hours ahead without summer time since 1992. */
const BEIJING_SEC = 8 * 3600
export const STEADY_CLOCK_SEC = 694_195_200

/** A log as it is to be judged: with who stands behind its numbers, and which days are reported. */
export interface LogView {
  readonly log: CallLog
  readonly people: People
  readonly points: PointColumns
  /** The days from the first call to the last, in order; empty without calls. */
  readonly days: readonly Day[]
  /** When the first of them began, in seconds since 1970. */
  readonly firstSec: number
  /** Calls that began from here on and before there are reported. */
  readonly fromSec: number
  readonly untilSec: number
  /** Places in `OUTCOMES_IN_LOG`, by the place of a signal; for words that were not understood. */
  readonly otherwise: ReadonlyMap<number, number>
}

export function logView(log: CallLog, people: People, options: JudgeOptions): LogView {
  const { from, until, unknownIs, unknownSignals = [] } = options
  const taken = unknownIs === undefined ? -1 : OUTCOMES_IN_LOG.indexOf(unknownIs)
  const unknown = new Set(taken < 0 ? [] : unknownSignals)
  const signals = log.signals.flatMap((signal, i) =>
    unknown.has(signal) ? [[i, taken] as const] : [],
  )
  const days = daysOf(log)
  return {
    log,
    people,
    points: people.columns ?? columnsOf(people.ofNumber),
    days,
    firstSec: beginningOf(days[0] ?? dayOf(0)),
    fromSec: from === undefined ? 0 : beginningOf(from),
    untilSec: until === undefined ? Number.POSITIVE_INFINITY : beginningOf(until) + DAY_SEC,
    otherwise: new Map(signals),
  }
}

/** The place in `OUTCOMES_IN_LOG` of what came of a call. */
export function outcomePlace({ log, otherwise }: LogView, call: number): number {
  const said = log.outcome[call] ?? 0
  return otherwise.size === 0 ? said : (otherwise.get(log.signal[call] ?? 0) ?? said)
}

export function outcomeAt(view: LogView, call: number): Outcome {
  const outcome = OUTCOMES_IN_LOG[outcomePlace(view, call)]
  if (outcome === undefined) throw new Error('a call has an outcome')
  return outcome
}

export function isReported({ log, fromSec, untilSec }: LogView, call: number): boolean {
  const start = log.startSec[call] ?? 0
  return start >= fromSec && start < untilSec
}

/** The Beijing day of a second since 1970, from 1992 on. */
function dayAt(startSec: number): number {
  return Math.floor((startSec + BEIJING_SEC) / DAY_SEC)
}

/**
 * The place in the days of the log, the hour and the minute of the Beijing day of a second since
 * `LogView.firstSec`. In whole numbers of 32 bits, which costs a tenth of what others do.
 */
export function dayOfSec(sec: number): number {
  return (sec / DAY_SEC) | 0
}

export function hourOfSec(sec: number): number {
  return ((sec % DAY_SEC) / 3600) | 0
}

export function minuteOfSec(sec: number): number {
  return ((sec % DAY_SEC) / 60) | 0
}

/** Seconds since `LogView.firstSec`: more of them than this are not told apart from others. */
export const SEC_MAX = 2 ** 31 - 1

function beginningOf(day: Day): number {
  return day * DAY_SEC - BEIJING_SEC
}

function daysOf({ count, startSec }: CallLog): readonly Day[] {
  let first = Number.POSITIVE_INFINITY
  let last = -1
  for (let call = 0; call < count; call += 1) {
    const start = startSec[call] ?? 0
    if (start < first) first = start
    if (start > last) last = start
  }
  if (last < 0) return []
  const from = dayAt(first)
  return Array.from({ length: dayAt(last) - from + 1 }, (_, i) => dayOf(from + i))
}
