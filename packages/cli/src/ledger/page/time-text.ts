import { formatInstant, instant, parseInstant } from '@fencun/core/time/instant'

/** `2026-11-18 22:15:00`: a moment in Beijing time, by milliseconds since 1970. */
export function timeText(ms: number): string {
  return formatInstant(instant(ms)).slice(0, 19).replace('T', ' ')
}

/** The same, of a leaf’s own time. */
export function leafTime(at: string): string {
  const found = parseInstant(at)
  return found === undefined ? at : timeText(found)
}
