import type { Schema } from '../../api/client.ts'
import { dayNumber } from '../../shared/days.ts'

type Day = Schema['Calendar']['years'][number]['days'][number]

/** Days that follow one another and are the same thing. */
export interface Stretch extends Pick<Day, 'kind' | 'name'> {
  readonly from: string
  /** Included. */
  readonly to: string
  readonly days: number
}

/** The days of a year drawn together, as a notice names them; `days` in their order. */
export function stretchesOf(days: readonly Day[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (const { day, kind, name } of days) {
    const last = stretches.at(-1)
    const follows = last !== undefined && dayNumber(day) === (dayNumber(last.to) ?? 0) + 1
    if (last !== undefined && follows && last.kind === kind && last.name.zh === name.zh) {
      stretches[stretches.length - 1] = { ...last, to: day, days: last.days + 1 }
    } else {
      stretches.push({ kind, name, from: day, to: day, days: 1 })
    }
  }
  return stretches
}
