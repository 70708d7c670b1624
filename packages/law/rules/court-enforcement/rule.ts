import { declares } from '@fencun/core/gate/declared'
import type { RuleCheck } from '@fencun/core/gate/rule'
import { factUnknown } from '@fencun/core/gate/unknown'
import { formatDay } from '@fencun/core/time/beijing'

/** An expired claim may be asked for, but not with a force that no court would give it. */
export const check: RuleCheck = ({ request, facts: { account }, day }) => {
  if (!declares(request, 'court-will-enforce')) return undefined
  const limitationUntil = account?.limitationUntil ?? 'unknown'
  if (limitationUntil === 'unknown') return factUnknown('limitationUntil')
  if (day <= limitationUntil) return undefined
  const measured = { limitationUntil: formatDay(limitationUntil) }
  return { verdict: 'DENY', reason: 'LIMITATION_EXPIRED', measured, limit: {} }
}
