import { formatInstant, type Instant } from '@fencun/core/time/instant'

/** `2026-11-18 22:15`: an instant as people write it, in Beijing time. */
export function minuteText(at: Instant): string {
  return formatInstant(at).slice(0, 16).replace('T', ' ')
}
