import { maskNumber } from '../people/mask-number.ts'
import { u8, u16, u32 } from './at.ts'
import type { Hit, Hits } from './hits.ts'
import type { LogView } from './log-view.ts'
import { stableOrder } from './stable-order.ts'

/**
 * Numbers findings that show the same rule, masked number, start, organisation and seat, in the order
 * in which they are asked for. Nearly all are the only one of their kind, 0; so that millions need
 * not be remembered, only those are that share a hash of all but the number with another.
 */
export function alikeOf(view: LogView, hits: Hits): (hit: Hit) => number {
  const { log } = view
  const isShared = sharedHashes(view, hits)
  const seen = new Map<string, number>()
  return ({ place, call, word }) => {
    if (u8(isShared, place) === 0) return 0
    const number = maskNumber(log.numbers[u32(log.number, call)] ?? '')
    const who = `${u16(log.org, call)} ${u16(log.staff, call)} ${number}`
    const key = `${word.finding.rule} ${u32(log.startSec, call)} ${who}`
    const alike = seen.get(key) ?? 0
    seen.set(key, alike + 1)
    return alike
  }
}

/** By place of a hit: 1 where another one has the same hash. */
function sharedHashes({ log }: LogView, { count, each, words }: Hits): Uint8Array {
  const rules = new Map<string, number>()
  const ruleOf = Uint32Array.from(words, ({ finding: { rule } }) => {
    const known = rules.get(rule) ?? rules.size
    rules.set(rule, known)
    return known
  })
  const hashes = new Uint32Array(count())
  let place = 0
  each((call, word) => {
    const who = (u16(log.org, call) << 16) ^ u16(log.staff, call)
    const when = Math.imul(u32(log.startSec, call), 0x9e3779b1)
    hashes[place] = Math.imul(when ^ Math.imul(who, 0x85ebca6b) ^ u32(ruleOf, word), 0xc2b2ae35)
    place += 1
  })
  const isShared = new Uint8Array(hashes.length)
  const order = stableOrder(hashes)
  for (let i = 1; i < order.length; i += 1) {
    const [one, other] = [u32(order, i - 1), u32(order, i)]
    if (u32(hashes, one) !== u32(hashes, other)) continue
    isShared[one] = 1
    isShared[other] = 1
  }
  return isShared
}
