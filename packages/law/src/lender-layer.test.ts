import { join } from 'node:path'
import { day } from '@fencun/core/time/beijing'
import { describe, expect, it } from 'vitest'
import { effectOf } from './layer-effect.ts'
import { type LayerSetting, layerSettings, readLayer } from './lender-layer.ts'
import { loadPack } from './load-pack.ts'
import { lawInForce } from './profile.ts'
import { LawPackError } from './read-yaml.ts'

const pack = loadPack(join(import.meta.dirname, '..'))
const cap = (value: number): LayerSetting => ({
  parameter: 'connected-cap.max',
  value,
  relaxable: false,
})

describe('the versions of a layer', () => {
  const spans = (...versions: readonly (readonly [number, number, number])[]) =>
    layerSettings(
      versions.map(([version, from, value]) => ({
        version,
        from: day(from),
        settings: [cap(value)],
      })),
      'lender',
    ).map(({ value, from, until }) => [value, from, until])

  it('hold each from its day until the next one’s', () => {
    expect(spans([1, 100, 2], [2, 200, 1])).toEqual([
      [2, 100, 200],
      [1, 200, null],
    ])
  })

  it('give way to a later version that begins earlier', () => {
    expect(spans([1, 200, 2], [2, 100, 1])).toEqual([[1, 100, null]])
    expect(spans([1, 100, 3], [2, 300, 2], [3, 200, 1])).toEqual([
      [3, 100, 200],
      [1, 200, null],
    ])
  })

  it('are in order of approval, however they are stored', () => {
    expect(spans([2, 200, 1], [1, 100, 2])).toEqual(spans([1, 100, 2], [2, 200, 1]))
  })

  it('stand in the name of the lender or of the agency, each by an instrument that there is', () => {
    const versions = [{ version: 1, from: day(100), settings: [cap(2)] }]
    for (const layer of ['lender', 'agency'] as const) {
      const [setting] = layerSettings(versions, layer)
      expect(setting).toMatchObject({ layer, source: { instrument: `${layer}-policy` } })
      expect(pack.instruments.has(`${layer}-policy`)).toBe(true)
    }
  })

  it('end every number that the next version does not set again', () => {
    const settings = layerSettings(
      [
        { version: 1, from: day(100), settings: [cap(2)] },
        { version: 2, from: day(200), settings: [] },
      ],
      'lender',
    )
    expect(settings).toMatchObject([{ from: 100, until: 200 }])
  })
})

describe('a layer that somebody sends', () => {
  const read = (value: unknown) => readLayer({ value, place: 'settings' }, pack)
  const fault = (value: unknown): string => {
    try {
      read(value)
      return 'read'
    } catch (error) {
      if (error instanceof LawPackError) return `${error.failure.place}: ${error.failure.detail}`
      throw error
    }
  }
  const one = { parameter: 'connected-cap.max', value: 2, relaxable: false }

  it('is read with hours, numbers, scales and scopes', () => {
    expect(
      read([
        one,
        { ...one, applies: { channels: ['voice_notice'] }, value: 1 },
        { parameter: 'quiet-hours.window', value: [['09:00', '20:00']], relaxable: true },
        { parameter: 'holiday-ban.scope', value: 'schedule', relaxable: false },
      ]),
    ).toMatchObject([{ value: 2 }, { value: 1 }, { value: [{ from: 540, until: 1200 }] }, {}])
  })

  it.each([
    [{ ...one, parameter: 'no.such' }, 'settings: [0].parameter: there is no such number'],
    [{ ...one, value: -1 }, 'settings: [0].value'],
    [{ ...one, value: '3' }, 'settings: [0].value'],
    [{ ...one, more: 1 }, 'unknown key'],
    [{ ...one, applies: { channels: ['smoke'] } }, 'settings: [0].applies.channels'],
  ])('is refused at its place: %j', (setting, where) => {
    expect(fault([setting])).toContain(where)
  })

  it('sets no number twice for the same place', () => {
    expect(fault([one, { ...one, value: 3 }])).toContain('settings: [1].parameter')
  })
})

it('the effect of a change names the numbers and the examples that it changes', () => {
  const before = lawInForce(pack, ['std'])
  const settings = layerSettings([{ version: 1, from: day(0), settings: [cap(1)] }], 'lender')
  const after = { ...before, policySettings: [...before.policySettings, ...settings] }
  const { numbers, examples } = effectOf(pack, before, after, day(20_800))
  expect(numbers).toMatchObject([
    { parameter: 'connected-cap.max', before: { zh: '3' }, after: { zh: '1' }, layer: 'lender' },
  ])
  expect(examples.asked).toBeGreaterThan(100)
  expect(examples.changed).toContainEqual(
    expect.objectContaining({ rule: 'connected-cap', before: 'ALLOW', after: 'DEFER' }),
  )
  expect(effectOf(pack, before, before, day(20_800))).toMatchObject({
    numbers: [],
    examples: { changed: [] },
  })
})
