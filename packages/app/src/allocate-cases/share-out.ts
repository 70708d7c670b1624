import type { DebtorId, StaffId } from '@fencun/core/ids'
import { type Fen, fen, ZERO_FEN } from '@fencun/core/money/fen'

/** One person's cases that need a collector. They stay together. */
export interface PersonGroup {
  readonly debtor: DebtorId
  /** Cases that change hands. */
  readonly cases: number
  readonly amountFen: Fen
  /** The chosen collector who works this person already. */
  readonly stays: StaffId | null
}

interface Load {
  readonly cases: number
  readonly amountFen: Fen
}

type Share = ReadonlyMap<DebtorId, StaffId>

/**
 * Gives every person to one collector, so that the numbers of cases differ by no more than the
 * largest person's, and the amounts as little as that allows. The same input gives the same answer.
 *
 * Persons who have a chosen collector stay. The others go, those with many cases and large amounts
 * first, to whoever has the fewest cases and of those the smallest amount. A file may happen to lie
 * so well that dealing it out in its own order is fairer; then it is dealt out.
 */
export function shareOut(groups: readonly PersonGroup[], collectors: readonly StaffId[]): Share {
  const bySize = groups.toSorted(
    (a, b) => b.cases - a.cases || compare(b.amountFen, a.amountFen) || compare(a.debtor, b.debtor),
  )
  const greedy = deal(bySize, collectors, fewest)
  const dealt = deal(groups, collectors, inTurn(collectors))
  const largest = groups.reduce((most, { cases }) => Math.max(most, cases), 0)
  const [a, b] = [spreadOf(greedy.loads), spreadOf(dealt.loads)]
  const isFair = b.cases <= Math.max(a.cases, largest)
  return isFair && b.amountFen < a.amountFen ? dealt.share : greedy.share
}

type Loads = Map<StaffId, Load>
type Choose = (loads: Loads) => StaffId

function deal(
  groups: readonly PersonGroup[],
  collectors: readonly StaffId[],
  choose: Choose,
): { readonly share: Share; readonly loads: Loads } {
  const loads: Loads = new Map(collectors.map((one) => [one, { cases: 0, amountFen: ZERO_FEN }]))
  const share = new Map<DebtorId, StaffId>()
  const give = (group: PersonGroup, to: StaffId): void => {
    const { cases, amountFen } = loads.get(to) ?? { cases: 0, amountFen: ZERO_FEN }
    loads.set(to, {
      cases: cases + group.cases,
      amountFen: fen(amountFen + group.amountFen),
    })
    share.set(group.debtor, to)
  }
  for (const group of groups) if (group.stays !== null) give(group, group.stays)
  for (const group of groups) if (group.stays === null) give(group, choose(loads))
  return { share, loads }
}

const fewest: Choose = (loads) => {
  const [first] = [...loads].toSorted(
    ([, a], [, b]) => a.cases - b.cases || compare(a.amountFen, b.amountFen),
  )
  if (first === undefined) throw new Error('somebody is chosen')
  return first[0]
}

function inTurn(collectors: readonly StaffId[]): Choose {
  let turn = 0
  return () => {
    const next = collectors[turn % collectors.length]
    turn += 1
    if (next === undefined) throw new Error('somebody is chosen')
    return next
  }
}

function spreadOf(loads: Loads): { readonly cases: number; readonly amountFen: bigint } {
  const all = [...loads.values()]
  const cases = all.map((load) => load.cases)
  const amounts = all.map((load): bigint => load.amountFen).toSorted(compare)
  return {
    cases: Math.max(...cases) - Math.min(...cases),
    amountFen: (amounts.at(-1) ?? 0n) - (amounts[0] ?? 0n),
  }
}

function compare<T extends bigint | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}
