import { describe, expect, it } from 'vitest'
import type { ParameterSpec, ParameterValue } from './parameter.ts'
import { numberOf, setOf, strictest, windowsOf } from './strictness.ts'

const UNIT = { zh: '级', en: 'steps' }
const SCALE: ParameterSpec = {
  id: 'ban',
  kind: 'scale',
  unit: UNIT,
  optional: true,
  steps: ['none', 'some', 'all'],
}

/** What a file or a database may hold, whatever its type promises. */
const stored = (text: string) => JSON.parse(text) as ParameterValue

describe('a number of one kind is never read as one of another', () => {
  it.each([
    ['a ceiling', 3],
    ['a name', 'some'],
    ['a set', ['a', 'b']],
    ['half a window', stored('[{"from":480}]')],
    ['the other half', stored('[{"until":480}]')],
    ['a window and a hole', stored('[{"from":480,"until":600},null]')],
    ['a window and a name', stored('[{"from":480,"until":600},"some"]')],
  ])('%s is no list of windows', (_what, value) => {
    expect(() => windowsOf(value)).toThrow(new TypeError('the parameter does not hold windows'))
  })

  it.each([
    ['a name', '3'],
    ['a set', ['a']],
    ['a window', [{ from: 480, until: 600 }]],
  ])('%s is no ceiling', (_what, value) => {
    expect(() => numberOf(value)).toThrow(new TypeError('the parameter does not hold a number'))
  })

  it.each([
    ['a ceiling', 3],
    ['a name', 'a'],
    ['a window', [{ from: 480, until: 600 }]],
    ['a name and a window', stored('["a",{"from":480,"until":600}]')],
  ])('%s is no set', (_what, value) => {
    expect(() => setOf(value)).toThrow(new TypeError('the parameter does not hold a set'))
  })

  it('what is of its kind is read as it is', () => {
    const windows = [{ from: 480, until: 600 }]
    expect([windowsOf(windows), numberOf(3), setOf(['a'])]).toEqual([windows, 3, ['a']])
    expect([windowsOf([]), setOf([])]).toEqual([[], []])
  })
})

describe('of two steps of a scale', () => {
  it('the later one is the stricter, in either order', () => {
    expect(strictest(SCALE, 'none', 'all')).toBe('all')
    expect(strictest(SCALE, 'all', 'some')).toBe('all')
  })

  it.each(['everything', 1])(
    '%s, which is no step, is refused, and not taken for the mildest',
    (no) => {
      expect(() => strictest(SCALE, 'none', no)).toThrow('`ban` has no such step')
      expect(() => strictest(SCALE, no, 'none')).toThrow('`ban` has no such step')
    },
  )
})
