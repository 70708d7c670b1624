import { isConnected, isDial } from '@fencun/core/timeline/contact'
import type { Tally } from '../finding.ts'
import { isReported, type LogView, outcomeAt } from './log-view.ts'
import { newCounts } from './tally-counts.ts'

const WORST_MAX = 20

/** The debtors with the most breaches, with all calls to them. */
export function worstDebtors(
  view: LogView,
  breaches: ReadonlyMap<number, number>,
): readonly Tally[] {
  const worst = [...breaches].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, WORST_MAX)
  const places = new Map(worst.map(([debtor], place) => [debtor, place]))
  const counts = newCounts(worst.length)
  const ofNumber = placesOfNumbers(view, places)
  const { log } = view
  for (let call = 0; call < log.count && worst.length > 0; call += 1) {
    const found = ofNumber.get(log.number[call] ?? 0)
    if (found === undefined || log.inbound[call] === 1 || !isReported(view, call)) continue
    const outcome = outcomeAt(view, call)
    if (!isDial(outcome)) continue
    for (const place of found) counts.call(place, isConnected(outcome) ? 1 : 0)
  }
  const tallies = counts.all((place) => view.people.debtors[worst[place]?.[0] ?? -1]?.label ?? '')
  return tallies.map((tally, place) => ({ ...tally, breaches: worst[place]?.[1] ?? 0 }))
}

function placesOfNumbers(
  { points }: LogView,
  places: ReadonlyMap<number, number>,
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, readonly number[]>()
  for (let number = 0; number + 1 < points.firstOf.length; number += 1) {
    const last = points.firstOf[number + 1] ?? 0
    for (let at = points.firstOf[number] ?? 0; at < last; at += 1) {
      const place = places.get(points.debtor[at] ?? 0)
      if (place !== undefined) found.set(number, [...(found.get(number) ?? []), place])
    }
  }
  return found
}
