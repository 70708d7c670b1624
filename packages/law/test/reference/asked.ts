import type { Calendar } from '@fencun/core/calendar/calendar'
import type { ContactRequest, GateFacts } from '@fencun/core/gate/request'
import { type Day, day as dayNumber } from '@fencun/core/time/beijing'
import type { Instant } from '@fencun/core/time/instant'
import type { Log } from './replay.ts'

const DAY_MS = 86_400_000
const AHEAD_MS = 8 * 3_600_000

/** What the reference interpreter is asked. */
export interface Asked {
  readonly log: Log
  readonly request: ContactRequest
  readonly facts: GateFacts
  readonly calendar: Calendar
  readonly profile: string
  readonly at: Instant
}

/** The day of Beijing clocks, which have been eight hours ahead since 1991. */
export function beijing(at: Instant): Day {
  return dayNumber(Math.floor((at + AHEAD_MS) / DAY_MS))
}

/** Midnight, as a number of ms, at which a day begins in Beijing. */
export function midnight(day: number): number {
  return day * DAY_MS - AHEAD_MS
}
