import type { Rule } from '@fencun/core/gate/rule'
import type { LawBook } from '../ports/law-book.ts'
import { known, tinyLaw, tinyLawBook } from './tiny-law.ts'

/** The rule of `reviewLaw` that leaves a sensitive third party to a supervisor. */
export const SENSITIVE = 'sensitive-party'

/** The tiny law, and one rule more that leaves something to a person. */
export function reviewLaw(): LawBook {
  const law = tinyLaw()
  const [like] = law.pack.rules
  const sensitive: Rule = {
    ...known(like),
    id: SENSITIVE,
    parameters: [],
    check: ({ state, request }) =>
      state.partyFlags[request.party]?.includes('sensitive') === true
        ? { verdict: 'REVIEW', reason: 'SENSITIVE_PARTY', measured: {}, limit: {} }
        : undefined,
  }
  const rules = [...law.pack.rules, sensitive]
  return tinyLawBook({ ...law, pack: { ...law.pack, hash: 'review', rules } })
}
