import { fileURLToPath } from 'node:url'
import type { Decision } from '@fencun/core/gate/decision'
import type { Setting } from '@fencun/core/gate/parameter'
import { parseDay } from '@fencun/core/time/beijing'
import { instant } from '@fencun/core/time/instant'
import { describe, expect, it } from 'vitest'
import { loadPack } from '../load-pack.ts'
import type { RulePackWithTexts } from '../pack.ts'
import { lawInForce } from '../profile.ts'
import { milder } from './looser.ts'
import { compareNumbers } from './numbers.ts'
import { compareRules } from './rules.ts'
import { around, simplest, tried } from './search.ts'
import type { Side } from './side.ts'
import { boundsOf, dimensionsOf } from './situations.ts'

const own = loadPack(fileURLToPath(new URL('../../', import.meta.url)))
const code = new Map([...own.texts.keys()].map((id) => [id, 'the same']))

function side(name: string, pack: RulePackWithTexts = own, profile = 'std'): Side {
  return { name, law: { ...lawInForce(pack, [profile]), pack }, code }
}

/** The pack with settings of one parameter replaced. */
function withSettings(
  parameter: string,
  replace: (settings: readonly Setting[]) => Setting[],
): Side {
  const kept = own.settings.filter((one) => one.parameter !== parameter)
  const changed = own.settings.filter((one) => one.parameter === parameter)
  return side('changed', { ...own, settings: [...kept, ...replace(changed)] })
}

/** The planted loosening: 4 connected notification calls instead of 3 for micro-loan lenders. */
const planted = withSettings('connected-cap.max', (settings) =>
  settings.flatMap((one) => [
    { ...one, applies: { lenderTypes: ['bank', 'consumer-finance', 'asset-manager'] } },
    {
      ...one,
      applies: {
        lenderTypes: ['micro-loan'],
        channels: ['voice_interactive'],
      },
    },
    { ...one, value: 4, applies: { lenderTypes: ['micro-loan'], channels: ['voice_notice'] } },
  ]),
)

describe('the numbers of two laws', () => {
  it('are as strict as themselves', () => {
    const { looser, cells, parameters } = compareNumbers(side('a'), side('b'))
    expect(looser).toEqual([])
    expect(cells).toBeGreaterThan(parameters * 100)
  })

  it('are found looser for one kind of lender on one channel', () => {
    const [found, ...more] = compareNumbers(side('a'), planted).looser
    expect(more).toEqual([])
    expect(found).toMatchObject({ parameter: 'connected-cap.max', a: '3', b: '4', why: 'value' })
    expect(found?.where).toMatchObject({ lenderType: 'micro-loan', channel: 'voice_notice' })
  })

  it('are found looser for a month in the past', () => {
    const [from, until] = ['2025-06-01', '2025-07-01'].map((text) => parseDay(text))
    if (from === undefined || until === undefined) throw new Error('days are days')
    const month = withSettings('connected-cap.max', (settings) =>
      settings.flatMap((one) =>
        one.until === null
          ? [
              { ...one, until: from },
              { ...one, from, until, value: 5 },
              { ...one, from: until },
            ]
          : [one],
      ),
    )
    expect(compareNumbers(side('a'), month).looser).toMatchObject([{ b: '5', from: '2025-06-01' }])
    expect(compareNumbers(month, side('a')).looser).toEqual([])
  })

  it('are looser when the debtor may suddenly relax them, or when they are unset', () => {
    const firm = withSettings('connected-cap.max', (all) =>
      all.map((one) => ({ ...one, relaxable: false })),
    )
    expect(compareNumbers(firm, side('b')).looser).toMatchObject([{ why: 'relaxable' }])
    expect(compareNumbers(side('a'), firm).looser).toEqual([])
    const tender = side('tender', own, 'tender')
    const unset = compareNumbers(tender, side('b')).looser.filter(({ why }) => why === 'unset')
    expect(unset.map(({ parameter }) => parameter)).toContain('holiday-ban.scope')
  })

  it('are not looser when fewer minutes, channels or calls are permitted', () => {
    expect(compareNumbers(side('a'), side('tender', own, 'tender')).looser).toEqual([])
  })
})

describe('the rules of two laws', () => {
  it('differ when one is gone, begins later, or is written otherwise', () => {
    const [first, second, third] = own.rules
    if (first === undefined || second === undefined || third === undefined) {
      throw new Error('the pack has rules')
    }
    const later = { ...second, from: parseDay('2026-06-01') ?? second.from }
    const rules = [later, ...own.rules.slice(2)]
    const other: Side = {
      ...side('b', { ...own, rules }),
      code: new Map([...code, [third.id, 'changed']]),
    }
    expect(compareRules(side('a'), other)).toEqual([
      { rule: first.id, why: 'missing' },
      { rule: second.id, why: 'shorter-in-force' },
      { rule: third.id, why: 'other-code' },
    ])
    expect(compareRules(side('a'), side('b'))).toEqual([])
  })

  it('differ when what a rule cites binds fewer lenders', () => {
    const rules = own.rules.map((rule) => ({
      ...rule,
      citations: rule.citations.map((one) => ({
        ...one,
        applies: { lenderTypes: ['bank' as const] },
      })),
    }))
    const fewer = compareRules(side('a'), side('b', { ...own, rules }))
    expect(new Set(fewer.map(({ why }) => why))).toEqual(new Set(['binds-fewer']))
    expect(fewer.length).toBeGreaterThan(20)
  })
})

const answer: Decision = {
  outcome: 'DEFER',
  at: instant(0),
  findings: [],
  obligations: [],
  nextPermittedAt: instant(10),
  packHash: 'p',
  policy: 'q',
  considered: [],
}

it.each<[string, Partial<Decision>, Partial<Decision>, string | undefined]>([
  ['a milder outcome', {}, { outcome: 'DENY' }, 'outcome'],
  ['the same', {}, {}, undefined],
  ['an earlier time', { nextPermittedAt: instant(9) }, {}, 'sooner'],
  ['any time instead of none', {}, { nextPermittedAt: null }, 'sooner'],
  ['none instead of a time', { nextPermittedAt: null }, {}, undefined],
  ['a stricter outcome', { outcome: 'DENY' }, {}, undefined],
  [
    'fewer duties',
    { outcome: 'ALLOW' },
    { outcome: 'ALLOW', obligations: ['record'] },
    'obligations',
  ],
  ['more duties', { outcome: 'ALLOW', obligations: ['record'] }, { outcome: 'ALLOW' }, undefined],
])('one answer is milder than another by %s', (_by, b, a, how) => {
  expect(milder({ ...answer, ...b }, { ...answer, ...a })).toBe(how)
})

it('a looser number is shown in a situation that has nothing to spare', () => {
  const a = side('a')
  const [number] = compareNumbers(a, planted).looser
  if (number === undefined) throw new Error('the loosening is found')
  const dimensions = dimensionsOf(boundsOf(a, planted))
  let asked = 0
  for (const facts of around(number, dimensions)) {
    const found = tried(a, planted, facts)
    if (found === undefined) continue
    asked += 1
    if (found === null) continue
    const { facts: least, how, a: ofA, b: ofB } = simplest(a, planted, found)
    expect(least).toMatchObject({ lenderType: 'micro-loan', channel: 'voice_notice', connToday: 3 })
    expect(Object.keys(least).toSorted()).toEqual(['at', 'channel', 'connToday', 'lenderType'])
    expect([how, ofA.outcome, ofB.outcome]).toEqual(['outcome', 'DEFER', 'ALLOW'])
    return
  }
  throw new Error(`no situation of ${asked} shows it`)
})
