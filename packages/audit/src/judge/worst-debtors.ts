import { isConnected, isDial } from '@fencun/core/timeline/contact'
import type { Tally } from '../finding.ts'
import { u8, u32 } from './at.ts'
import type { Hits } from './hits.ts'
import { isReported, type LogView, outcomeAt } from './log-view.ts'
import { newCounts } from './tally-counts.ts'

const WORST_MAX = 20

/** The debtors with the most breaches, with all calls to them. */
export function worstDebtors(view: LogView, hits: Hits): readonly Tally[] {
  const breaches = new Uint32Array(view.people.debtors.length)
  const isBreach = Uint8Array.from(hits.words, ({ kind }) => (kind === 'breach' ? 1 : 0))
  hits.each((_call, word, debtor) => {
    if (u8(isBreach, word) === 1) breaches[debtor] = u32(breaches, debtor) + 1
  })
  const worst = largest(breaches)
  const places = new Map(worst.map((debtor, place) => [debtor, place]))
  const counts = newCounts(worst.length)
  const ofNumber = placesOfNumbers(view, places)
  const isAsked = Uint8Array.from(ofNumber, (found) => (found === undefined ? 0 : 1))
  const { log } = view
  for (let call = 0; call < log.count && worst.length > 0; call += 1) {
    const number = u32(log.number, call)
    if (u8(isAsked, number) === 0) continue
    const found = ofNumber[number]
    if (found === undefined || log.inbound[call] === 1 || !isReported(view, call)) continue
    const outcome = outcomeAt(view, call)
    if (!isDial(outcome)) continue
    for (const place of found) counts.add(place, isConnected(outcome) ? 1 : 0, 0)
  }
  const tallies = counts.all((place) => view.people.debtors[worst[place] ?? -1]?.label ?? '')
  return tallies.map((tally, place) => ({ ...tally, breaches: u32(breaches, worst[place] ?? 0) }))
}

/** The places of the largest counts, the largest first, and of equals the first. */
function largest(counts: Uint32Array): readonly number[] {
  let worst: number[] = []
  let least = 0
  for (let place = 0; place < counts.length; place += 1) {
    if (u32(counts, place) <= least) continue
    worst.push(place)
    if (worst.length < 2 * WORST_MAX) continue
    worst = inOrder(counts, worst).slice(0, WORST_MAX)
    least = u32(counts, worst.at(-1) ?? 0)
  }
  return inOrder(counts, worst).slice(0, WORST_MAX)
}

function inOrder(counts: Uint32Array, places: readonly number[]): number[] {
  return places.toSorted((a, b) => u32(counts, b) - u32(counts, a) || a - b)
}

/** By number, the places of its debtors among the worst; a hole for all other numbers. */
function placesOfNumbers(
  { points }: LogView,
  places: ReadonlyMap<number, number>,
): readonly (readonly number[] | undefined)[] {
  const found: (number[] | undefined)[] = Array.from({ length: points.firstOf.length - 1 })
  if (places.size === 0) return found
  for (let number = 0; number < found.length; number += 1) {
    const last = u32(points.firstOf, number + 1)
    for (let at = u32(points.firstOf, number); at < last; at += 1) {
      const place = places.get(u32(points.debtor, at))
      if (place !== undefined) (found[number] ??= []).push(place)
    }
  }
  return found
}
