import { caseId, type PartyId, type PointId, partyId, pointId } from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'
import type { EventBody } from '@fencun/core/timeline/event'
import type { Scenario } from './scenario.ts'

/** What happened in an example, without its frame. */
export interface Happening {
  readonly at: Instant
  readonly by: string
  readonly what: EventBody
}

export const CASE = caseId('case-1')
export const DEBTOR = partyId('debtor')
/** The number that the request is about. */
export const TARGET_POINT = pointId('target-number')
/** The debtor's other number, for counted calls that are not on the number asked for. */
export const OTHER_POINT = pointId('other-number')

/** The person whom the example contacts. */
export function targetParty({ target }: Scenario): PartyId {
  return target === 'debtor' ? DEBTOR : partyId(target)
}

export function targetPoint({ numberOf }: Scenario): PointId {
  return numberOf === 'nobody' ? pointId('unheard-of') : TARGET_POINT
}

/** Who acts in the example. */
export function orgOf({ agency }: Scenario): string {
  return agency ? 'agency-a' : 'lender'
}
