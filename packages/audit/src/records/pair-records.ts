import type { CallLog } from '../call-log.ts'
import type { People } from '../people.ts'
import type { WrittenRecord } from './read-records.ts'
import { sameCollector } from './same-collector.ts'

export interface Pairing {
  /** By place of the record: place of its call, or -1. */
  readonly callOf: Int32Array
  /** By place of the call: 1 where it has a record. */
  readonly isRecorded: Uint8Array
}

/** Nobody calls one number more often within the tolerance; a file that says so must not take all memory. */
const CANDIDATES_MAX = 50

/** A call that may be the one of a record; the smaller the distance, the likelier. */
interface Candidate {
  readonly record: number
  readonly call: number
  readonly distance: number
}

/**
 * Gives each record at most one call and each call at most one record: of all that lie within the
 * tolerance the nearest in time first, and a call of another collector after all others. Ties go by
 * rows of the files, so that the order in which they are gone through cannot matter.
 */
export function pairRecords(
  log: CallLog,
  people: People,
  records: readonly WrittenRecord[],
  matchSecMax: number,
): Pairing {
  const candidates = candidatesOf(log, people, records, matchSecMax)
  candidates.sort(
    (a, b) =>
      a.distance - b.distance ||
      (log.row[a.call] ?? 0) - (log.row[b.call] ?? 0) ||
      a.record - b.record,
  )
  const callOf = new Int32Array(records.length).fill(-1)
  const isRecorded = new Uint8Array(log.count)
  for (const { record, call } of candidates) {
    if (callOf[record] !== -1 || isRecorded[call] === 1) continue
    callOf[record] = call
    isRecorded[call] = 1
  }
  return { callOf, isRecorded }
}

function candidatesOf(
  log: CallLog,
  people: People,
  records: readonly WrittenRecord[],
  matchSecMax: number,
): Candidate[] {
  const numbersOf = numberPlaces(log, people, records)
  const wanted = new Set(numbersOf.flat())
  const callsOf = callsByNumber(log, wanted)
  return records.flatMap((record, i) =>
    (numbersOf[i] ?? [])
      .flatMap((number) => callsWithin(log, callsOf.get(number) ?? [], record, matchSecMax))
      .map((call) => {
        const other = sameCollector(record.collector, log.staffs[log.staff[call] ?? 0] ?? '')
        const penalty = other === 'other' ? matchSecMax + 1 : 0
        return { record: i, call, distance: secondsBetween(log, call, record) + penalty }
      }),
  )
}

/** The places of the numbers that a record may mean: the one it names, or all of its case. */
function numberPlaces(
  log: CallLog,
  people: People,
  records: readonly WrittenRecord[],
): readonly (readonly number[])[] {
  const named = new Set(records.map(({ number }) => number))
  const places = new Map<string, number>()
  for (const [place, number] of log.numbers.entries()) {
    if (named.has(number)) places.set(number, place)
  }
  const byCase = numbersByCase(people, log.numbers.length, records)
  return records.map(({ number, caseNumber }) => {
    if (number === null) return byCase.get(caseNumber) ?? []
    const place = places.get(number)
    return place === undefined ? [] : [place]
  })
}

function numbersByCase(
  people: People,
  count: number,
  records: readonly WrittenRecord[],
): ReadonlyMap<string, readonly number[]> {
  const asked = new Set(
    records.filter(({ number }) => number === null).map(({ caseNumber }) => caseNumber),
  )
  const byCase = new Map<string, number[]>()
  if (asked.size === 0 || people.source !== 'case-list') return byCase
  for (let place = 0; place < count; place += 1) {
    for (const { debtor } of people.ofNumber[place] ?? []) {
      for (const caseNumber of people.debtors[debtor]?.caseNumbers ?? []) {
        if (!asked.has(caseNumber)) continue
        const list = byCase.get(caseNumber) ?? []
        byCase.set(caseNumber, list)
        list.push(place)
      }
    }
  }
  return byCase
}

/** Calls of the numbers that are asked for, each number's in order of time. */
function callsByNumber(
  log: CallLog,
  wanted: ReadonlySet<number>,
): ReadonlyMap<number, readonly number[]> {
  const calls = new Map<number, number[]>()
  for (let call = 0; call < log.count; call += 1) {
    const number = log.number[call] ?? 0
    if (!wanted.has(number)) continue
    const list = calls.get(number) ?? []
    calls.set(number, list)
    list.push(call)
  }
  for (const list of calls.values()) {
    list.sort((a, b) => (log.startSec[a] ?? 0) - (log.startSec[b] ?? 0))
  }
  return calls
}

function callsWithin(
  log: CallLog,
  calls: readonly number[],
  record: WrittenRecord,
  matchSecMax: number,
): readonly number[] {
  let low = 0
  let high = calls.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((log.startSec[calls[middle] ?? 0] ?? 0) < record.at.sec - matchSecMax) low = middle + 1
    else high = middle
  }
  const found: number[] = []
  for (let i = low; i < calls.length && found.length < CANDIDATES_MAX; i += 1) {
    const call = calls[i] ?? 0
    if (secondsBetween(log, call, record) > matchSecMax) break
    found.push(call)
  }
  return found
}

/** From the start of a call to the time that a record names, which may be a whole minute or day. */
function secondsBetween(log: CallLog, call: number, { at }: WrittenRecord): number {
  const start = log.startSec[call] ?? 0
  if (start < at.sec) return at.sec - start
  return Math.max(0, start - (at.sec + at.lengthSec - 1))
}
