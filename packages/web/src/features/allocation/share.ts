/** What part of a whole a number is, in whole per cent; nothing of nothing is 0. */
export function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 100)
}

/**
 * How even a distribution is: the most over the least, as a difference. A supervisor sees at once
 * whether somebody got more than the others.
 */
export function spreadOf(counts: readonly number[]): number {
  return counts.length === 0 ? 0 : Math.max(...counts) - Math.min(...counts)
}
