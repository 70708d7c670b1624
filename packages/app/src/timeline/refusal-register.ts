import type { PointId } from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'
import type { TargetRole } from '@fencun/core/timeline/contact'
import type { DebtorState, RefusalState } from '@fencun/core/timeline/state'
import type { TimelineAppend } from '../ports/timeline-store.ts'

/** A number that somebody refused; it stays in the register for ever. */
export interface RefusedNumber {
  readonly numberKey: string
  readonly refusal: string
  readonly at: Instant
}

/** What an append adds to the lender's register of refusals, and to the numbers asked against it. */
export interface RegisterRows {
  readonly numbers: readonly { readonly point: PointId; readonly numberKey: string }[]
  readonly refused: readonly RefusedNumber[]
  /** A refusal that its own author took back, with evidence. */
  readonly withdrawn: readonly { readonly refusal: string; readonly at: Instant }[]
}

/**
 * A contact's refusal is for the whole lender and for ever (CN-P4), so it is kept by number besides
 * the timeline: the same person may be a contact of another debtor. Follows from the events alone.
 */
export function registerRows({ events, state }: TimelineAppend): RegisterRows {
  const numbers = new Map<PointId, string>()
  const refused: RefusedNumber[] = []
  const withdrawn: { refusal: string; at: Instant }[] = []
  for (const event of events) {
    if (event.kind === 'point-added') {
      const { point, numberKey, party, at } = event
      numbers.set(point, numberKey)
      for (const refusal of standingOf(state, party)) refused.push({ numberKey, refusal, at })
    } else if (event.kind === 'refusal-recorded') {
      const { refusal, party, at } = event
      if (!isForLender(event)) continue
      for (const numberKey of numbersOf(state, party)) refused.push({ numberKey, refusal, at })
    } else if (event.kind === 'refusal-withdrawn') {
      const { refusal, at } = event
      if (state.refusals[refusal]?.withdrawn === true) withdrawn.push({ refusal, at })
    }
  }
  const points = [...numbers].map(([point, numberKey]) => ({ point, numberKey }))
  return { numbers: points, refused, withdrawn }
}

/** Debtors and guarantors owe: their wishes bind hours and channels of their own case only. */
function isForLender({ role, scope }: Pick<RefusalState, 'role' | 'scope'>): boolean {
  const liable: readonly TargetRole[] = ['debtor', 'guarantor']
  return scope.kind === 'for-ever' && !liable.includes(role)
}

function standingOf(state: DebtorState, party: string): readonly string[] {
  return Object.entries(state.refusals)
    .filter(([, said]) => said.party === party && isForLender(said))
    .map(([refusal]) => refusal)
}

function numbersOf(state: DebtorState, party: string): ReadonlySet<string> {
  const own = Object.values(state.points).filter((point) => point.party === party)
  return new Set(own.map(({ numberKey }) => numberKey))
}
