import { u8, u16, u32 } from './at.ts'
import type { Hits } from './hits.ts'
import { dayOfSec, hourOfSec, type LogView, outcomePlace } from './log-view.ts'
import { CONNECTS_BY_OUTCOME, DIALS_BY_OUTCOME } from './outcome-flags.ts'
import { type Counts, newCounts } from './tally-counts.ts'

/** What is counted of all calls of the days reported, in one walk through the log. */
export interface CallCounts {
  readonly calls: number
  readonly inbound: number
  readonly callsWithBreach: number
  readonly org: Counts
  readonly staff: Counts
  readonly hour: Counts
  /** By place in the days of the log. */
  readonly day: Counts
  /** By number: 1 where somebody was called. */
  readonly called: Uint8Array
}

const HOURS = 24

export function countCalls(view: LogView, hits: Hits): CallCounts {
  const { log, fromSec, untilSec, days, firstSec } = view
  const breaches = breachesOf(log.count, hits)
  const org = newCounts(log.orgs.length)
  const staff = newCounts(log.staffs.length)
  const hour = newCounts(HOURS)
  const day = newCounts(days.length)
  const called = new Uint8Array(log.numbers.length)
  let [calls, inbound, callsWithBreach] = [0, 0, 0]
  for (let call = 0; call < log.count; call += 1) {
    const start = u32(log.startSec, call)
    if (start < fromSec || start >= untilSec) continue
    inbound += u8(log.inbound, call)
    const outcome = outcomePlace(view, call)
    if (u8(log.inbound, call) === 1 || u8(DIALS_BY_OUTCOME, outcome) === 0) continue
    const connected = u8(CONNECTS_BY_OUTCOME, outcome)
    const broken = u8(breaches, call)
    calls += 1
    if (broken > 0) callsWithBreach += 1
    org.add(u16(log.org, call), connected, broken)
    staff.add(u16(log.staff, call), connected, broken)
    const sec = start - firstSec
    hour.add(hourOfSec(sec), connected, broken)
    day.add(dayOfSec(sec), connected, broken)
    called[u32(log.number, call)] = 1
  }
  return { calls, inbound, callsWithBreach, org, staff, hour, day, called }
}

/** How many breaches each call was; a byte holds more than there are rules. */
function breachesOf(calls: number, { each, words }: Hits): Uint8Array {
  const isBreach = Uint8Array.from(words, ({ kind }) => (kind === 'breach' ? 1 : 0))
  const breaches = new Uint8Array(calls)
  each((call, word) => {
    breaches[call] = u8(breaches, call) + u8(isBreach, word)
  })
  return breaches
}
