import { declares } from '@fencun/core/gate/declared'
import type { RuleCheck } from '@fencun/core/gate/rule'

const USE = 'authority-words.use'
const WORDS = ['public-body', 'criminal-law', 'court-will-enforce'] as const

/** The strictest reading of a lender's policy: such words are left out, true or not (conflict K13). */
export const check: RuleCheck = ({ request, params }) => {
  if (params.textIfSet(USE) !== 'never') return undefined
  const used = WORDS.filter((word) => declares(request, word))
  if (used.length === 0) return undefined
  return {
    verdict: 'DENY',
    reason: 'AUTHORITY_WORDS_NOT_PERMITTED',
    measured: { words: used.join(', ') },
    limit: { use: 'never' },
    parameter: USE,
  }
}
