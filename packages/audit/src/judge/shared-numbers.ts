import type { Hits } from './hits.ts'
import type { Word } from './words.ts'

/** What was said of calls to numbers that several debtors have, until all of them were judged. */
export interface SharedNumbers {
  readonly add: (call: number, debtor: number, words: readonly Word[]) => void
  /** Hands over what follows; `owners` tells how many debtors stand behind the number of a call. */
  readonly settle: (hits: Hits, owners: (call: number) => number) => void
}

/**
 * A log does not tell about whose debt a shared number was called. What is said for each of its
 * debtors is true in any case; what is said for some of them is for a person to look at. Either
 * way a call is named once for each rule.
 */
export function sharedNumbers(): SharedNumbers {
  const byCall = new Map<number, { readonly debtor: number; readonly word: Word }[]>()
  return {
    add: (call, debtor, words) => {
      const said = words.map((word) => ({ debtor, word }))
      byCall.set(call, [...(byCall.get(call) ?? []), ...said])
    },
    settle: (hits, owners) => {
      for (const [call, said] of byCall) {
        for (const rule of new Set(said.map(({ word }) => word.finding.rule))) {
          const same = said.filter(({ word }) => word.finding.rule === rule)
          const [first] = same.toSorted((a, b) => a.debtor - b.debtor)
          if (first === undefined) continue
          const sure = same.length === owners(call) && same.every(isBreach)
          const kind = sure ? 'breach' : 'review'
          hits.add(call, hits.know({ ...first.word, kind }), first.debtor)
        }
      }
    },
  }
}

function isBreach({ word }: { readonly word: Word }): boolean {
  return word.kind === 'breach'
}
