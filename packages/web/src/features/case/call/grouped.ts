/** A number as people read it out: 138 0000 1234; landlines as they are. */
export function grouped(dial: string): string {
  return /^1\d{10}$/.test(dial) ? `${dial.slice(0, 3)} ${dial.slice(3, 7)} ${dial.slice(7)}` : dial
}
