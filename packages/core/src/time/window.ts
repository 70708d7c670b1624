import { beijingDay, beijingInstant, beijingMinute, plusDays } from './beijing.ts'
import { MINUTES_PER_DAY, pad } from './civil.ts'
import type { Instant } from './instant.ts'

/**
 * The same hours of every day, half-open: `from` belongs to it, `until` no longer does, so 22:00
 * itself is outside [08:00, 22:00). Minutes of the day, `from` 0–1439, `until` 1–1440. When `until`
 * is less than `from` the window crosses midnight: [22:00, 08:00). `from` equal to `until` is no
 * window at all and contains nothing. Whether a rule includes an edge is for the rule to say.
 */
export interface Window {
  readonly from: number
  readonly until: number
}

/** [00:00, 24:00). */
export const WHOLE_DAY: Window = { from: 0, until: MINUTES_PER_DAY }

/** `'22:00'` -> 1320, `'24:00'` -> 1440; `undefined` for anything but two digits each. */
export function parseMinute(text: string): number | undefined {
  const match = /^(\d{2}):(\d{2})$/.exec(text)
  if (match === null) return undefined
  const [hour, minute] = [Number(match[1]), Number(match[2])]
  const total = hour * 60 + minute
  return minute > 59 || total > MINUTES_PER_DAY ? undefined : total
}

/** 1320 -> `'22:00'`; the end of the day, 1440, is `'24:00'`. */
export function formatMinute(minute: number): string {
  return `${pad(Math.floor(minute / 60), 2)}:${pad(minute % 60, 2)}`
}

/**
 * Reads `['08:00', '22:00']`. An end of `00:00` is the end of the day. `undefined` when a time is
 * unreadable, when the window begins at 24:00, or when both are equal: the whole day is written
 * `['00:00', '24:00']`, and equal ends could as well mean nothing.
 */
export function parseWindow(ends: readonly string[]): Window | undefined {
  const [first, second] = ends
  if (ends.length !== 2 || first === undefined || second === undefined) return undefined
  const from = parseMinute(first)
  const end = parseMinute(second)
  if (from === undefined || end === undefined) return undefined
  if (from === MINUTES_PER_DAY || from === end) return undefined
  return { from, until: end === 0 ? MINUTES_PER_DAY : end }
}

/** Whether a minute of the day (0–1439) lies in the window. */
export function contains(window: Window, minute: number): boolean {
  const { from, until } = window
  if (from < until) return minute >= from && minute < until
  return from > until && (minute >= from || minute < until)
}

/** What of the day lies outside a window: the quiet hours of calling hours. */
export function complement(window: Window): Window[] {
  if (window.from === window.until) return [WHOLE_DAY]
  const from = window.until % MINUTES_PER_DAY
  const until = window.from === 0 ? MINUTES_PER_DAY : window.from
  return from === window.from ? [] : [{ from, until }]
}

/** The hours in both windows: none, one, or two windows, ordered by their start. */
export function intersect(a: Window, b: Window): Window[] {
  return intersectAll([a, b])
}

/** The hours in every one of the windows, ordered by their start; of no windows the whole day. */
export function intersectAll(windows: readonly Window[]): Window[] {
  const shared = windows.reduce<readonly Window[]>(
    (left, window) => left.flatMap((piece) => withinDay(window).flatMap((w) => overlap(piece, w))),
    [WHOLE_DAY],
  )
  return joinAtMidnight(shared.toSorted((a, b) => a.from - b.from))
}

/**
 * Minutes to wait from a minute of the day until one of the windows is open: 0 when open now,
 * `undefined` when none ever opens.
 */
export function minutesUntilOpen(windows: readonly Window[], minute: number): number | undefined {
  if (windows.some((window) => contains(window, minute))) return 0
  const waits = windows
    .filter(({ from, until }) => from !== until)
    .map(({ from }) => (from - minute + MINUTES_PER_DAY) % MINUTES_PER_DAY)
  return waits.length === 0 ? undefined : Math.min(...waits)
}

/**
 * The first instant from `at` on at which one of the windows is open by Beijing clocks: `at` itself
 * when open now, otherwise the opening minute to the ms. `undefined` when none ever opens.
 */
export function nextOpening(windows: readonly Window[], at: Instant): Instant | undefined {
  const minute = beijingMinute(at)
  const wait = minutesUntilOpen(windows, minute)
  if (wait === undefined) return undefined
  if (wait === 0) return at
  const opening = minute + wait
  const today = beijingDay(at)
  return opening < MINUTES_PER_DAY
    ? beijingInstant(today, opening)
    : beijingInstant(plusDays(today, 1), opening - MINUTES_PER_DAY)
}

/** A window as pieces that do not cross midnight. */
function withinDay({ from, until }: Window): Window[] {
  if (from < until) return [{ from, until }]
  if (from === until) return []
  return [
    { from: 0, until },
    { from, until: MINUTES_PER_DAY },
  ]
}

function overlap(a: Window, b: Window): Window[] {
  const from = Math.max(a.from, b.from)
  const until = Math.min(a.until, b.until)
  return from < until ? [{ from, until }] : []
}

/** A piece that ends at 24:00 and one that begins at 00:00 are one window across midnight. */
function joinAtMidnight(pieces: readonly Window[]): Window[] {
  const [first, last] = [pieces[0], pieces.at(-1)]
  if (first?.from !== 0 || last?.until !== MINUTES_PER_DAY) return [...pieces]
  return [...pieces.slice(1, -1), { from: last.from, until: first.until }]
}
