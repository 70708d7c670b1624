import { describe, expect, it } from 'vitest'
import { law, RULES, rule, SETTINGS, setting } from '../../test/toy-law.ts'
import { day } from '../time/beijing.ts'
import { lawHere } from './law-here.ts'
import { placeOf } from './scope.ts'

const TODAY = day(20_000)
const HERE = placeOf(undefined, 'voice_interactive')
const CALLS = 'connected-cap.max'

describe('the law of a day at a place', () => {
  it('is worked out once, also when the same policy is read anew', () => {
    const toy = law(RULES, SETTINGS, [setting(CALLS, 2)])
    const first = lawHere(toy, TODAY, HERE)
    expect(lawHere(toy, day(TODAY + 1), HERE)).toBe(first)
    const anew = { ...toy, policySettings: [setting(CALLS, 2)] }
    expect(lawHere(anew, TODAY, HERE)).toBe(first)
  })

  it('is another when one number of the policy is another', () => {
    const toy = law(RULES, SETTINGS, [setting(CALLS, 2)])
    const stricter = { ...toy, policySettings: [setting(CALLS, 1)] }
    expect(lawHere(toy, TODAY, HERE).numbers.number(CALLS)).toBe(2)
    expect(lawHere(stricter, TODAY, HERE).numbers.number(CALLS)).toBe(1)
  })

  it('answers right for more policies than it remembers', () => {
    const toy = law()
    for (let n = 0; n < 600; n += 1) {
      const policySettings = [setting(CALLS, n % 3), setting(CALLS, n)]
      const { numbers } = lawHere({ ...toy, policySettings }, TODAY, HERE)
      expect(numbers.number(CALLS)).toBe(Math.min(3, n % 3, n))
    }
  })

  it('changes on the day on which a rule or a number begins or ends, and on no other', () => {
    const until = day(TODAY + 5)
    const brief = { ...rule('brief', () => undefined), from: TODAY, until }
    const toy = law([...RULES, brief], [...SETTINGS, setting(CALLS, 1, { from: TODAY, until })])
    const seen = [-1, 0, 4, 5].map((n) => {
      const { considered, numbers } = lawHere(toy, day(TODAY + n), HERE)
      return [considered.includes('brief'), numbers.number(CALLS)]
    })
    expect(seen).toEqual([
      [false, 3],
      [true, 1],
      [true, 1],
      [false, 3],
    ])
  })

  it('knows nothing before anything is in force', () => {
    const late = RULES.map((one) => ({ ...one, from: TODAY }))
    expect(lawHere(law(late, []), day(TODAY - 1), HERE).considered).toEqual([])
    expect(lawHere(law(late, []), TODAY, HERE).considered).toHaveLength(RULES.length)
    expect(lawHere(law([], []), TODAY, HERE).considered).toEqual([])
  })

  it('is that of the place: the lender, the product and the channel', () => {
    const letters = setting(CALLS, 0, { applies: { channels: ['letter'] } })
    const banks = setting(CALLS, 1, { applies: { lenderTypes: ['bank'] } })
    const toy = law(RULES, [...SETTINGS, letters, banks])
    const calls = (place: Partial<typeof HERE>): number =>
      lawHere(toy, TODAY, { ...HERE, lenderType: 'micro-loan', ...place }).numbers.number(CALLS)
    expect([calls({}), calls({ lenderType: 'bank' }), calls({ channel: 'letter' })]).toEqual([
      3, 1, 0,
    ])
    expect(calls({ lenderType: 'unknown' })).toBe(1)
  })

  it('is shared, so nobody can write on it', () => {
    const { considered, rules } = lawHere(law(), TODAY, HERE)
    expect(Object.isFrozen(considered)).toBe(true)
    expect(rules.every((one) => Object.isFrozen(one.sources(null)))).toBe(true)
  })
})
