import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatDay, parseDay, plusDays } from '@fencun/core/time/beijing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadPack } from './load-pack.ts'
import { loadUsPack, otherRulebooks } from './packs.ts'
import { answerUsVector } from './us-reg-f-vectors.ts'
import { runVectors } from './vectors.ts'

const LAW = join(import.meta.dirname, '..')
const pack = loadUsPack(LAW)
const rulebooks = otherRulebooks(LAW)

interface Facts {
  readonly calls: readonly string[]
  readonly conv?: readonly string[]
  readonly excluded?: readonly number[]
}

const answer = (value: Facts) => answerUsVector(pack, { value, place: 'facts' })
const times = (n: number, day: string): readonly string[] => Array.from({ length: n }, () => day)

describe('the worked examples of Regulation F', () => {
  it('all pass', () => {
    const file = new URL('../test-data/gate-vectors.json', import.meta.url)
    const examples: unknown = JSON.parse(readFileSync(file, 'utf8'))
    const { results } = runVectors(loadPack(LAW), examples, 'vectors', rulebooks)
    const us = results.filter(({ id }) => id.startsWith('U'))
    expect(us.map(({ id, result }) => `${id} ${result}`)).toEqual(
      ['U02', 'U03', 'U05', 'U06', 'U08', 'U09', 'U11', 'U12', 'U14'].map((id) => `${id} pass`),
    )
    expect(us.find(({ id }) => id === 'U08')?.answered).toBe('COMPLY REBUTTABLE_CONCENTRATION')
  })

  it.each<readonly [string, Facts, string]>([
    [
      'one call on Wednesday and six until Tuesday',
      { calls: ['01', '02', '03', '04', '05', '06', '07'].map((day) => `2020-04-${day}`) },
      'COMPLY',
    ],
    [
      'the next on Wednesday a week later',
      { calls: ['01', '02', '03', '04', '05', '06', '07', '08'].map((day) => `2020-04-${day}`) },
      'COMPLY',
    ],
    [
      'a call on the very seventh day after the talk',
      { calls: ['2020-08-11', '2020-08-14', '2020-08-21'], conv: ['2020-08-14'] },
      'COMPLY',
    ],
    [
      'a third call while the first two are known to be misdirected',
      { calls: times(9, '2020-04-01'), excluded: [0, 1] },
      'COMPLY',
    ],
    [
      'a fourth call in the week, after the talk that used the consent up',
      { calls: ['2020-04-03', '2020-04-06', '2020-04-12'], conv: ['2020-04-06'], excluded: [1] },
      'VIOLATE',
    ],
    [
      'a call after the consent of June 4 ended, with five counted in the week',
      {
        calls: [...times(3, '2020-06-03'), ...times(3, '2020-06-08'), '2020-06-11'],
        excluded: [3],
      },
      'COMPLY',
    ],
    [
      'a second call on the day of the talk',
      {
        calls: ['2020-04-03', '2020-04-03'],
        conv: ['2020-04-03'],
      },
      'VIOLATE',
    ],
    [
      'a call on the day on which the consumer had called',
      {
        calls: ['2020-04-03'],
        conv: ['2020-04-03'],
      },
      'VIOLATE',
    ],
    [
      'a call before a talk that came later',
      {
        calls: ['2020-04-03'],
        conv: ['2020-04-06'],
      },
      'COMPLY',
    ],
    ['eight calls on one day', { calls: times(8, '2020-04-03') }, 'VIOLATE'],
  ])('%s', (_name, facts, expected) => {
    expect(answer(facts).answered).toBe(expected)
  })

  it('no talk and no call left out may be written as null', () => {
    const facts = { calls: times(8, '2020-04-03'), conv: null, excluded: null }
    const vector = { id: 'U', rulebook: 'us-regf-14b', facts, expect: 'VIOLATE' }
    expect(runVectors(pack, [vector], 'vectors', rulebooks)).toMatchObject({ passed: 1 })
  })

  it.each<readonly [string, unknown]>([
    ['no call at all', { calls: [] }],
    ['a call that is not there', { calls: ['2020-04-01'], excluded: [1] }],
    ['a date that does not exist', { calls: ['2020-02-30'] }],
    ['a fact nobody knows', { calls: ['2020-04-01'], moon: 'full' }],
  ])('%s cannot be read, and that is no pass', (_name, facts) => {
    const vector = { id: 'U', rulebook: 'us-regf-14b', facts, expect: 'COMPLY', reason: '' }
    const { results } = runVectors(pack, [vector], 'vectors', rulebooks)
    expect(results[0]?.result).toBe('fail')
  })
})

/** The same presumption by laying a ruler on the calendar, without gate, clock or timeline. */
function byRuler({ calls, conv, excluded }: Required<Facts>): string {
  const numbers = calls.map((day) => Date.parse(day) / 86_400_000)
  const last = numbers.length - 1
  const asked = numbers[last] ?? 0
  if (excluded.includes(last)) return 'COMPLY'
  const week = numbers.filter(
    (day, i) => !excluded.includes(i) && asked - day >= 0 && asked - day < 7,
  )
  if (week.length > 7) return 'VIOLATE'
  const since = conv.map((day) => asked - Date.parse(day) / 86_400_000)
  return since.some((days) => days >= 0 && days <= 6) ? 'VIOLATE' : 'COMPLY'
}

it('any dates are answered as with a ruler on the calendar, in summer and winter time', () => {
  const answers = new Map<string, number>()
  const start = fc.constantFrom('2020-04-01', '2026-02-25', '2026-10-20')
  const shape = fc.record({
    calls: fc.array(fc.nat({ max: 14 }), { minLength: 1, maxLength: 22 }),
    conv: fc.array(fc.nat({ max: 14 }), { maxLength: 1 }),
    excluded: fc.array(fc.nat({ max: 30 }), { maxLength: 6 }),
  })
  fc.assert(
    fc.property(start, shape, (from, drawn) => {
      const day = (n: number): string => {
        const first = parseDay(from)
        if (first === undefined) throw new Error(from)
        return formatDay(plusDays(first, n))
      }
      const calls = drawn.calls.toSorted((a, b) => a - b).map(day)
      const excluded = [...new Set(drawn.excluded)].filter((i) => i < calls.length)
      const facts = { calls, conv: drawn.conv.map(day), excluded }
      const { answered } = answer(facts)
      expect(answered).toBe(byRuler(facts))
      answers.set(answered, (answers.get(answered) ?? 0) + 1)
    }),
    { numRuns: 300 },
  )
  expect(answers.get('COMPLY')).toBeGreaterThan(30)
  expect(answers.get('VIOLATE')).toBeGreaterThan(30)
})
