import { describe, expect, it } from 'vitest'
import { grouped, matching, readRulesSearch } from './search.ts'

const GBT = {
  instrument: 'gbt-45251-2025',
  name: { zh: '风控指引', en: 'Guidance' },
  number: 'GB/T 45251-2025',
}
const QUIET = {
  rule: 'quiet-hours',
  title: { zh: '夜间不联系', en: 'No contact at night' },
  asks: { zh: '晚上十点到次日早上八点', en: 'From ten at night to eight' },
  reasons: [{ code: 'QUIET_HOURS', text: { zh: '现在是 {clock}', en: 'It is {clock}' } }],
  instruments: [GBT],
  layers: ['standard', 'lender'],
  channels: ['voice_interactive', 'sms'],
  outcomes: ['DEFER'],
  group: 'T',
}
const CAP = {
  rule: 'connected-cap',
  title: { zh: '每日拨通次数上限', en: 'Connected calls per day' },
  asks: { zh: '不超过规定次数', en: 'No more than so many' },
  reasons: [],
  instruments: [],
  layers: ['standard'],
  channels: ['voice_interactive'],
  outcomes: ['DEFER', 'ALLOW'],
  group: 'F',
}
const BOTH = [CAP, QUIET]

describe('searching the rules', () => {
  it('finds a rule by its id and by words of either language, in any order', () => {
    expect(matching(BOTH, { q: 'quiet' })).toEqual([QUIET])
    expect(matching(BOTH, { q: '拨通' })).toEqual([CAP])
    expect(matching(BOTH, { q: 'night CONTACT' })).toEqual([QUIET])
    expect(matching(BOTH, { q: 'night 拨通' })).toEqual([])
  })

  it('finds a rule by the reason it gives and by the number of its instrument', () => {
    expect(matching(BOTH, { q: 'quiet_hours' })).toEqual([QUIET])
    expect(matching(BOTH, { q: '45251' })).toEqual([QUIET])
    expect(matching(BOTH, { q: '风控指引' })).toEqual([QUIET])
  })

  it('shows every rule to who searched for nothing', () => {
    expect(matching(BOTH, { q: '  ' })).toEqual(BOTH)
    expect(matching(BOTH, {})).toEqual(BOTH)
  })

  it('keeps what passes every filter', () => {
    expect(matching(BOTH, { instrument: 'gbt-45251-2025' })).toEqual([QUIET])
    expect(matching(BOTH, { layer: 'lender' })).toEqual([QUIET])
    expect(matching(BOTH, { channel: 'sms' })).toEqual([QUIET])
    expect(matching(BOTH, { outcome: 'ALLOW' })).toEqual([CAP])
    expect(matching(BOTH, { outcome: 'ALLOW', channel: 'sms' })).toEqual([])
  })

  it('puts rules under their subject, time before frequency, the unknown last', () => {
    const odd = { ...CAP, group: 'X' }
    expect(grouped([odd, ...BOTH]).map(({ group }) => group)).toEqual(['T', 'F', 'X'])
  })
})

describe('the address of the rulebook', () => {
  it('keeps words and filters, where 22 is a number', () => {
    expect(readRulesSearch({ q: 22, layer: 'lender' })).toEqual({ q: '22', layer: 'lender' })
    expect(readRulesSearch({ q: ' ' })).toEqual({})
    expect(readRulesSearch({ q: ['a'] })).toEqual({})
  })

  it('keeps a day that exists and forgets one that does not', () => {
    expect(readRulesSearch({ on: '2024-12-01' })).toEqual({ on: '2024-12-01' })
    expect(readRulesSearch({ on: '2025-02-29', policy: 'tender' })).toEqual({ policy: 'tender' })
  })
})
