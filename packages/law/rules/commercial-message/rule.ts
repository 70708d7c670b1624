import { declares } from '@fencun/core/gate/declared'
import type { RuleCheck } from '@fencun/core/gate/rule'
import { factUnknown } from '@fencun/core/gate/unknown'

/** An offer makes a notice commercial. */
export const check: RuleCheck = ({ request, facts: { account } }) => {
  if (!declares(request, 'marketing')) return undefined
  const consent = account?.marketingConsent ?? 'unknown'
  if (consent === 'unknown') return factUnknown('marketingConsent')
  if (consent) return undefined
  const { channel } = request
  const reason = channel === 'sms' ? 'COMMERCIAL_SMS_NO_CONSENT' : 'COMMERCIAL_NO_CONSENT'
  return { verdict: 'DENY', reason, measured: { channel }, limit: {} }
}
