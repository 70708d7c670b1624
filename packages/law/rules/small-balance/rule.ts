import { declares } from '@fencun/core/gate/declared'
import type { RuleCheck } from '@fencun/core/gate/rule'
import { factUnknown } from '@fencun/core/gate/unknown'
import { fen, formatYuan } from '@fencun/core/money/fen'

const BELOW = 'small-balance.below'
const STERN = ['credit-reporting', 'criminal-law', 'public-body', 'court-will-enforce'] as const

/** Stern words are out of proportion to a small debt. */
export const check: RuleCheck = ({ request, facts: { account }, params }) => {
  const below = params.numberIfSet(BELOW)
  const words = STERN.filter((word) => declares(request, word))
  if (below === undefined || words.length === 0) return undefined
  const dueFen = account?.dueFen ?? 'unknown'
  if (dueFen === 'unknown') return factUnknown('due')
  const smallBelow = fen(BigInt(below))
  if (dueFen >= smallBelow) return undefined
  return {
    verdict: 'DENY',
    reason: 'SMALL_BALANCE_MILD_ONLY',
    measured: { due: formatYuan(dueFen), words: words.join(', ') },
    limit: { smallBelow: formatYuan(smallBelow) },
    parameter: BELOW,
  }
}
