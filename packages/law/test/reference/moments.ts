import { beijingDay, type Day, parseDay, plusDays } from '@fencun/core/time/beijing'
import { type Instant, instant } from '@fencun/core/time/instant'
import type { Random } from './random.ts'

/** Days at which something of the law, of the calendar or of the year begins or ends. */
const EDGES = [
  '2024-05-15',
  '2024-11-18',
  '2025-02-28',
  '2025-10-01',
  '2025-10-09',
  '2026-01-01',
  '2026-01-30',
  '2026-02-15',
  '2026-02-24',
  '2026-05-01',
  '2026-05-06',
  '2026-09-25',
  '2026-10-01',
  '2026-10-08',
  '2026-10-10',
  '2026-12-31',
  '2027-01-01',
] as const

/** Minutes of the day at which hours open or close somewhere, agreed ones included. */
const MINUTES = [
  0, 360, 420, 480, 540, 720, 840, 1080, 1140, 1200, 1260, 1320, 1350, 1380, 1440,
] as const

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
const AHEAD_MS = 8 * 3_600_000

/** An instant: often at an edge of the law, of the day or of the minute, often at an edge of none. */
export function momentOf(random: Random): Instant {
  const on = random.chance(0.3)
    ? plusDays(dayOf(random.pick(EDGES)), random.below(3) - 1)
    : plusDays(dayOf('2026-02-01'), random.below(330))
  const inMinute = random.pick([0, 0, 59_999, random.below(MINUTE_MS)])
  return instant(on * DAY_MS - AHEAD_MS + minuteOf(random) * MINUTE_MS + inMinute)
}

function minuteOf(random: Random): number {
  if (random.chance(0.4)) return 480 + random.below(780)
  if (random.chance(0.4)) return random.below(1440)
  return (random.pick(MINUTES) + 1439 + random.below(3)) % 1440
}

/** The same instant, an edge of the same day after it, or one of the days that follow. */
export function laterThan(random: Random, at: Instant): Instant {
  const ahead = beijingDay(at) + random.pick([0, 0, 1, 2, 7])
  const inMinute = random.pick([0, 0, 59_999, random.below(MINUTE_MS)])
  const later = ahead * DAY_MS - AHEAD_MS + minuteOf(random) * MINUTE_MS + inMinute
  return instant(Math.max(at, later))
}

/** A day not long before an instant, or that very day. */
export function dayBefore(random: Random, at: Instant): Day {
  return plusDays(beijingDay(at), -random.pick([0, 1, 2, 3, 6, 7, 8, 30]))
}

/** An instant before another, of the same day or some days before. */
export function instantBefore(random: Random, at: Instant): Instant {
  const day = beijingDay(at)
  const start = day * DAY_MS - AHEAD_MS
  const sameDay = start + (random.chance(0.2) ? 0 : random.below(at - start + 1))
  const earlier = start - random.pick([0, 1, DAY_MS, random.below(20 * DAY_MS)])
  return instant(random.chance(0.6) ? sameDay : earlier)
}

export function dayOf(text: string): Day {
  const day = parseDay(text)
  if (day === undefined) throw new Error(`${text} is no day`)
  return day
}
