import { join } from 'node:path'
import { LOOKS_BACK } from '@fencun/core/gate/afterwards'
import type { Question } from '@fencun/core/gate/decide'
import { lawHere } from '@fencun/core/gate/law-here'
import type { Rule, RuleInput } from '@fencun/core/gate/rule'
import { placeOf } from '@fencun/core/gate/scope'
import { beijingDay, beijingMinute } from '@fencun/core/time/beijing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { counterOf, histories } from '../test/call-histories.ts'
import { loadPack } from './load-pack.ts'
import { lawInForce } from './profile.ts'
import { questionOf } from './question.ts'

const pack = loadPack(join(import.meta.dirname, '..'))
const law = lawInForce(pack, ['tender'])

/** Rules that say something of a call log, with or without a case list. */
const told = pack.rules.filter(({ afterwards }) => {
  const { needs = [], hints = [] } = afterwards ?? {}
  return [needs, hints].some(
    (list) => list.includes('calls') && list.every((one) => one === 'calls' || one === 'cases'),
  )
})

function inputOf({ state, request, facts, law: of, at }: Question): RuleInput {
  const day = beijingDay(at)
  const { numbers: params } = lawHere(of, day, placeOf(facts.account, request.channel))
  const calendar = of.calendar ?? of.pack.calendar
  return { state, request, facts, at, day, minute: beijingMinute(at), calendar, params }
}

/** All that the fold makes of earlier contacts, and of numbers that contacts showed to be dead. */
const PAST = ['contacts', 'carried', 'reachedAt', 'lost', 'remembered', 'points'] as const

function looksBack(rule: Rule, input: RuleInput): boolean {
  const read = new Set<string | symbol>()
  const state = new Proxy(input.state, {
    get: (of, key, self): unknown => {
      read.add(key)
      return Reflect.get(of, key, self)
    },
  })
  rule.check({ ...input, state })
  return PAST.some((key) => read.has(key))
}

const questions = [...pack.texts.values()].flatMap(({ cases }) =>
  cases.map(({ given }) => inputOf(questionOf(given, pack))),
)

it('every rule says what it takes to judge by it afterwards', () => {
  expect(pack.rules.filter(({ afterwards }) => afterwards === undefined)).toEqual([])
  expect(told.length).toBeGreaterThan(18)
})

it.each(told)('$id looks back at earlier contacts only where it says so', (rule) => {
  const looks = questions.some((input) => looksBack(rule, input))
  expect(looks).toBe((rule.afterwards?.looksBack ?? []).length > 0)
})

it('everything that can be looked back at is looked back at by some rule', () => {
  const named = new Set(told.flatMap(({ afterwards }) => afterwards?.looksBack ?? []))
  expect([...named].toSorted()).toEqual([...LOOKS_BACK].toSorted())
})

const looking = told.flatMap((rule) => {
  const [counter, ...more] = rule.afterwards?.looksBack ?? []
  return counter === undefined || more.length > 0 ? [] : [{ id: rule.id, rule, counter }]
})

/** What is said, but for when it would be said no more. */
function wordOn(rule: Rule, input: RuleInput): string {
  const { notBefore: _when, ...said } = rule.check(input) ?? {}
  return JSON.stringify(said)
}

describe.each(looking)('$id', ({ rule, counter }) => {
  it('says the same of any two histories of which its counter says the same', () => {
    const words = new Map<string, string>()
    let met = 0
    fc.assert(
      fc.property(histories, (question) => {
        const input = inputOf({ ...question, law })
        const key = JSON.stringify([question.request.role, counterOf(counter, input)])
        const word = wordOn(rule, input)
        const known = words.get(key)
        if (known !== undefined) met += 1
        expect(known ?? word, key).toBe(word)
        words.set(key, word)
      }),
      { numRuns: 400 },
    )
    expect(met).toBeGreaterThan(100)
    expect(new Set(words.values()).size).toBeGreaterThan(1)
  })
})
