import { formatInstant, instant, parseInstant } from '@fencun/core/time/instant'

/** From here on a time has no date of four digits: nobody but a forger signs one. */
const LATEST_MS = 253_370_764_800_000

/** `2026-11-18 22:15:00`: a moment in Beijing time, by milliseconds since 1970. */
export function timeText(ms: number): string {
  if (ms > LATEST_MS) return `${ms} ms`
  return formatInstant(instant(ms)).slice(0, 19).replace('T', ' ')
}

/** The same, of a leaf’s own time. */
export function leafTime(at: string): string {
  const found = parseInstant(at)
  return found === undefined ? at : timeText(found)
}
