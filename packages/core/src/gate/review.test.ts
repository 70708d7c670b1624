import { describe, expect, it } from 'vitest'
import { law, question, rule } from '../../test/toy-law.ts'
import { partyId, staffId } from '../ids.ts'
import { plusMs } from '../time/instant.ts'
import { EMPTY_STATE, type ReviewState } from '../timeline/state.ts'
import { decide } from './decide.ts'
import type { Decision } from './decision.ts'

const { at } = question()
const MINUTE_MS = 60_000
const granted: ReviewState = {
  rule: 'sensitive',
  party: partyId('debtor'),
  allows: true,
  from: plusMs(at, -MINUTE_MS),
  until: plusMs(at, MINUTE_MS),
  by: staffId('supervisor'),
}

const asks = rule('sensitive', () => ({
  verdict: 'REVIEW',
  reason: 'SENSITIVE',
  measured: {},
  limit: {},
}))
const refuses = rule('firm', () => ({ verdict: 'DENY', reason: 'FIRM', measured: {}, limit: {} }))

function answer(reviews: Readonly<Record<string, ReviewState>>, rules = [asks]): Decision {
  return decide(question({ law: law(rules), state: { ...EMPTY_STATE, reviews } }))
}

describe("a person's answer to a REVIEW", () => {
  it('opens the way for its rule, and the finding names it', () => {
    expect(answer({}).outcome).toBe('REVIEW')
    const { outcome, findings } = answer({ one: granted })
    expect(outcome).toBe('ALLOW')
    expect(findings).toMatchObject([{ rule: 'sensitive', reason: 'SENSITIVE', review: 'one' }])
  })

  it.each<[string, Partial<ReviewState>]>([
    ['another rule', { rule: 'firm' }],
    ['another person', { party: partyId('somebody') }],
    ['later', { from: plusMs(at, 1) }],
    ['a time that is over', { until: at }],
    ['no', { allows: false }],
    ['the one who asks', { by: staffId('staff-1') }],
  ])('opens nothing when it is for, from or of %s', (_name, change) => {
    const { outcome, findings } = answer({ one: { ...granted, ...change } })
    expect(outcome).toBe('REVIEW')
    expect(findings[0]).not.toHaveProperty('review')
  })

  it('holds at the very instant from which it was given', () => {
    expect(answer({ one: { ...granted, from: at } }).outcome).toBe('ALLOW')
  })

  it('gives way to a later word, in whatever order they are stored', () => {
    const later = { ...granted, allows: false, from: plusMs(granted.from, 1) }
    expect(answer({ a: granted, b: later }).outcome).toBe('REVIEW')
    expect(answer({ b: later, a: granted }).outcome).toBe('REVIEW')
    expect(
      answer({ a: { ...later, allows: true }, b: { ...granted, allows: false } }).outcome,
    ).toBe('ALLOW')
  })

  it('of two words of one instant takes the same one always', () => {
    const no = { ...granted, allows: false }
    expect(answer({ a: granted, b: no }).outcome).toBe(answer({ b: no, a: granted }).outcome)
    expect(answer({ a: no, b: granted }).outcome).toBe('ALLOW')
  })

  it('answers no refusal', () => {
    const firm = { ...granted, rule: 'firm' }
    expect(answer({ one: granted, two: firm }, [asks, refuses]).outcome).toBe('DENY')
  })
})
