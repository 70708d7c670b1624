import { describe, expect, it } from 'vitest'
import { HOUR_MS, MIDNIGHT } from '../../test/arbitrary-timeline.ts'
import { agreement, law, question, rule } from '../../test/toy-law.ts'
import { beijingDay, plusDays, startOfBeijingDay } from '../time/beijing.ts'
import { plusMs } from '../time/instant.ts'
import { EMPTY_STATE } from '../timeline/state.ts'
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

  const NEXT_NOON = plusMs(MIDNIGHT, 36 * HOUR_MS)

  it('is not later than the end of the agreement that made it wait', () => {
    const narrow = { widens: false, window: { from: 18 * 60, until: 20 * 60 } }
    const until = plusMs(MIDNIGHT, 24 * HOUR_MS)
    const state = { ...EMPTY_STATE, agreements: { a: agreement({ ...narrow, until }) } }
    const asked = question({ state, at: plusMs(MIDNIGHT, 21 * HOUR_MS) })
    const { outcome, nextPermittedAt } = decide(asked)
    expect(outcome).toBe('DEFER')
    expect(nextPermittedAt).toBe(plusMs(MIDNIGHT, 32 * HOUR_MS))
  })

  it('is not later than the day on which the law stops asking for it', () => {
    const day = plusDays(beijingDay(MIDNIGHT), 1)
    const long = waits({})
    const check: typeof long.check = () => ({
      ...{ verdict: 'DEFER', reason: 'WAITS', measured: {}, limit: {} },
      notBefore: NEXT_NOON,
    })
    const brief = { ...long, check, until: day }
    const silent = rule('silent', () => undefined)
    const { nextPermittedAt } = decide(question({ law: law([brief, silent]) }))
    expect(nextPermittedAt).toBe(startOfBeijingDay(day))
  })

  it('is found behind a denial that holds for a part of the way only', () => {
    const day = plusDays(beijingDay(MIDNIGHT), 1)
    const waiting = rule('waiting', ({ at }) =>
      at >= NEXT_NOON
        ? undefined
        : {
            ...{ verdict: 'DEFER', reason: 'WAITS', measured: {}, limit: {} },
            notBefore: NEXT_NOON,
          },
    )
    const denies = rule('denies', ({ at }) =>
      at >= startOfBeijingDay(day) && at < NEXT_NOON
        ? { verdict: 'DENY', reason: 'NO', measured: {}, limit: {} }
        : undefined,
    )
    const { nextPermittedAt } = decide(question({ law: law([waiting, { ...denies, from: day }]) }))
    expect(nextPermittedAt).toBe(NEXT_NOON)
  })

  it('a rule that names a number which nobody declares refuses', () => {
    const said = { verdict: 'DEFER', reason: 'WAITS', measured: {}, limit: {} } as const
    const lost = rule('lost', () => ({ ...said, parameter: 'nobody.declares' }))
    const { outcome, findings } = decide(question({ law: law([lost]) }))
    expect(outcome).toBe('DENY')
    expect(findings).toMatchObject([{ rule: 'lost', reason: 'CANNOT_DECIDE' }])
  })
})
