import { lawHere } from '@fencun/core/gate/law-here'
import type { LawInForce } from '@fencun/core/gate/rule'
import { type Day, formatDay, plusDays } from '@fencun/core/time/beijing'

/** The numbers of one day that SQL compares with; `null`: the rule does not bind. */
export interface NumbersOfDay {
  readonly day: string
  readonly openFrom: number
  readonly openUntil: number
  readonly connectedMax: number
  readonly unansweredMax: number | null
  readonly dialsMax: number | null
  readonly isBannedHoliday: boolean
  readonly hardshipDaysMin: number | null
  readonly failedCallsMin: number
  readonly talksMax: number
  readonly minutesMin: number
  readonly orgsMax: number
}

/**
 * The numbers of the law pack on each day, under its policy, where nothing is known of lender and
 * product. @throws Error where a day has hours that SQL does not say: several windows, or by night.
 */
export function lawOfDays(law: LawInForce, from: Day, days: number): readonly NumbersOfDay[] {
  return Array.from({ length: days }, (_, at) => numbersOn(law, plusDays(from, at)))
}

function numbersOn(law: LawInForce, day: Day): NumbersOfDay {
  const { numbers } = lawHere(law, day, {
    lenderType: 'unknown',
    product: 'unknown',
    channel: 'voice_interactive',
  })
  const [open, ...more] = numbers.windows('quiet-hours.window')
  if (open === undefined || more.length > 0 || open.until < open.from) {
    throw new Error('the hours of a day are one window within it')
  }
  return {
    day: formatDay(day),
    openFrom: open.from,
    openUntil: open.until,
    connectedMax: numbers.number('connected-cap.max'),
    unansweredMax: numbers.numberIfSet('number-attempts.max') ?? null,
    dialsMax: numbers.numberIfSet('case-dials.max') ?? null,
    isBannedHoliday: isBanned(law, day, numbers.textIfSet('holiday-ban.scope')),
    hardshipDaysMin: numbers.numberIfSet('hardship-interval.days') ?? null,
    failedCallsMin: numbers.number('contact-only-when-lost.failed-calls'),
    talksMax: numbers.number('contact-once.max'),
    minutesMin: numbers.number('tries-apart.minutes'),
    orgsMax: numbers.number('agencies-per-day.max'),
  }
}

function isBanned(
  { pack, calendar = pack.calendar }: LawInForce,
  day: Day,
  scope?: string,
): boolean {
  const row = calendar.rows.get(day)
  if (scope === undefined || scope === 'none' || row?.kind !== 'holiday') return false
  return scope === 'schedule' || row.statutory
}
