import { describe, expect, it } from 'vitest'
import { HOUR_MS, MIDNIGHT } from '../../test/arbitrary-timeline.ts'
import { law, question, rule } from '../../test/toy-law.ts'
import { beijingDay, plusDays } from '../time/beijing.ts'
import { plusMs } from '../time/instant.ts'
import { decide } from './decide.ts'

describe('the next permitted time', () => {
  const waits = (more: object) =>
    rule('waits', ({ at }) => ({
      ...{ verdict: 'DEFER', reason: 'WAITS', measured: {}, limit: {} },
      ...(at < plusMs(MIDNIGHT, 24 * HOUR_MS) && { notBefore: plusMs(MIDNIGHT, 24 * HOUR_MS) }),
      ...more,
    }))

  it('waiting that ends where a rule denies, or asks a person, leads to no promised time', () => {
    for (const verdict of ['DENY', 'REVIEW'] as const) {
      const later = waits({})
      const check: typeof later.check = (input) => {
        const said = later.check(input)
        return said?.notBefore === undefined ? said && { ...said, verdict } : said
      }
      const { nextPermittedAt } = decide(question({ law: law([{ ...later, check }]) }))
      expect(nextPermittedAt).toBeNull()
    }
  })

  it('a deferral to the moment of asking, or before it, leads to no promised time', () => {
    for (const notBefore of [MIDNIGHT, plusMs(MIDNIGHT, 12 * HOUR_MS)]) {
      expect(decide(question({ law: law([waits({ notBefore })]) })).nextPermittedAt).toBeNull()
    }
  })

  it('of two deferrals the later one is waited for, in either order', () => {
    const [one, two] = [24, 48].map((hours) =>
      rule(`until-${hours}`, ({ at }) => {
        const notBefore = plusMs(MIDNIGHT, hours * HOUR_MS)
        if (at >= notBefore) return undefined
        return { verdict: 'DEFER', reason: 'WAITS', measured: {}, limit: {}, notBefore }
      }),
    )
    if (one === undefined || two === undefined) throw new Error('there are two rules')
    for (const rules of [
      [one, two],
      [two, one],
    ]) {
      const { nextPermittedAt } = decide(question({ law: law(rules) }))
      expect(nextPermittedAt).toBe(plusMs(MIDNIGHT, 48 * HOUR_MS))
    }
  })

  it('waiting for a day on which no rule is in force any more leads to no promised time', () => {
    const until = plusDays(beijingDay(MIDNIGHT), 1)
    const brief = { ...waits({ notBefore: plusMs(MIDNIGHT, 24 * HOUR_MS) }), until }
    expect(decide(question({ law: law([brief], []) }))).toMatchObject({
      outcome: 'DEFER',
      nextPermittedAt: null,
    })
  })

  it('a rule that names a number which nobody declares refuses', () => {
    const said = { verdict: 'DEFER', reason: 'WAITS', measured: {}, limit: {} } as const
    const lost = rule('lost', () => ({ ...said, parameter: 'nobody.declares' }))
    const { outcome, findings } = decide(question({ law: law([lost]) }))
    expect(outcome).toBe('DENY')
    expect(findings).toMatchObject([{ rule: 'lost', reason: 'CANNOT_DECIDE' }])
  })
})
