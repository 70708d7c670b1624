import { auditedLaw } from '@fencun/audit/judge/audited-law'
import { newHits } from '@fencun/audit/judge/hits'
import { atHand, judgeLog } from '@fencun/audit/judge/judge-log'
import { logView } from '@fencun/audit/judge/log-view'
import { agrees, debtorsToCheck } from '@fencun/audit/judge/self-check'
import { judgeLogSlowly } from '@fencun/audit/judge/slow-log'
import { callsOf } from '@fencun/audit/judge/sweep-log'
import { putInOrder, recordsOf } from '@fencun/audit/judge/sweep-records'
import { numbersAlone } from '@fencun/audit/people/numbers-alone'
import { expect, it } from 'vitest'
import { lawUnder, sampleLog } from './sample-log.ts'

const law = lawUnder('std')
const log = sampleLog()
const people = numbersAlone(log)
const view = logView(log, people, { law })
const records = recordsOf(view)
records.layOut(0)
const judging = { law: auditedLaw(law, view.days, atHand(people)), world: 'as-it-was' } as const
const found = judgeLogSlowly(view, judging.law, judging.world)
const checked = new Map(
  debtorsToCheck(view, records).map((debtor) => {
    putInOrder(records, records.firstOf[debtor] ?? 0, records.firstOf[debtor + 1] ?? 0)
    return [debtor, callsOf(view, records, debtor)]
  }),
)

it('a part of the debtors from all over the log is judged both ways', () => {
  expect(checked.size).toBeGreaterThan(50)
  expect(agrees({ view, judging, found }, checked)).toBe(true)
})

it('one finding too few, or another one, is noticed', () => {
  const chosen = [...found.hits.walk()].filter(({ debtor }) => checked.has(debtor))
  const others = chosen.slice(1)
  expect(others.length).toBeGreaterThan(10)
  for (const hits of [others, [...others, ...others.slice(0, 1)]]) {
    const wrong = newHits()
    for (const { call, word, debtor } of hits) wrong.add(call, wrong.know(word), debtor)
    const tampered = { hits: wrong, undecided: found.undecided }
    expect(agrees({ view, judging, found: tampered }, checked)).toBe(false)
  }
})

it('where a rule looks back at more than it says, all is judged the slow way, and that is said', () => {
  const rules = law.pack.rules.map((rule) =>
    rule.id === 'connected-cap' && rule.afterwards !== undefined
      ? { ...rule, afterwards: { ...rule.afterwards, looksBack: ['unanswered-today' as const] } }
      : rule,
  )
  const lying = { ...law, pack: { ...law.pack, rules } }
  const result = judgeLog(log, people, { law: lying })
  expect(result.judgedBy).toMatchObject({ way: 'slow', differed: true })
  const slow = judgeLog(log, people, { law, way: 'slow' })
  expect([...result.findings()]).toEqual([...slow.findings()])
})
