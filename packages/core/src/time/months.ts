import { type Day, dayOf, dayParts } from './beijing.ts'

const MONTHS = 12
const DAYS_MAX = 31

/**
 * The same day so many months later; where that month has no such day, its last one (Civil Code 202).
 * @throws RangeError beyond the years that a day can be in
 */
export function plusMonths(from: Day, months: number): Day {
  const { year, month, day } = dayParts(from)
  const count = year * MONTHS + (month - 1) + months
  const [y, m] = [Math.floor(count / MONTHS), count - Math.floor(count / MONTHS) * MONTHS + 1]
  for (let last = Math.min(day, DAYS_MAX); last > 0; last -= 1) {
    const found = dayOf(y, m, last)
    if (found !== undefined) return found
  }
  throw new RangeError(`no month ${months} months after ${year}-${month}`)
}
