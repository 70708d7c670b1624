import type { RuleCheck } from '@fencun/core/gate/rule'
import { beijingDay } from '@fencun/core/time/beijing'
import { isDial } from '@fencun/core/timeline/contact'

const MAX = 'agencies-per-day.max'
const ANSWER = 'agencies-per-day.answer'

/** The debtor owes one debt, not one to each who calls. */
export const check: RuleCheck = ({ state, request, facts: { org }, day, params }) => {
  if (request.direction === 'inbound') return undefined
  const others = Object.values(state.contacts)
    .filter(({ direction, party }) => direction === 'outbound' && party === request.party)
    .filter((one) => beijingDay(one.at) === day && isDial(one.outcome ?? undefined))
    .map((one) => one.org)
  const orgs = new Set([...others, org]).size
  const orgsMax = params.number(MAX)
  if (orgs <= orgsMax) return undefined
  return {
    verdict: params.text(ANSWER) === 'review' ? 'REVIEW' : 'ALLOW',
    reason: 'SEVERAL_AGENCIES',
    measured: { orgs },
    limit: { orgsMax },
    parameter: MAX,
  }
}
