import { maskNumber } from '../people/mask-number.ts'
import type { Hit } from './hits.ts'
import type { LogView } from './log-view.ts'

/**
 * Numbers findings that show the same rule, masked number, start, organisation and seat, in the order
 * in which they are asked for: nearly always 0. Remembers only calls of one second that share rule,
 * organisation and seat, by a number each.
 */
export function findingPlaces({ log }: LogView): (hit: Hit) => number {
  const seen = new Map<string, number>()
  return ({ call, word }) => {
    const number = maskNumber(log.numbers[log.number[call] ?? 0] ?? '')
    const { rule } = word.finding
    const key = `${rule} ${log.startSec[call]} ${log.org[call]} ${log.staff[call]} ${number}`
    const place = seen.get(key) ?? 0
    seen.set(key, place + 1)
    return place
  }
}
