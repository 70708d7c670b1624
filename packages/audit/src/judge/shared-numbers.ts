import type { Hits } from './hits.ts'
import type { Word } from './words.ts'

/** What was said of calls to numbers that several debtors have, until all of them were judged. */
export interface SharedNumbers {
  readonly add: (call: number, debtor: number, words: readonly Word[]) => void
  /** Hands over what follows; `whose` names the debtors whose call it may have been. */
  readonly settle: (hits: Hits, whose: (call: number) => readonly number[]) => void
}

/**
 * A log does not tell about whose debt a shared number was called. What is said for each of those
 * whose call it may have been is true in any case; what is said for some of them, or for somebody
 * else who has the number, is for a person to look at. Either way a call is named once for each rule.
 */
export function sharedNumbers(): SharedNumbers {
  const byCall = new Map<number, { readonly debtor: number; readonly word: Word }[]>()
  return {
    add: (call, debtor, words) => {
      const said = words.map((word) => ({ debtor, word }))
      byCall.set(call, [...(byCall.get(call) ?? []), ...said])
    },
    settle: (hits, whose) => {
      for (const [call, said] of byCall) {
        for (const rule of new Set(said.map(({ word }) => word.finding.rule))) {
          const same = said
            .filter(({ word }) => word.finding.rule === rule)
            .toSorted((a, b) => a.debtor - b.debtor)
          const wronged = same.filter(({ word }) => word.kind === 'breach')
          const own = whose(call)
          const sure = own.every((one) => wronged.some(({ debtor }) => debtor === one))
          const named = sure ? wronged.find(({ debtor }) => own.includes(debtor)) : same[0]
          if (named === undefined) continue
          const kind = sure ? 'breach' : 'review'
          hits.add(call, hits.know({ ...named.word, kind }), named.debtor)
        }
      }
    },
  }
}
