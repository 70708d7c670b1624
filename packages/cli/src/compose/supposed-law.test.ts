import type { ParameterValue } from '@fencun/core/gate/parameter'
import { lawInForce } from '@fencun/law/profile'
import { describe, expect, it } from 'vitest'
import { ownPack } from './law-book.ts'
import { supposedLaw, supposedOf } from './supposed-law.ts'

const pack = ownPack()
const law = { ...lawInForce(pack, ['tender']), pack }

/** Every value of a number, in all layers and at all times, once numbers are supposed. */
function valuesOf(parameter: string, ...written: readonly string[]): readonly ParameterValue[] {
  const supposed = written.map((one) => {
    const read = supposedOf(one, pack)
    if (!read.ok) throw new Error(read.error.detail)
    return read.value
  })
  const { pack: other, policySettings } = supposedLaw(law, supposed)
  return [...other.settings, ...policySettings]
    .filter((setting) => setting.parameter === parameter)
    .map(({ value }) => value)
}

describe('a supposed number', () => {
  it('takes the place of what every layer says, stricter or not', () => {
    expect(new Set(valuesOf('connected-cap.max', 'connected-cap.max=4'))).toEqual(new Set([4]))
    expect(new Set(valuesOf('connected-cap.max'))).toEqual(new Set([3]))
  })

  it('holds where no layer said anything', () => {
    const std = { ...lawInForce(pack, ['std']), pack }
    const read = supposedOf('case-dials.max=7', pack)
    if (!read.ok) throw new Error(read.error.detail)
    const settings = supposedLaw(std, [read.value]).policySettings
    expect(settings).toMatchObject([{ parameter: 'case-dials.max', value: 7, layer: 'lender' }])
  })

  it('moves one end of the quiet hours and leaves the other of each layer', () => {
    const windows = valuesOf('quiet-hours.window', 'quiet-hours.until=09:00').flat()
    expect(windows).toContainEqual({ from: 540, until: 1320 })
    expect(windows).toContainEqual({ from: 540, until: 1260 })
    const both = valuesOf('quiet-hours.window', 'quiet-hours.until=09:00', 'quiet-hours.from=20:30')
    expect(both.flat()).not.toHaveLength(0)
    for (const window of both.flat()) expect(window).toEqual({ from: 540, until: 1230 })
  })

  it.each([
    [
      'quiet-hours.window=08:00-12:00,14:00-20:00',
      [
        { from: 480, until: 720 },
        { from: 840, until: 1200 },
      ],
    ],
    ['holiday-ban.scope=schedule', 'schedule'],
    ['channel-permitted.channels=sms,letter', ['sms', 'letter']],
    ['tries-apart.minutes=30', 30],
  ])('%s is read as its number is written', (written, value) => {
    expect(supposedOf(written, pack)).toMatchObject({ ok: true, value: { value } })
  })

  it.each([
    'connected-cap.max=-1',
    'connected-cap.max=many',
    'connected-cap.max',
    'quiet-hours.until=9',
    'quiet-hours.window=22:00',
    'holiday-ban.scope=sometimes',
    'no-such-rule.max=3',
    'connected-cap.until=09:00',
  ])('%s is refused and named', (written) => {
    const error = { code: 'argument-invalid', place: `--set ${written}` }
    expect(supposedOf(written, pack)).toMatchObject({ ok: false, error })
  })

  it('says in every finding that it is one', () => {
    const read = supposedOf('connected-cap.max=2', pack)
    if (!read.ok) throw new Error(read.error.detail)
    const supposed = supposedLaw(law, [read.value])
    expect(supposed.policy).toBe('tender@1+connected-cap.max=2')
    expect(supposed.pack.instruments.get('supposed')?.title.zh).toBe('假设的数值')
    const own = supposed.pack.settings.filter((one) => one.parameter === 'connected-cap.max')
    expect(own.every(({ source }) => source.instrument === 'supposed')).toBe(true)
  })
})
