import { u8, u16, u32 } from './at.ts'
import type { LogView } from './log-view.ts'
import { stableOrder } from './stable-order.ts'

/**
 * The calls of a log by debtor: those of debtor `d` are records `firstOf[d]` up to `firstOf[d + 1]`,
 * in the order of their starts, and those of one second in the order of their rows. A call to a
 * number that several debtors have is there for each of them. A record is three words: when the call
 * began, its place in the log, and the rest packed, so that a debtor's calls lie side by side and
 * nothing else need be looked at: twelve bytes for each call.
 *
 * Of a long log only the records of a range of debtors are laid out at a time, and the next range
 * where they lay: what is written in no order of places stays within the processor's own memory.
 */
export interface Records {
  /** Record `r` begins at word `RECORD_WORDS * (r - base)`. */
  readonly words: Uint32Array
  readonly firstOf: Uint32Array
  base: number
  /** Ranges of debtors, each from the end of the one before it. */
  readonly untilOf: readonly number[]
  /** Lays out the records of a range. */
  readonly layOut: (range: number) => void
}

export const RECORD_WORDS = 3
/** Bits of the packed word: point 0–10, outcome 11–14, inbound 15, organisation 16–31. */
export const POINT_MASK = 0x7ff
export const OUTCOME_SHIFT = 11
export const OUTCOME_MASK = 0xf
export const INBOUND_BIT = 0x8000
export const ORG_SHIFT = 16
/** Debtors with more points than the bits can name are judged the slow way. */
export const POINTS_MAX = POINT_MASK + 1

/** A range is closed when it has so many records. */
const RANGE_RECORDS = 1 << 20
/** So many ranges can be told apart in a byte, with room for the rounding. */
const RANGES_MAX = 200

/** `rangeRecords`: how many records make a range. */
export function recordsOf(view: LogView, rangeRecords: number = RANGE_RECORDS): Records {
  const { log, people, points } = view
  // Where each number is one person's, as nearly always, a number's place is that of its owner.
  const isPlain =
    points.debtor.length === log.numbers.length && points.firstOf.every((at, i) => at === i)
  const firstOf = countedByDebtor(view, isPlain)
  const all = u32(firstOf, people.debtors.length)
  // A call that belongs to several debtors may belong to several ranges.
  const size = isPlain ? Math.max(rangeRecords, Math.ceil(all / RANGES_MAX)) : all
  const untilOf = rangesOf(firstOf, size)
  const rangeOf = untilOf.length < 2 ? undefined : rangeOfCalls(view, untilOf)
  const next = firstOf.slice()
  const came = outcomesOf(view)
  const firstIn = (range: number): number =>
    u32(firstOf, range === 0 ? 0 : (untilOf[range - 1] ?? 0))
  const longest = Math.max(0, ...untilOf.map((until, i) => u32(firstOf, until) - firstIn(i)))
  const records: Records = {
    words: new Uint32Array(RECORD_WORDS * longest),
    firstOf,
    base: 0,
    untilOf,
    layOut: (range) => {
      records.base = firstIn(range)
      const into = { ...records, next, came, isPlain }
      for (let call = 0; call < log.count; call += 1) {
        if (rangeOf === undefined || u8(rangeOf, call) === range) put(view, into, call)
      }
    },
  }
  return records
}

interface LayingOut extends Pick<Records, 'words' | 'base'> {
  /** By debtor where the next record goes. */
  readonly next: Uint32Array
  readonly came: Uint8Array
  readonly isPlain: boolean
}

function put({ log, points }: LogView, into: LayingOut, call: number): void {
  const { words, base, next, came, isPlain } = into
  const number = u32(log.number, call)
  const who = (u8(log.inbound, call) === 1 ? INBOUND_BIT : 0) | (u16(log.org, call) << ORG_SHIFT)
  const packed = who | (u8(came, call) << OUTCOME_SHIFT)
  const last = isPlain ? number + 1 : u32(points.firstOf, number + 1)
  for (let at = isPlain ? number : u32(points.firstOf, number); at < last; at += 1) {
    const debtor = u32(points.debtor, at)
    const record = u32(next, debtor)
    next[debtor] = record + 1
    const place = RECORD_WORDS * (record - base)
    words[place] = u32(log.startSec, call)
    words[place + 1] = call
    words[place + 2] = packed | (u16(points.point, at) & POINT_MASK)
  }
}

/** Where ranges of at least so many records end. */
function rangesOf(firstOf: Uint32Array, records: number): readonly number[] {
  const debtors = firstOf.length - 1
  const untilOf: number[] = []
  let began = 0
  for (let debtor = 1; debtor <= debtors; debtor += 1) {
    if (u32(firstOf, debtor) - began < records && debtor < debtors) continue
    untilOf.push(debtor)
    began = u32(firstOf, debtor)
  }
  return untilOf
}

/** By call the range of its debtor, where each number is one person's. */
function rangeOfCalls({ log, points }: LogView, untilOf: readonly number[]): Uint8Array {
  const rangeOfDebtor = new Uint8Array(untilOf.at(-1) ?? 0)
  let from = 0
  for (const [range, until] of untilOf.entries()) {
    rangeOfDebtor.fill(range, from, until)
    from = until
  }
  const rangeOfNumber = Uint8Array.from(points.debtor, (debtor) => u8(rangeOfDebtor, debtor))
  const rangeOf = new Uint8Array(log.count)
  for (let call = 0; call < log.count; call += 1) {
    rangeOf[call] = u8(rangeOfNumber, u32(log.number, call))
  }
  return rangeOf
}

/** What came of each call, words that were not understood taken as they are to be taken. */
function outcomesOf({ log, otherwise }: LogView): Uint8Array {
  if (otherwise.size === 0) return log.outcome
  return log.outcome.map((said, call) => otherwise.get(u16(log.signal, call)) ?? said)
}

/** How many calls each debtor has, summed up: where the records of each begin. */
function countedByDebtor({ log, points, people }: LogView, isPlain: boolean): Uint32Array {
  const firstOf = new Uint32Array(people.debtors.length + 1)
  for (let call = 0; call < log.count; call += 1) {
    const number = u32(log.number, call)
    const last = isPlain ? number + 1 : u32(points.firstOf, number + 1)
    for (let at = isPlain ? number : u32(points.firstOf, number); at < last; at += 1) {
      const after = u32(points.debtor, at) + 1
      firstOf[after] = u32(firstOf, after) + 1
    }
  }
  for (let debtor = 1; debtor < firstOf.length; debtor += 1) {
    firstOf[debtor] = u32(firstOf, debtor) + u32(firstOf, debtor - 1)
  }
  return firstOf
}

/** Puts the records of one debtor in the order of their starts, if they are not. */
export function putInOrder({ words, base }: Records, first: number, last: number): void {
  for (let record = first - base + 1; record < last - base; record += 1) {
    const at = RECORD_WORDS * record
    if (u32(words, at) < u32(words, at - RECORD_WORDS)) {
      sortRecords(words, first - base, last - base)
      return
    }
  }
}

function sortRecords(words: Uint32Array, first: number, last: number): void {
  const before = words.slice(RECORD_WORDS * first, RECORD_WORDS * last)
  const order = orderOf(before, last - first)
  for (let i = 0; i < last - first; i += 1) {
    const from = RECORD_WORDS * (order[i] ?? 0)
    const to = RECORD_WORDS * (first + i)
    words[to] = u32(before, from)
    words[to + 1] = u32(before, from + 1)
    words[to + 2] = u32(before, from + 2)
  }
}

/** So many places fit behind a start in one float. */
const FLOAT_PLACES = 2 ** 20

function orderOf(words: Uint32Array, count: number): Float64Array | Uint32Array {
  if (count > FLOAT_PLACES) {
    const starts = new Uint32Array(count)
    for (let i = 0; i < count; i += 1) starts[i] = u32(words, RECORD_WORDS * i)
    return stableOrder(starts)
  }
  // Start in front, place behind: one number sorts both, and most debtors have a handful of calls.
  const keys = new Float64Array(count)
  for (let i = 0; i < count; i += 1) keys[i] = u32(words, RECORD_WORDS * i) * FLOAT_PLACES + i
  keys.sort()
  for (let i = 0; i < count; i += 1) keys[i] = (keys[i] ?? 0) % FLOAT_PLACES
  return keys
}
