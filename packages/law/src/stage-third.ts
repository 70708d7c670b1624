import { beijingDay, plusDays, startOfBeijingDay } from '@fencun/core/time/beijing'
import type { Instant } from '@fencun/core/time/instant'
import type { EventBody } from '@fencun/core/timeline/event'
import type { GuaranteeGiven, Scenario } from './scenario.ts'
import { CASE, DEBTOR, type Happening, targetParty } from './stage-names.ts'

const LASTING_DAYS = 30
/** A guarantee period whose end an example need not think of. */
const FAR_DAYS = 1000

/** What became known of guarantors and third parties, and the reviews that people answered. */
export function stagedThird(scenario: Scenario, begun: Instant): readonly Happening[] {
  const { at, guarantee, contactAsked, debtorAsked, contactSensitive, approved } = scenario
  const until = startOfBeijingDay(plusDays(beijingDay(at), LASTING_DAYS))
  const party = targetParty(scenario)
  const what: readonly EventBody[] = [
    ...(guarantee === null ? [] : [recorded(guarantee, scenario)]),
    ...(contactSensitive ? [{ kind: 'party-flagged', party, flag: 'sensitive' } as const] : []),
    ...approved.map(
      (rule): EventBody => ({
        kind: 'review-decided',
        review: `review-${rule}`,
        rule,
        party,
        allows: true,
        until,
        evidence: 'memo-1',
      }),
    ),
  ]
  const asked = { kind: 'callback-asked', party, until, evidence: 'recording-4' } as const
  const lastTalk = startOfBeijingDay(plusDays(beijingDay(at), -1))
  // With the calls of today that an example only counts, and before those it names by their time.
  const morning = startOfBeijingDay(beijingDay(at))
  return [
    ...what.map((one) => ({ at: begun, by: 'lender', what: one })),
    ...(contactAsked ? [{ at: lastTalk, by: 'lender', what: asked }] : []),
    ...(debtorAsked ? [{ at: morning, by: 'lender', what: { ...asked, party: DEBTOR } }] : []),
    ...carried(scenario),
  ]
}

function recorded(given: GuaranteeGiven, scenario: Scenario): EventBody {
  const { signed, kind, periodEnd, claimedInTime, preEnforced } = given
  const far = plusDays(beijingDay(scenario.at), FAR_DAYS)
  return {
    kind: 'guarantee-recorded',
    guarantee: 'guarantee-1',
    party: targetParty(scenario),
    case: CASE,
    guaranteeKind: kind,
    signed,
    periodUntil: periodEnd === 'unknown' ? null : (periodEnd ?? far),
    claimedInTime,
    enforcedFirst: preEnforced,
    evidence: 'contract-1',
  }
}

function carried({ carried: brought, at }: Scenario): readonly Happening[] {
  if (brought === null) return []
  const { connected, dials, unanswered } = brought
  const day = beijingDay(at)
  const what: EventBody = {
    kind: 'calls-carried',
    transfer: 'transfer-1',
    case: CASE,
    day,
    connected,
    dials,
    unanswered: { 'key-target': unanswered },
  }
  return [{ at: startOfBeijingDay(day), by: 'lender', what }]
}
