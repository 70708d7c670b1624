import { lenderId } from '@fencun/core/ids'
import { dayOf } from '@fencun/core/time/beijing'
import { describe, expect, it } from 'vitest'
import { lawBook, ownPack } from './law-book.ts'

const pack = ownPack()
const BANK = lenderId('bank')
const lender = { lender: BANK, name: '银行', profile: 'tender', demonstration: false }
const book = lawBook(pack, {
  lender: async (id) => (id === BANK ? lender : undefined),
  notices: async () => [],
})

/** The headings that the rulebook has. */
const GROUPS = ['T', 'F', 'S', 'P', 'H', 'V', 'C', 'O', 'W', 'I', 'R', 'D', 'Q', 'E', 'other']

async function under(policy: string) {
  const law = await book.underPolicy(policy)
  if (law === undefined) throw new Error(policy)
  return law
}

async function reading(policy: string) {
  const day = dayOf(2026, 11, 18)
  if (day === undefined) throw new Error('no such day')
  return { day, law: await under(policy) }
}

describe('the pages of the rulebook', () => {
  it('show every rule of the pack, each with a demand that it meets and somewhere it speaks', async () => {
    const sheets = await book.sheets(await reading('std'))
    expect(sheets.map(({ rule }) => rule)).toEqual([...pack.texts.keys()])
    expect(sheets.length).toBeGreaterThan(30)
    for (const { rule, meets, channels, outcomes, group } of sheets) {
      const told = [meets.length > 0, channels.length > 0, outcomes.length > 0]
      expect([rule, ...told]).toEqual([rule, true, true, true])
      expect(GROUPS).toContain(group)
    }
  })

  it('put a rule under the subject that most of its lines are about', async () => {
    const at = await reading('std')
    const group = (rule: string) => book.sheet(rule, at)?.group
    // `connected-cap` meets one line about time and three about frequency.
    expect(['quiet-hours', 'connected-cap'].map(group)).toEqual(['T', 'F'])
    expect(group('identity-unverified')).toBe('other')
    expect(book.sheet('no-such-rule', at)).toBeUndefined()
  })

  it('read the numbers anew for each policy, though the examples are asked once', async () => {
    const hours = async (policy: string) =>
      book.sheet('quiet-hours', await reading(policy))?.parameters[0]?.reading.value
    expect(await hours('std')).toBe('08:00–22:00')
    expect(await hours('tender')).toBe('08:00–21:00')
    expect(await hours('std')).toBe('08:00–22:00')
  })

  it('know the policy of a lender, and of no stranger', async () => {
    expect((await book.inForce(BANK))?.policy).toBe((await under('tender')).policy)
    expect(await book.inForce(lenderId('nobody'))).toBeUndefined()
    expect(await book.underPolicy('nobody')).toBeUndefined()
  })
})

describe('a situation put to the gate', () => {
  it('that cannot be read is refused by its field', async () => {
    const law = await under('std')
    const place = (facts: object) => {
      const tried = book.tryOut({ at: '2026-11-18T10:00:00', ...facts }, law)
      return tried.ok ? 'read' : [tried.error.code, tried.error.place]
    }
    expect(place({})).toBe('read')
    expect(place({ connToday: 'three' })).toEqual(['request-invalid', 'scenario.connToday'])
    expect(place({ agreement: { window: ['x'] } })).toEqual([
      'request-invalid',
      'scenario.agreement.window',
    ])
  })

  it('never has a name that nobody knows repeated to it: it may be a person’s', async () => {
    const tried = book.tryOut({ at: '2026-11-18T10:00:00', 王小明: 1 }, await under('std'))
    expect(tried.ok).toBe(false)
    expect(JSON.stringify(tried)).not.toContain('王小明')
  })
})
