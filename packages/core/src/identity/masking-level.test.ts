import { describe, expect, it } from 'vitest'
import { MASKING_LEVELS, type PersonalKind, shownAt } from './masking-level.ts'
import { personalPhone } from './personal.ts'

const SAMPLES: readonly (readonly [PersonalKind, string, readonly [string, string, string]])[] = [
  ['name', '王小明', ['王**', '王**', '王**']],
  ['phone', '13812345678', ['****', '138****5678', '****5678']],
  ['phone', '010-66668830', ['****', '010-******30', '****8830']],
  ['id-number', '310115196406151707', ['****', '3****************7', '****1707']],
  ['account', '6285 8525 4596 7305', ['****', '****7305', '****7305']],
  ['address', '北京市朝阳区示例路1号', ['****', '北京市****', '北京市****']],
  ['text', '示例公司', ['****', '****', '****']],
]

describe('a level of masking', () => {
  it.each(SAMPLES)('shows of a %s (%s) no more than it says', (kind, value, [none, usual, end]) => {
    expect(shownAt('L0', kind, value)).toBe(none)
    expect(shownAt('L1', kind, value)).toBe(usual)
    expect(shownAt('L2', kind, value)).toBe(end)
    expect(shownAt('L3', kind, value)).toBe(value)
  })

  it('shows no digit of a number at L0, whatever the number looks like', () => {
    for (const value of ['1', '95588', '13812345678', '1234567', '+86 138 1234 5678', '12a']) {
      for (const kind of ['phone', 'id-number', 'account'] as const) {
        expect(shownAt('L0', kind, value)).not.toMatch(/\d/)
      }
    }
  })

  it('shows nothing of a number too short for its last four to hide the rest', () => {
    expect(shownAt('L2', 'phone', '1234567')).toBe('****')
    expect(shownAt('L2', 'phone', '12345678')).toBe('****5678')
  })

  it('leaves what is empty empty', () => {
    const kinds: readonly PersonalKind[] = SAMPLES.map(([kind]) => kind)
    for (const level of MASKING_LEVELS) {
      expect(kinds.map((kind) => shownAt(level, kind, ''))).toEqual(kinds.map(() => ''))
    }
  })

  it('is asked of a datum without revealing it', () => {
    const phone = personalPhone('13812345678')
    expect([phone.at('L0'), phone.at('L1'), phone.at('L2')]).toEqual([
      '****',
      phone.masked,
      '****5678',
    ])
  })
})
