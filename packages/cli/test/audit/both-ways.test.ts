import { auditedLaw } from '@fencun/audit/judge/audited-law'
import { findBreaches } from '@fencun/audit/judge/find-breaches'
import { atHand } from '@fencun/audit/judge/judge-log'
import { logView } from '@fencun/audit/judge/log-view'
import { textOf } from '@fencun/audit/judge/self-check'
import type { Found } from '@fencun/audit/judge/slow-log'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { madeLogs } from './arbitrary-log.ts'
import { lawUnder } from './sample-log.ts'

const said = ({ hits }: Found) =>
  [...hits.walk()].map(({ call, word, debtor }) => `${debtor} ${textOf(call, word)}`).toSorted()

describe.each(['std', 'tender'])('under the profile %s', (profile) => {
  const law = lawUnder(profile)

  it.each([
    ['as-it-was', 4, 150],
    ['as-refused', 4, 150],
    ['as-it-was', 90, 60],
    ['as-refused', 90, 60],
  ] as const)(
    'the sweep says what fold and decide say, %s, over %i days',
    (world, days, numRuns) => {
      let words = 0
      fc.assert(
        fc.property(madeLogs(days), ({ log, people }) => {
          const view = logView(log, people, { law })
          const judging = { law: auditedLaw(law, view.days, atHand(people)), world }
          const fast = findBreaches(view, [judging], {})
          const slow = findBreaches(view, [judging], { way: 'slow' })
          expect(fast.way).toBe('fast')
          expect(fast.differed).toBe(false)
          expect(fast.found.map(said)).toEqual(slow.found.map(said))
          expect(fast.found.map((one) => [...one.undecided].toSorted())).toEqual(
            slow.found.map((one) => [...one.undecided].toSorted()),
          )
          words += fast.found[0]?.hits.count() ?? 0
        }),
        { numRuns },
      )
      expect(words).toBeGreaterThan(numRuns)
    },
  )
})
