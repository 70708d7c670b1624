import type { Dayjs } from 'dayjs'

/** The picker shows Beijing time, wherever the browser stands. */
export function beijing(time: Dayjs | null | undefined): string | null {
  return time === null || time === undefined ? null : `${time.format('YYYY-MM-DDTHH:mm')}:00+08:00`
}

const ANSWERED: readonly unknown[] = ['answered-other', 'answered-unknown', 'voicemail']

/** The contact of an event, if it may turn out to have reached somebody else; null otherwise. */
export function wrongNumberOf({
  kind,
  details,
}: {
  readonly kind: string
  readonly details: Readonly<Record<string, unknown>>
}): string | null {
  const { contact, outcome } = details
  if (kind !== 'contact-ended' || !ANSWERED.includes(outcome)) return null
  return typeof contact === 'string' ? contact : null
}
