import type { Schema } from '../../../api/client.ts'
import { dayNumber, dayText, weekdayOf } from '../../../shared/days.ts'
import type { ResultCode } from './result-codes.ts'

type Calendar = Pick<Schema['Calendar'], 'years'>

/** Beijing wall-clock times as `2026-11-18T15:00`. */
export interface NextSteps {
  /** Null when the afternoon is over. */
  readonly afternoon: string | null
  readonly tomorrow: string
  readonly threeWorkdays: string
}

/** The quick choices, from the server's time. Half an hour at least lies before an afternoon's. */
export function nextSteps(now: string, calendar: Calendar | undefined): NextSteps {
  const day = now.slice(0, 10)
  const time = now.slice(11, 16)
  const hour = ['15:00', '17:00'].find((one) => time < `${Number(one.slice(0, 2)) - 1}:30`)
  return {
    afternoon: hour === undefined ? null : `${day}T${hour}`,
    tomorrow: `${plusDays(day, 1)}T09:30`,
    threeWorkdays: `${plusWorkdays(day, 3, calendar)}T10:00`,
  }
}

/** What usually follows a code; null where nobody has to come back to it. */
export function usualNextStep(code: ResultCode, steps: NextSteps): string | null {
  switch (code) {
    case 'DISPUTE':
    case 'COMPLAINT':
      return null
    case 'NOANS':
    case 'BUSY':
    case 'OFF':
      return steps.afternoon ?? steps.tomorrow
    case 'INVALID':
    case 'WRONG':
    case 'CREFUSE':
    case 'CALLBACK':
      return steps.tomorrow
    case 'PTP':
    case 'REMIND':
    case 'PAID':
    case 'HARDSHIP':
    case 'REFUSE':
    case 'RELAY':
    case 'OTHER':
      return steps.threeWorkdays
  }
}

function plusWorkdays(day: string, n: number, calendar: Calendar | undefined): string {
  let at = day
  for (let left = n; left > 0; ) {
    at = plusDays(at, 1)
    if (isWorkday(at, calendar)) left -= 1
  }
  return at
}

/** A plan, not a permit: beyond the known years the weekday will do. */
function isWorkday(day: string, calendar: Calendar | undefined): boolean {
  const year = calendar?.years.find((one) => String(one.year) === day.slice(0, 4))
  const marked = year?.days.find((one) => one.day === day)
  if (marked !== undefined) return marked.kind === 'makeup-workday'
  return weekdayOf(dayNumber(day) ?? 0) <= 5
}

function plusDays(day: string, n: number): string {
  return dayText((dayNumber(day) ?? 0) + n)
}
