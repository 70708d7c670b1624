import type { Decision } from '@fencun/core/gate/decision'
import type { ContactRequest, GateFacts } from '@fencun/core/gate/request'
import {
  caseId,
  lineId,
  type OrgId,
  orgId,
  type PartyId,
  type PointId,
  partyId,
  pointId,
  staffId,
} from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'
import type { TargetRole } from '@fencun/core/timeline/contact'

/** The names that people and things of a debtor have on the timeline of an audit. */
export const CASE = caseId('case')
export const LINE = lineId('line')
export const STAFF = staffId('staff')
export const pointOf = (point: number): PointId => pointId(`point-${point}`)
export const partyOf = (person: number): PartyId => partyId(`person-${person}`)
export const orgOf = (org: number): OrgId => orgId(`org-${org}`)
export const numberKeyOf = (point: number): string => `number-${point}`

/** An outbound call, as it would have been asked for. */
export function requestFor(point: number, person: number, role: TargetRole): ContactRequest {
  return {
    case: CASE,
    point: pointOf(point),
    party: partyOf(person),
    role,
    channel: 'voice_interactive',
    purpose: 'interactive',
    direction: 'outbound',
  }
}

/**
 * What no log holds is taken to have been in order: rules that rest on it are not judged, and none
 * of the others may refuse for its sake. Lender and product stay unknown, so that all law binds.
 */
export function factsFor(org: OrgId): GateFacts {
  return {
    org,
    orgKind: 'lender',
    agencyListed: true,
    staff: STAFF,
    role: 'collector',
    staffActive: true,
    assigned: true,
    line: LINE,
    recording: true,
    refusedElsewhere: false,
    engagement: null,
  }
}

/** Why an earlier call was made does not matter to any rule. */
export function leaveAt(at: Instant): Omit<Decision, 'considered'> {
  return {
    outcome: 'ALLOW',
    at,
    findings: [],
    obligations: [],
    nextPermittedAt: at,
    packHash: 'audit',
    policy: 'audit',
  }
}
