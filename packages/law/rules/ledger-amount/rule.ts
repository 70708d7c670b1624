import type { RuleCheck } from '@fencun/core/gate/rule'
import { factUnknown } from '@fencun/core/gate/unknown'
import { formatYuan } from '@fencun/core/money/fen'

/** Yesterday's figure after today's payment is a false one. */
export const check: RuleCheck = ({ request, facts: { account } }) => {
  const demandsFen = request.content?.demandsFen
  if (demandsFen === undefined) return undefined
  const dueFen = account?.dueFen ?? 'unknown'
  if (dueFen === 'unknown') return factUnknown('due')
  if (demandsFen === dueFen) return undefined
  return {
    verdict: 'DENY',
    reason: 'AMOUNT_NOT_LEDGER',
    measured: { demands: formatYuan(demandsFen) },
    limit: { due: formatYuan(dueFen) },
  }
}
