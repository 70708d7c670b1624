import { MS_PER_HOUR } from './civil.ts'

const STANDARD_MS = 8 * MS_PER_HOUR
const SUMMER_MS = 9 * MS_PER_HOUR

/**
 * The six summers in which China moved its clocks to UTC+9 (1986–1991), as [from, until) in ms of
 * UTC. There has been no summer time since, and none between 1950 and 1985. Held against the tz
 * database in a test.
 */
const SUMMERS: readonly (readonly [number, number])[] = [
  [515_527_200_000, 527_014_800_000],
  [545_162_400_000, 558_464_400_000],
  [577_216_800_000, 589_914_000_000],
  [608_666_400_000, 621_968_400_000],
  [640_116_000_000, 653_418_000_000],
  [671_565_600_000, 684_867_600_000],
]

const LAST_CHANGE = 684_867_600_000
const FIRST_CHANGE = 515_527_200_000

/**
 * What Beijing time is ahead of UTC at an instant, in ms: 8 h, or 9 h in the summers of 1986–1991.
 * Before 1950 there was no Beijing time; the answer is 8 h by definition, whatever a given city
 * then used (for Shanghai's own history take the zone table of `Asia/Shanghai`).
 */
export function beijingOffsetMs(utcMs: number): number {
  if (utcMs >= LAST_CHANGE || utcMs < FIRST_CHANGE) return STANDARD_MS
  return SUMMERS.some(([from, until]) => utcMs >= from && utcMs < until) ? SUMMER_MS : STANDARD_MS
}

/**
 * The UTC ms at which Beijing clocks showed `wallMs` (ms since 1970-01-01T00:00 on the clock).
 * A time that the clock showed twice (autumn) is the first of the two; one it skipped (spring) is
 * moved forward by the hour skipped.
 */
export function beijingWallToUtc(wallMs: number): number {
  const inSummer = wallMs - SUMMER_MS
  return beijingOffsetMs(inSummer) === SUMMER_MS ? inSummer : wallMs - STANDARD_MS
}
