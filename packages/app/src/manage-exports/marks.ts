/*
 * How a file tells whose it was. The rows of each file stand in an order of their own, and each line
 * carries a second that looks like the time at which it was written. Both follow from a keyed hash
 * of the file and the case number, so nothing needs to be kept, and both survive in a part of it.
 */

/** The hash of a text under a file's own key, in hexadecimal. */
export type MarkOf = (text: string) => string

const SECONDS = 60

/** Items in the order of one file. */
export function inOrderOf<T>(
  mark: MarkOf,
  items: readonly T[],
  numberOf: (item: T) => string,
): readonly T[] {
  return items
    .map((item) => ({ item, mark: mark(`order ${numberOf(item)}`) }))
    .toSorted((a, b) => (a.mark < b.mark ? -1 : 1))
    .map(({ item }) => item)
}

/** The second of the minute that a line of one file shows. */
export function secondOf(mark: MarkOf, caseNumber: string): number {
  return Number.parseInt(mark(`second ${caseNumber}`).slice(0, 8), 16) % SECONDS
}

/** A line of what leaked, as far as it can be read. */
export interface LeakedLine {
  readonly caseNumber: string
  /** Null when the column was cut off. */
  readonly second: number | null
}

/** How well a leak fits one file. */
export interface Fit<T> {
  readonly of: T
  /** Neighbouring lines that stand as in the file, and how many there are. */
  readonly inOrder: number
  readonly pairs: number
  /** Seconds as in the file, and how many could be read. */
  readonly seconds: number
  readonly secondsRead: number
  /** How many bits less likely it is that chance made it fit: 0 says nothing. */
  readonly bits: number
}

/** Below this a fit may be chance: one in a million, for each file compared. */
export const CERTAIN_BITS = 20

/**
 * How well lines that leaked fit each file that might be their source, the best first. Chance puts
 * half of the neighbours in order and gets one second in sixty right; `bits` measures against that.
 */
export function fitsOf<T>(
  lines: readonly LeakedLine[],
  files: readonly { readonly of: T; readonly mark: MarkOf }[],
): readonly Fit<T>[] {
  return files.map(({ of, mark }) => fitOf(lines, of, mark)).toSorted((a, b) => b.bits - a.bits)
}

function fitOf<T>(lines: readonly LeakedLine[], of: T, mark: MarkOf): Fit<T> {
  const places = lines.map(({ caseNumber }) => mark(`order ${caseNumber}`))
  const pairs = Math.max(0, places.length - 1)
  const inOrder = places.filter((place, i) => i > 0 && (places[i - 1] ?? '') < place).length
  const readable = lines.filter(({ second }) => second !== null)
  const seconds = readable.filter(
    ({ caseNumber, second }) => second === secondOf(mark, caseNumber),
  ).length
  const bits = surprise(inOrder, pairs, 1 / 2) + surprise(seconds, readable.length, 1 / SECONDS)
  return { of, inOrder, pairs, seconds, secondsRead: readable.length, bits }
}

/**
 * The bits by which `hits` of `tries` are more than chance would have made: n times the divergence
 * of the share seen from the share expected, and none where it is no more than expected.
 */
function surprise(hits: number, tries: number, expected: number): number {
  if (tries === 0 || hits / tries <= expected) return 0
  const seen = hits / tries
  const hit = seen * Math.log2(seen / expected)
  const miss = seen === 1 ? 0 : (1 - seen) * Math.log2((1 - seen) / (1 - expected))
  return tries * (hit + miss)
}
