import type { ParsedPlacement } from '@fencun/app/import-placement/parse-placement'
import { debtorOfRows } from '@fencun/audit/people/debtor-of-rows'
import { peopleOf } from '@fencun/audit/people/people-of'

/**
 * By number of a case list, what it has in common with all numbers that are judged together: those
 * of one debtor, and of all debtors who share a number with each other. Undefined: not on the list.
 */
export function personsOf(
  caseList: Pick<ParsedPlacement, 'accepted'>,
): (number: string) => string | undefined {
  const numbers = [...new Set(caseList.accepted.flatMap((row) => debtorOfRows([row]).numbers))]
  const { ofNumber } = peopleOf({ numbers }, caseList)
  const above = new Map<number, number>()
  const first = (debtor: number): number => {
    let at = debtor
    for (let next = above.get(at); next !== undefined; next = above.get(at)) at = next
    return at
  }
  for (const [one, ...others] of ofNumber) {
    for (const { debtor } of others) {
      const [low, high] = [first(one?.debtor ?? debtor), first(debtor)].toSorted((a, b) => a - b)
      if (low !== undefined && high !== undefined && low !== high) above.set(high, low)
    }
  }
  const keys = new Map(
    numbers.map((number, place) => [number, String(first(ofNumber[place]?.[0]?.debtor ?? 0))]),
  )
  return (number) => keys.get(number)
}
