import type { Known } from '@fencun/core/gate/request'
import { type Fen, fenFromNumber, parseAmount } from '@fencun/core/money/fen'
import { beijingDay, type Day, parseDay } from '@fencun/core/time/beijing'
import { type Instant, parseInstant } from '@fencun/core/time/instant'
import { type Fields, LawPackError, list, type Node, text } from './read-yaml.ts'

/**
 * How the facts of an example may be written. People write `3` or `"3"`, `credit-card` or
 * `credit_card`, one word or a list of one; what cannot be read at all is refused by its place.
 */

/** A detail or a list that is not given, or given as `null`, is as it mostly is. */
export function or<T>(at: Fields, key: string, read: (node: Node) => T, otherwise: NoInfer<T>): T {
  const node = at.find(key)
  return node === undefined || node.value === null ? otherwise : read(node)
}

/**
 * A fact that leave rests on: not given, it is as it mostly is. `null` is not the same as leaving it
 * out, since it says that nobody knows: a fact that may be unknown is unknown then, and any other
 * cannot be read.
 */
export function stated<T>(
  at: Fields,
  key: string,
  read: (node: Node) => T,
  otherwise: NoInfer<T>,
): T {
  const node = at.find(key)
  return node === undefined ? otherwise : read(node)
}

/** A whole number from 0 on. */
export function count({ value, place }: Node): number {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
  if (typeof number === 'number' && Number.isSafeInteger(number) && number >= 0) return number
  throw new LawPackError('a whole number from 0 on is expected', place)
}

const YES: readonly unknown[] = [true, 'true', 'yes', 1]
const NO: readonly unknown[] = [false, 'false', 'no', 0]

export function yesNo({ value, place }: Node): boolean {
  if (YES.includes(value)) return true
  if (NO.includes(value)) return false
  throw new LawPackError('true or false is expected', place)
}

export function known<T>(read: (node: Node) => T): (node: Node) => Known<T> {
  return (node) => (node.value === 'unknown' || node.value === null ? 'unknown' : read(node))
}

/** One of the words, with `_` or `-` as the writer likes. */
export function word<T extends string>(options: readonly T[]): (node: Node) => T {
  return ({ value, place }) => {
    const plain = typeof value === 'string' ? flat(value) : undefined
    const found = options.find((option) => flat(option) === plain)
    if (found !== undefined) return found
    throw new LawPackError(`one of ${options.join(', ')} is expected`, place)
  }
}

function flat(name: string): string {
  return name.trim().toLowerCase().replaceAll('_', '-')
}

/** A list, or the one thing that would stand in it. */
export function some<T>(read: (node: Node) => T): (node: Node) => readonly T[] {
  return (node) => (Array.isArray(node.value) ? list(node, read) : [read(node)])
}

/** Yuan, as a number or as text with at most two decimals. */
export function yuan({ value, place }: Node): Fen {
  const amount =
    typeof value === 'number'
      ? fenFromNumber(value)
      : parseAmount(typeof value === 'string' ? value : '')
  if (amount !== undefined) return amount
  throw new LawPackError('an amount in yuan such as 50000.00 is expected', place)
}

/** `2026-11-18`; of a time the day that it is in Beijing. */
export function civilDay(node: Node): Day {
  const written = text(node).trim()
  const day = parseDay(written)
  if (day !== undefined) return day
  if (/\d[T ]\d/.test(written)) return beijingDay(beijingTime(node))
  throw new LawPackError('a date such as 2025-02-28 is expected', node.place)
}

/** `2026-11-18T22:00:00`, Beijing time unless it says otherwise. */
export function beijingTime(node: Node): Instant {
  const written = text(node).trim().replace(' ', 'T')
  const at = parseInstant(/(Z|T.*[+-]\d\d:\d\d)$/.test(written) ? written : `${written}+08:00`)
  if (at !== undefined) return at
  throw new LawPackError('a time such as 2026-11-18T22:00:00 is expected', node.place)
}
