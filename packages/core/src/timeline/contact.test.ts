import { expect, it } from 'vitest'
import {
  CHANNELS,
  isConnected,
  isDial,
  isOutcome,
  isUnanswered,
  isVoice,
  OUTCOME_NAMES,
  OUTCOMES,
  OUTCOMES_BY_WEIGHT,
} from './contact.ts'

const which = (counts: (outcome: (typeof OUTCOME_NAMES)[number]) => boolean) =>
  OUTCOME_NAMES.filter(counts)

it('connected is whatever answered, voicemail included', () => {
  expect(which(isConnected)).toEqual([
    'answered-debtor',
    'answered-other',
    'answered-unknown',
    'voicemail',
  ])
})

it('a try in vain is every dialled call that nobody answered, dead numbers included', () => {
  expect(which(isUnanswered)).toEqual([
    'no-answer',
    'busy',
    'off',
    'rejected',
    'not-in-service',
    'technical-failure',
  ])
})

it('only a permit handed back undialled is no dial', () => {
  expect(OUTCOME_NAMES.filter((outcome) => !isDial(outcome))).toEqual(['not-dialled'])
})

it('an outcome that nobody knows counts on every counter', () => {
  expect([isConnected, isUnanswered, isDial].map((counts) => counts(undefined))).toEqual([
    true,
    true,
    true,
  ])
})

it('voice is the two kinds of call', () => {
  expect(CHANNELS.filter(isVoice)).toEqual(['voice_interactive', 'voice_notice'])
})

it('a name that every object has is no outcome', () => {
  expect(isOutcome('toString')).toBe(false)
  expect(isOutcome('voicemail')).toBe(true)
})

it('of two words the stricter counts: connected, then dead, then in vain, then handed back', () => {
  expect(new Set(OUTCOMES_BY_WEIGHT)).toEqual(new Set(OUTCOME_NAMES))
  const effects = OUTCOMES_BY_WEIGHT.map((outcome) => OUTCOMES[outcome])
  const order = ['connected', 'invalid', 'unanswered', 'nothing']
  const ranks = effects.map((effect) => order.indexOf(effect))
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
})
