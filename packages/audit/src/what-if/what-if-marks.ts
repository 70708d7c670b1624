import { u8, u16, u32 } from '../judge/at.ts'
import type { Hits } from '../judge/hits.ts'
import { dayOfSec, hourOfSec, isReported, type LogView, outcomePlace } from '../judge/log-view.ts'
import { DIALS_BY_OUTCOME } from '../judge/outcome-flags.ts'
import type { WhatIfCounts } from './what-if-result.ts'

export const BEFORE = 1
export const AFTER = 2

/** By call: whether it was refused before, after, both, or not at all. */
export function refusals(calls: number, before: Hits, after: Hits): Uint8Array {
  const marks = new Uint8Array(calls)
  for (const [{ each, words }, bit] of [
    [before, BEFORE],
    [after, AFTER],
  ] as const) {
    each((call, word) => {
      if (words[word]?.kind === 'breach') marks[call] = u8(marks, call) | bit
    })
  }
  return marks
}

/** Calls by a small whole number, and by what became of them. */
export interface ChangeCounts {
  readonly add: (key: number, mark: number) => void
  readonly of: (key: number) => WhatIfCounts
}

const MARKS = 4

export function newChangeCounts(keys: number): ChangeCounts {
  const counts = new Uint32Array(MARKS * keys)
  const marked = (key: number, mark: number): number => u32(counts, MARKS * key + mark)
  return {
    add: (key, mark) => {
      counts[MARKS * key + mark] = marked(key, mark) + 1
    },
    of: (key) => {
      const [lifted, refused] = [marked(key, BEFORE), marked(key, AFTER)]
      const both = marked(key, BEFORE | AFTER)
      const calls = marked(key, 0) + lifted + refused + both
      const of = { refusedBefore: lifted + both, refusedAfter: refused + both }
      return { calls, ...of, refused, lifted }
    },
  }
}

const HOURS = 24

/** The calls of the days reported, counted in one walk through the log. */
export function countChanges(view: LogView, marks: Uint8Array) {
  const { log, days, firstSec } = view
  const all = newChangeCounts(1)
  const org = newChangeCounts(log.orgs.length)
  const staff = newChangeCounts(log.staffs.length)
  const hour = newChangeCounts(HOURS)
  const day = newChangeCounts(days.length)
  for (let call = 0; call < log.count; call += 1) {
    if (u8(log.inbound, call) === 1 || !isReported(view, call)) continue
    if (u8(DIALS_BY_OUTCOME, outcomePlace(view, call)) === 0) continue
    const mark = u8(marks, call)
    all.add(0, mark)
    org.add(u16(log.org, call), mark)
    staff.add(u16(log.staff, call), mark)
    const sec = u32(log.startSec, call) - firstSec
    hour.add(hourOfSec(sec), mark)
    day.add(dayOfSec(sec), mark)
  }
  return { totals: all.of(0), org, staff, hour, day }
}
