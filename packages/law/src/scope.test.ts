import { join } from 'node:path'
import { decide } from '@fencun/core/gate/decide'
import { describe, expect, it } from 'vitest'
import { loadPack } from './load-pack.ts'
import { lawInForce } from './profile.ts'
import { questionOf } from './question.ts'
import { readScenario } from './read-scenario.ts'
import { parseYaml } from './read-yaml.ts'
import { narrower, readScope } from './scope.ts'

const pack = loadPack(join(import.meta.dirname, '..'))

const ask = (facts: object) =>
  decide(
    questionOf(
      readScenario({ value: { at: '2026-11-18T10:00:00', ...facts }, place: 'facts' }),
      pack,
    ),
  )
const night = { at: '2026-11-18T22:30:00' }
const finding = (facts: object, rule: string) =>
  ask(facts).findings.find((one) => one.rule === rule)
const cited = (facts: object, rule: string) =>
  finding(facts, rule)?.sources.map(({ instrument }) => instrument)

const CARD = { lenderType: 'bank', product: 'credit-card' }
const BANK_LOAN = { lenderType: 'bank', product: 'consumer-loan' }
const MICRO = { lenderType: 'micro-loan', product: 'consumer-loan' }
const MANAGER = { lenderType: 'asset-manager', product: 'consumer-loan' }

describe('which instruments bind', () => {
  it("a bank's card case is under the association's guidance, not under the standard for online loans", () => {
    expect(cited({ ...night, ...CARD }, 'quiet-hours')).toEqual(['cba-2026', 'platform-policy'])
  })

  it("a bank's online consumer loan is under both", () => {
    const both = ['gbt-45251-2025', 'cba-2026', 'platform-policy']
    expect(cited({ ...night, ...BANK_LOAN }, 'quiet-hours')).toEqual(both)
  })

  it('a micro-loan company is under the standard, and no member of the association', () => {
    const own = ['gbt-45251-2025', 'platform-policy']
    expect(cited({ ...night, ...MICRO }, 'quiet-hours')).toEqual(own)
  })

  it('an asset manager is under neither; the hours of this product hold', () => {
    expect(cited({ ...night, ...MANAGER }, 'quiet-hours')).toEqual(['platform-policy'])
    expect(finding({ ...night, ...MANAGER }, 'quiet-hours')?.layer).toBe('lender')
  })

  it('whatever is not known is under all of them', () => {
    expect(cited(night, 'quiet-hours')).toHaveLength(3)
    expect(cited({ ...night, accountKnown: false }, 'quiet-hours')).toHaveLength(3)
    expect(cited({ ...night, lenderType: 'bank' }, 'quiet-hours')).toHaveLength(3)
  })

  it('a contact of 2024 is judged by the guidance of its day, which also binds an asset manager', () => {
    const then = { at: '2024-12-01T22:30:00', ...MANAGER }
    expect(cited(then, 'quiet-hours')).toEqual(['cifa-2024', 'platform-policy'])
    expect(finding(then, 'quiet-hours')?.layer).toBe('standard')
    expect(ask(then).outcome).toBe('DEFER')
  })
})

describe('a rule whose every instrument binds others', () => {
  it('is not in force: only banks must tell the debtor of an agency first', () => {
    const untold = { debtorNotified: false }
    expect(ask({ ...untold, ...CARD }).outcome).toBe('DENY')
    expect(ask(untold).outcome).toBe('DENY')
    expect(ask({ ...untold, ...MICRO }).outcome).toBe('ALLOW')
    expect(ask({ ...untold, ...MICRO }).considered).not.toContain('debtor-notified')
  })

  it('leaves its numbers behind as well: six tries bind members of the association', () => {
    const tries = { unansweredSameNumberToday: 6 }
    expect(ask({ ...tries, ...CARD }).outcome).toBe('DEFER')
    expect(ask({ ...tries, ...MICRO }).outcome).toBe('ALLOW')
    expect(ask({ ...tries, ...MICRO, profile: 'tender' }).outcome).toBe('DEFER')
  })

  it('does not loosen what every lender owes: three connected calls, whoever lends', () => {
    for (const account of [CARD, BANK_LOAN, MICRO, MANAGER]) {
      const { outcome, findings } = ask({ connToday: 3, ...account })
      expect(outcome).toBe('DEFER')
      expect(findings.map(({ reason }) => reason)).toContain('CONNECTED_CAP')
    }
  })
})

describe('a policy for some', () => {
  it('may set a number for one product on one channel', () => {
    const law = lawInForce(pack, ['std'])
    const source = { instrument: 'lender-policy', clause: null, grade: 'policy' } as const
    const [first] = law.pack.settings
    if (first === undefined) throw new Error('the pack has numbers')
    const setting = { ...first, parameter: 'connected-cap.max', layer: 'lender', value: 1 } as const
    const applies = { products: ['credit-card'], channels: ['voice_notice'] } as const
    const policySettings = [{ ...setting, until: null, source, applies }]
    const outcome = (facts: object) => {
      const given = { at: '2026-11-18T10:00:00', connToday: 1, ...facts }
      const question = questionOf(readScenario({ value: given, place: 'facts' }), pack)
      return decide({ ...question, law: { ...law, policySettings } }).outcome
    }
    expect(outcome({ ...CARD, channel: 'voice_notice' })).toBe('DEFER')
    expect(outcome({ ...CARD, channel: 'voice_interactive' })).toBe('ALLOW')
    expect(outcome({ ...BANK_LOAN, channel: 'voice_notice' })).toBe('ALLOW')
  })
})

describe('the words of a scope', () => {
  const scope = (yaml: string) => readScope(parseYaml(yaml, 'applies'))

  it('are lender types, products and channels; what is left out means all', () => {
    expect(scope('{ lenderTypes: [bank], channels: [sms] }')).toEqual({
      lenderTypes: ['bank'],
      channels: ['sms'],
    })
    expect(scope('{}')).toEqual({})
  })

  it('name somebody: an empty list would bind nobody', () => {
    expect(() => scope('{ products: [] }')).toThrow('at least one member')
    expect(() => scope('{ lenderTypes: [pawnshop] }')).toThrow('one of bank')
    expect(() => scope('{ cities: [shenzhen] }')).toThrow('unknown key')
  })

  it('of a number lie within those of its instrument', () => {
    const bank = scope('{ lenderTypes: [bank] }')
    const cards = scope('{ products: [credit-card] }')
    expect(narrower(bank, cards, 'x')).toEqual({ lenderTypes: ['bank'], products: ['credit-card'] })
    expect(narrower(bank, undefined, 'x')).toEqual(bank)
    expect(() => narrower(bank, scope('{ lenderTypes: [micro-loan] }'), 'x')).toThrow('nobody')
  })
})
