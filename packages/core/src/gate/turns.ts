import type { Day } from '../time/beijing.ts'
import { clockOf } from '../time/clock-face.ts'
import type { Instant } from '../time/instant.ts'
import { startOfDay } from '../time/local.ts'
import type { DebtorState } from '../timeline/state.ts'
import { nextChange } from './law-here.ts'
import type { LawInForce } from './rule.ts'

/**
 * The first instant after `at` from which other numbers may hold: one of the debtor's agreements
 * begins or ends, or a day comes on which something of the law does. `undefined` when nothing is
 * known to change any more.
 */
export function turnAfter(law: LawInForce, state: DebtorState, at: Instant): Instant | undefined {
  const turns = Object.values(state.agreements).flatMap(({ from, until }) => [from, until])
  const { zone } = law.pack
  const day: Day | undefined = nextChange(law, clockOf(zone)(at).day)
  if (day !== undefined) turns.push(startOfDay(day, zone))
  return turns
    .filter((turn) => turn > at)
    .reduce<Instant | undefined>((a, b) => (a === undefined || b < a ? b : a), undefined)
}
