import { join } from 'node:path'
import { decide, type Question } from '@fencun/core/gate/decide'
import type { Setting } from '@fencun/core/gate/parameter'
import { describe, expect, it } from 'vitest'
import { loadPack } from './load-pack.ts'
import { questionOf } from './question.ts'
import { readScenario } from './read-scenario.ts'

const pack = loadPack(join(import.meta.dirname, '..'))

const asked = (facts: object): Question =>
  questionOf(readScenario({ value: { at: '2026-11-18T10:00:00', ...facts }, place: 'facts' }), pack)

/** The same question under a lender that sets one step more strictly. */
function under(question: Question, parameter: string, value: string): Question {
  const [any] = pack.settings
  if (any === undefined) throw new Error('the pack has numbers')
  const source = { instrument: 'lender-policy', clause: null, grade: 'policy' } as const
  const setting: Setting = { ...any, parameter, value, layer: 'lender', until: null, source }
  return { ...question, law: { ...question.law, policySettings: [setting] } }
}

const words = (question: Question) => {
  const { outcome, findings } = decide(question)
  return [outcome, ...findings.map(({ rule, reason }) => `${rule}:${reason}`)]
}

describe('a register', () => {
  const rules = ['no-subcontract', 'agency-assessed', 'agency-evaluated'] as const

  it.each(rules)('gives an agency without an entry no leave: %s', (rule) => {
    const answered = words(asked({ engagementKept: false }))
    expect(answered[0]).toBe('DENY')
    expect(answered).toContain(`${rule}:FACT_UNKNOWN`)
  })

  it('gives a collector without an entry no leave', () => {
    expect(words(asked({ qualificationKept: false }))).toEqual([
      'DENY',
      'collector-qualified:FACT_UNKNOWN',
    ])
  })

  it('of agencies asks nothing of the lender itself', () => {
    expect(words(asked({ agency: false, engagementKept: false }))).toEqual(['ALLOW'])
  })

  it('of refusals that nobody looked at gives no leave to a third party', () => {
    const question = asked({ target: 'contact', loss: 'number_invalid' })
    expect(words(question)).toEqual(['ALLOW'])
    const { refusedElsewhere: _nobody, ...facts } = question.facts
    expect(words({ ...question, facts })).toEqual(['DENY', 'contact-refused:FACT_UNKNOWN'])
  })
})

describe('a pattern that a lender wants reviewed', () => {
  const call = { by: 'agency-a', outcome: 'no-answer' }
  const patterns = [
    ['tries-apart', 'TRIES_TOO_CLOSE', { calls: [{ ...call, at: '2026-11-18T09:58:00' }] }],
    [
      'channels-per-hour',
      'SEVERAL_CHANNELS',
      { channel: 'sms', calls: [{ ...call, at: '2026-11-18T09:30:00' }] },
    ],
    [
      'agencies-per-day',
      'SEVERAL_AGENCIES',
      {
        calls: [
          { ...call, at: '2026-11-18T08:10:00', by: 'lender' },
          { ...call, at: '2026-11-18T08:20:00', by: 'agency-b' },
        ],
      },
    ],
  ] as const

  it.each(patterns)('%s waits for a person instead of being noted', (rule, reason, facts) => {
    const question = asked(facts)
    expect(words(question)).toEqual(['ALLOW', `${rule}:${reason}`])
    const strict = under(question, `${rule}.answer`, 'review')
    expect(words(strict)).toEqual(['REVIEW', `${rule}:${reason}`])
  })
})
