import { describe, expect, it } from 'vitest'
import { numbersOf } from './numbers.ts'
import type { Effective, ParameterSpec } from './parameter.ts'

const UNIT = { zh: '次', en: 'calls' }
const spec = (id: string, optional: boolean): readonly [string, ParameterSpec] => [
  id,
  { id, optional, unit: UNIT, kind: 'max' },
]
const SPECS = new Map([spec('must', false), spec('may', true)])

const inForce = (value?: Effective['value']) =>
  numbersOf(SPECS, () =>
    value === undefined ? undefined : { value, layer: 'statute', source: null },
  )

describe('the numbers that a rule reads', () => {
  it('are those in force', () => {
    expect(inForce(3).number('must')).toBe(3)
    expect(inForce(3).numberIfSet('may')).toBe(3)
    expect(inForce(3).numberIfSet('must')).toBe(3)
    expect(inForce('some').text('must')).toBe('some')
    expect(inForce('some').textIfSet('may')).toBe('some')
    expect(inForce(['a']).setIfSet('may')).toEqual(['a'])
  })

  it('are absent only where the rule may do without', () => {
    const none = inForce()
    expect(none.numberIfSet('may')).toBeUndefined()
    expect(none.textIfSet('may')).toBeUndefined()
    expect(none.setIfSet('may')).toBeUndefined()
    expect(() => none.numberIfSet('must')).toThrow('no number in force for `must`')
    expect(() => none.number('may')).toThrow('no number in force for `may`')
    expect(() => none.windows('must')).toThrow('no number in force for `must`')
  })

  it('are of the rules of the pack: a name that nobody declares is a fault', () => {
    expect(() => inForce().numberIfSet('nobody')).toThrow('no rule declares the parameter `nobody`')
  })

  it('are of their kind', () => {
    expect(() => inForce(3).text('must')).toThrow('the parameter does not hold a name')
    expect(() => inForce(3).textIfSet('may')).toThrow('the parameter does not hold a name')
  })
})
