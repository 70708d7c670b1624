import { declares } from '@fencun/core/gate/declared'
import type { AccountFacts } from '@fencun/core/gate/request'
import type { RuleCheck } from '@fencun/core/gate/rule'
import { factUnknown } from '@fencun/core/gate/unknown'
import { formatDay } from '@fencun/core/time/beijing'

const LOANS_FROM = 'disclosed-costs.loans-from'

/** Old loans keep their terms; one whose day nobody knows counts as new. */
export const check: RuleCheck = ({ request, facts: { account }, params }) => {
  const fee = declares(request, 'undisclosed-fee')
  const items = request.content?.costItems ?? []
  if (!fee && items.length === 0) return undefined
  const loansFrom = params.text(LOANS_FROM)
  const originated = originatedOn(account)
  if (originated !== 'unknown' && originated < loansFrom) return undefined
  const finding = { verdict: 'DENY', limit: { loansFrom }, parameter: LOANS_FROM } as const
  if (fee) return { ...finding, reason: 'UNDISCLOSED_FEE', measured: { originated } }
  const disclosed = account?.disclosedCosts ?? 'unknown'
  if (disclosed === 'unknown') return factUnknown('disclosedCosts')
  const beyond = items.filter((item) => !disclosed.includes(item)).length
  if (beyond === 0) return undefined
  return { ...finding, reason: 'UNDISCLOSED_COST', measured: { originated, items: beyond } }
}

function originatedOn(account: AccountFacts | undefined): string {
  const day = account?.originatedOn ?? 'unknown'
  return day === 'unknown' ? day : formatDay(day)
}
