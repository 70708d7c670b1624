import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { setting } from '../../test/toy-law.ts'
import { day } from '../time/beijing.ts'
import { instant } from '../time/instant.ts'
import { contains } from '../time/window.ts'
import { type AgreedValue, agreementsAt, effective } from './layers.ts'
import type { ParameterSpec, ParameterValue } from './parameter.ts'
import { strictest, windowsOf } from './strictness.ts'

const TODAY = day(20_000)
const spec = (kind: 'windows' | 'max' | 'min' | 'set'): ParameterSpec => ({
  id: 'p',
  kind,
  unit: { zh: '次', en: 'units' },
  optional: false,
})
const SCALE: ParameterSpec = {
  id: 'p',
  kind: 'scale',
  unit: { zh: '级', en: 'steps' },
  optional: true,
  steps: ['none', 'some', 'all'],
}

const agreed = (value: ParameterValue, widens: boolean, evidenced = true): AgreedValue => ({
  value,
  widens,
  evidenced,
})

describe('the value in force', () => {
  it('is the strictest of the layers, and names the layer that set it', () => {
    const three = setting('p', 3)
    const two = setting('p', 2, { layer: 'lender' })
    expect(effective(spec('max'), [three, two], TODAY)).toMatchObject({ value: 2, layer: 'lender' })
    expect(effective(spec('min'), [three, two], TODAY)).toMatchObject({
      value: 3,
      layer: 'standard',
    })
  })

  it('belongs to the highest layer when two say the same', () => {
    const both = [setting('p', 3, { layer: 'lender' }), setting('p', 3, { layer: 'statute' })]
    expect(effective(spec('max'), both, TODAY)?.layer).toBe('statute')
  })

  it('is that of the day: the old number until its last day, the new one from its first', () => {
    const settings = [setting('p', 5, { until: TODAY }), setting('p', 3, { from: TODAY })]
    expect(effective(spec('max'), settings, day(TODAY - 1))?.value).toBe(5)
    expect(effective(spec('max'), settings, TODAY)?.value).toBe(3)
  })

  it('is none when nothing is in force', () => {
    expect(effective(spec('max'), [setting('p', 3, { until: TODAY })], TODAY)).toBeUndefined()
    expect(effective(spec('max'), [setting('q', 3)], TODAY)).toBeUndefined()
  })

  it('of a scale is the strictest step, and an unknown step is refused', () => {
    const some = [setting('p', 'some'), setting('p', 'none')]
    expect(effective(SCALE, some, TODAY)?.value).toBe('some')
    expect(() => effective(SCALE, [setting('p', 'most'), setting('p', 'all')], TODAY)).toThrow()
  })

  it('of a set is what all layers permit', () => {
    const sets = [setting('p', ['call', 'sms']), setting('p', ['letter', 'call'])]
    expect(effective(spec('set'), sets, TODAY)?.value).toEqual(['call'])
  })
})

describe('an agreement with the debtor', () => {
  const max = (relaxable: boolean, ...agreements: readonly AgreedValue[]) =>
    effective(spec('max'), [setting('p', 3, { relaxable })], TODAY, agreements)

  it('narrows always, without evidence and where nothing is relaxable', () => {
    expect(max(false, agreed(1, false, false))).toMatchObject({ value: 1, layer: 'agreement' })
    expect(max(false, agreed(1, true, false))?.value).toBe(1)
  })

  it('widens with evidence what every layer marks relaxable', () => {
    expect(max(true, agreed(5, true))).toMatchObject({ value: 5, layer: 'agreement' })
    expect(max(true, agreed(5, true, false))?.value).toBe(3)
    expect(max(false, agreed(5, true))?.value).toBe(3)
    const firm = [setting('p', 3), setting('p', 3, { layer: 'lender', relaxable: false })]
    expect(effective(spec('max'), firm, TODAY, [agreed(5, true)])?.value).toBe(3)
  })

  it('widens as far as the widest of several', () => {
    expect(max(true, agreed(4, true), agreed(5, true))?.value).toBe(5)
    expect(max(true, agreed(5, true), agreed(4, true))?.value).toBe(5)
  })

  it('holds from its start until before its end, and not once revoked', () => {
    const made = {
      widens: false,
      window: null,
      callsPerDayMax: 1,
      channels: null,
      evidence: null,
      revoked: false,
      revokedAt: null,
    }
    const from = instant(1000)
    const until = instant(2000)
    const agreements = { a: { ...made, from, until }, b: { ...made, from, until, revoked: true } }
    const holding = (ms: number): number => agreementsAt(agreements, instant(ms)).length
    expect([999, 1000, 1999, 2000].map(holding)).toEqual([0, 1, 1, 0])
  })

  it('does not widen when it does not say so', () => {
    expect(max(true, agreed(5, false))?.value).toBe(3)
  })

  it('combines with others in any order', () => {
    const one = fc.record({
      value: fc.nat({ max: 8 }),
      widens: fc.boolean(),
      evidenced: fc.boolean(),
    })
    const several = fc
      .array(one, { maxLength: 4 })
      .chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      )
    fc.assert(
      fc.property(several, ([all, shuffled]) => {
        expect(max(true, ...shuffled)?.value).toBe(max(true, ...all)?.value)
      }),
    )
  })

  it('adds its hours, and narrowing hours come last', () => {
    const hours = (...agreements: readonly AgreedValue[]) =>
      windowsOf(
        effective(spec('windows'), [setting('p', [{ from: 480, until: 1320 }])], TODAY, agreements)
          ?.value ?? [],
      )
    const late = agreed([{ from: 1320, until: 1350 }], true)
    const evening = agreed([{ from: 1080, until: 1330 }], false)
    expect(hours(late).some((window) => contains(window, 1335))).toBe(true)
    expect(hours(late).some((window) => contains(window, 600))).toBe(true)
    expect(hours(late, evening).some((window) => contains(window, 1325))).toBe(true)
    expect(hours(evening, late).some((window) => contains(window, 1335))).toBe(false)
    expect(hours(evening, late).some((window) => contains(window, 600))).toBe(false)
  })
})

describe('stricter than', () => {
  const values: readonly (readonly [ParameterSpec, fc.Arbitrary<ParameterValue>])[] = [
    [spec('max'), fc.nat()],
    [spec('min'), fc.nat()],
    [SCALE, fc.constantFrom(...SCALE.steps)],
  ]

  it.each(values)('does not depend on order or grouping ($kind)', (kind, value) => {
    fc.assert(
      fc.property(value, value, value, (a, b, c) => {
        expect(strictest(kind, a, b)).toEqual(strictest(kind, b, a))
        expect(strictest(kind, strictest(kind, a, b), c)).toEqual(
          strictest(kind, a, strictest(kind, b, c)),
        )
        expect(strictest(kind, a, a)).toEqual(a)
      }),
    )
  })

  it('of hours is the minutes in both', () => {
    const window = fc.record({
      from: fc.integer({ min: 0, max: 1439 }),
      until: fc.integer({ min: 0, max: 1440 }),
    })
    const hours = fc.array(window, { maxLength: 3 })
    fc.assert(
      fc.property(hours, hours, fc.integer({ min: 0, max: 1439 }), (a, b, minute) => {
        const open = (windows: ParameterValue): boolean =>
          windowsOf(windows).some((one) => contains(one, minute))
        expect(open(strictest(spec('windows'), a, b))).toBe(open(a) && open(b))
      }),
    )
  })
})
