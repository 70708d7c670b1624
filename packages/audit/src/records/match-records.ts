import { beijingDay, formatDay } from '@fencun/core/time/beijing'
import { instant } from '@fencun/core/time/instant'
import type { CallLog } from '../call-log.ts'
import type { People } from '../people.ts'
import { contradictions, wasConnected } from './contradictions.ts'
import { type Pairing, pairRecords } from './pair-records.ts'
import type { WrittenRecord, WrittenRecords } from './read-records.ts'
import { type FindingMaker, findingMaker } from './record-finding.ts'
import { recordIds } from './record-id.ts'
import type { RecordFinding, RecordMatch, RecordReason, RecordTolerance } from './record-match.ts'
import { RECORD_REASON_NAMES } from './record-reasons.ts'
import { type Repeated, sameWords } from './same-words.ts'

/** What is usual: ten minutes between call and note, and talks that are no misdial. */
export const RECORD_TOLERANCE: RecordTolerance = {
  matchSecMax: 600,
  talkSecMin: 15,
  promiseSecMax: 10,
  writtenHoursMax: 24,
  sameTextCharsMin: 12,
}

const DAY_SEC = 86_400
const BEIJING_SEC = 8 * 3600

/**
 * Lays what collectors wrote down beside the call log: calls without a record, records without a
 * call, and records that say something else than their call. Only days that the records cover are
 * compared, and only records of the days of the log.
 */
export function matchRecords(
  log: CallLog,
  people: People,
  written: WrittenRecords,
  tolerance: RecordTolerance = RECORD_TOLERANCE,
): RecordMatch {
  const span = spanOf(log)
  const { records, outside } = withinLog(written.records, span, tolerance)
  const covered = coveredDays(written.records)
  const pairing = pairRecords(log, people, records, tolerance.matchSecMax)
  const world: World = { log, people, records, pairing, covered, tolerance }
  const calls = comparedCalls(world)
  const repeated = sameWords(records, tolerance.sameTextCharsMin)
  const findings = (): Iterable<RecordFinding> => walk(world, repeated)
  return {
    records: written.records.length,
    leftOut: outside === 0 ? written.leftOut : { ...written.leftOut, 'outside-log': outside },
    columns: written.columns,
    matched: pairing.callOf.reduce((sum, call) => sum + (call === -1 ? 0 : 1), 0),
    callsCompared: calls,
    callsOutside: log.count - calls,
    days:
      covered === undefined ? null : { from: dayText(covered.from), until: dayText(covered.until) },
    counts: countsOf(findings()),
    tolerance,
    findings,
  }
}

/** Days of Beijing since 1970, both included. */
interface Days {
  readonly from: number
  readonly until: number
}

interface World {
  readonly log: CallLog
  readonly people: People
  readonly records: readonly WrittenRecord[]
  readonly pairing: Pairing
  readonly covered: Days | undefined
  readonly tolerance: RecordTolerance
}

const dayOfSec = (sec: number): number => Math.floor((sec + BEIJING_SEC) / DAY_SEC)

function dayText(day: number): string {
  return formatDay(beijingDay(instant((day * DAY_SEC - BEIJING_SEC) * 1000)))
}

function spanOf({ startSec, count }: CallLog): { first: number; last: number } | undefined {
  if (count === 0) return undefined
  let [first, last] = [Number.POSITIVE_INFINITY, 0]
  for (let i = 0; i < count; i += 1) {
    const sec = startSec[i] ?? 0
    if (sec < first) first = sec
    if (sec > last) last = sec
  }
  return { first, last }
}

/** A log says nothing of a time before its first call or after its last. */
function withinLog(
  records: readonly WrittenRecord[],
  span: ReturnType<typeof spanOf>,
  { matchSecMax }: RecordTolerance,
): { records: readonly WrittenRecord[]; outside: number } {
  const within = records.filter(({ at }) => {
    if (span === undefined) return false
    return at.sec + at.lengthSec > span.first - matchSecMax && at.sec <= span.last + matchSecMax
  })
  return { records: within, outside: records.length - within.length }
}

function coveredDays(records: readonly WrittenRecord[]): Days | undefined {
  let [from, until] = [Number.POSITIVE_INFINITY, -1]
  for (const { at } of records) {
    const day = dayOfSec(at.sec)
    if (day < from) from = day
    if (day > until) until = day
  }
  return until < 0 ? undefined : { from, until }
}

function isCovered({ log, covered }: World, call: number): boolean {
  if (covered === undefined) return false
  const day = dayOfSec(log.startSec[call] ?? 0)
  return covered.from <= day && day <= covered.until
}

function comparedCalls(world: World): number {
  let count = 0
  for (let call = 0; call < world.log.count; call += 1) count += isCovered(world, call) ? 1 : 0
  return count
}

function* walk(
  world: World,
  repeated: ReadonlyMap<number, Repeated>,
): Generator<RecordFinding, void, undefined> {
  const make = findingMaker(world.log, world.people, recordIds())
  yield* callsUnrecorded(world, make)
  for (const [i, record] of world.records.entries()) {
    yield* ofRecord(world, make, i)
    const same = repeated.get(i)
    const limit = { charsMin: world.tolerance.sameTextCharsMin, casesMax: 1 }
    if (same !== undefined) {
      yield make('SAME_WORDS', { record, call: callOf(world, i), measured: { ...same }, limit })
    }
  }
}

/** Calls that nobody wrote down. Of an unanswered call from outside there is nothing to write. */
function* callsUnrecorded(
  world: World,
  make: FindingMaker,
): Generator<RecordFinding, void, undefined> {
  const { log, pairing } = world
  for (let call = 0; call < log.count; call += 1) {
    if (pairing.isRecorded[call] === 1 || !isCovered(world, call)) continue
    const connected = wasConnected(log, call)
    const inbound = log.inbound[call] === 1
    if (inbound && !connected) continue
    const measured = { talkSec: log.talkSec[call] ?? 0 }
    const reason = inbound
      ? 'INBOUND_NOT_RECORDED'
      : connected
        ? 'CALL_NOT_RECORDED'
        : 'TRY_NOT_RECORDED'
    yield make(reason, { call, measured, limit: {} })
  }
}

const callOf = ({ pairing }: World, record: number): number | undefined => {
  const call = pairing.callOf[record] ?? -1
  return call === -1 ? undefined : call
}

function* ofRecord(
  world: World,
  make: FindingMaker,
  i: number,
): Generator<RecordFinding, void, undefined> {
  const { log, people, tolerance } = world
  const record = world.records[i]
  if (record === undefined) return
  const call = callOf(world, i)
  if (call === undefined) {
    const limit = { matchSecMax: tolerance.matchSecMax }
    yield make('RECORD_WITHOUT_CALL', { record, measured: {}, limit })
  } else {
    for (const { reason, measured, limit } of contradictions(
      { log, people, call, record },
      tolerance,
    )) {
      yield make(reason, { record, call, measured, limit })
    }
  }
  yield* whenWritten(world, make, record, call)
}

/** Too late after the call, or before it: of a note without a call, what it says itself counts. */
function* whenWritten(
  { log, tolerance }: World,
  make: FindingMaker,
  record: WrittenRecord,
  call: number | undefined,
): Generator<RecordFinding, void, undefined> {
  const { at, writtenAt } = record
  if (writtenAt === null) return
  const start = call === undefined ? at.sec : (log.startSec[call] ?? 0)
  const length = call === undefined ? at.lengthSec : (log.talkSec[call] ?? 0)
  const { writtenHoursMax, matchSecMax } = tolerance
  const lateSec = writtenAt.sec - (start + length)
  if (lateSec > writtenHoursMax * 3600) {
    const measured = { hours: Math.floor(lateSec / 360) / 10 }
    yield make('WRITTEN_LATE', { record, call, measured, limit: { hoursMax: writtenHoursMax } })
  }
  const earlySec = start - (writtenAt.sec + writtenAt.lengthSec - 1)
  if (earlySec > matchSecMax) {
    const measured = { minutes: Math.floor(earlySec / 60) }
    const limit = { minutesMax: Math.floor(matchSecMax / 60) }
    yield make('WRITTEN_BEFORE_CALL', { record, call, measured, limit })
  }
}

function countsOf(findings: Iterable<RecordFinding>): RecordMatch['counts'] {
  const counts = new Map<RecordReason, number>()
  for (const { reason } of findings) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return RECORD_REASON_NAMES.flatMap((reason) => {
    const count = counts.get(reason)
    return count === undefined ? [] : [{ reason, count }]
  })
}
