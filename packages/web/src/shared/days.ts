/* Civil days as the server writes them, `2026-11-18`. Days are counted in UTC: no zone can shift them. */
const DAY = /^(\d{4})-(\d\d)-(\d\d)$/
const DAY_MS = 86_400_000

/** Days since 1970-01-01; undefined for a day that does not exist. */
export function dayNumber(text: string): number | undefined {
  const match = DAY.exec(text)
  if (match === null) return undefined
  const number = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / DAY_MS
  return dayText(number) === text ? number : undefined
}

export function dayText(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10)
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1
}

/** How many days from the day of a moment in Beijing time to a day; negative when it is past. */
export function daysUntil(day: string, now: string): number | undefined {
  const [from, to] = [dayNumber(now.slice(0, 10)), dayNumber(day)]
  return from === undefined || to === undefined ? undefined : to - from
}
