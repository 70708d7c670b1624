import type { Tally } from '../finding.ts'
import { u32 } from './at.ts'
import type { Hits } from './hits.ts'
import type { LogView } from './log-view.ts'

/** One of the worst debtors of a part, and where among all debtors of the log it stands. */
export interface Worst {
  readonly tally: Tally
  /** The place on the case list; those not on it follow in the order of their first call. */
  readonly place: number
}

const WORST_MAX = 20

/** The worst debtors of all parts, the worst first, and of equals the first. */
export function worstOfAll(parts: readonly (readonly Worst[])[]): readonly Tally[] {
  return parts
    .flat()
    .toSorted((a, b) => b.tally.breaches - a.tally.breaches || a.place - b.place)
    .slice(0, WORST_MAX)
    .map(({ tally }) => tally)
}

/** The same debtors, in the same order, with their places. */
export function worstOfPart(
  view: LogView,
  hits: Hits,
  tallies: readonly Tally[],
): readonly Worst[] {
  const { people } = view
  const breaches = new Uint32Array(people.debtors.length)
  hits.each((_call, word, debtor) => {
    if (hits.words[word]?.kind === 'breach') breaches[debtor] = u32(breaches, debtor) + 1
  })
  const broken: number[] = []
  for (let debtor = 0; debtor < breaches.length; debtor += 1) {
    if (u32(breaches, debtor) > 0) broken.push(debtor)
  }
  const worst = broken
    .toSorted((a, b) => u32(breaches, b) - u32(breaches, a) || a - b)
    .slice(0, tallies.length)
  const listed = people.source === 'case-list' ? people.debtors.length - (people.strangers ?? 0) : 0
  const rows = firstRows(view, new Set(worst.filter((debtor) => debtor >= listed)))
  return tallies.map((tally, i) => {
    const debtor = worst[i] ?? 0
    return { tally, place: debtor < listed ? debtor : listed + (rows.get(debtor) ?? 0) }
  })
}

/** The row of the first call to or from each of these debtors. */
function firstRows({ log, points }: LogView, debtors: Set<number>): ReadonlyMap<number, number> {
  const rows = new Map<number, number>()
  for (let call = 0; call < log.count && debtors.size > rows.size; call += 1) {
    const number = u32(log.number, call)
    const last = u32(points.firstOf, number + 1)
    for (let at = u32(points.firstOf, number); at < last; at += 1) {
      const debtor = u32(points.debtor, at)
      if (debtors.has(debtor) && !rows.has(debtor)) rows.set(debtor, u32(log.row, call))
    }
  }
  return rows
}
