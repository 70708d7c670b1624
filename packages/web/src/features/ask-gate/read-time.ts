const TIME = /^\s*(\d{1,2})[:：]?([0-5]\d)(?:[:：]([0-5]\d))?\s*$/

/** `8:05`, `0805`, `22：30` and `21:59:59` as `HH:mm` or `HH:mm:ss`; undefined for what is no time. */
export function readTime(text: string): string | undefined {
  const [, hour = '', minute = '', second] = TIME.exec(text) ?? []
  if (hour === '' || Number(hour) > 23) return undefined
  const clock = `${hour.padStart(2, '0')}:${minute}`
  return second === undefined ? clock : `${clock}:${second}`
}
