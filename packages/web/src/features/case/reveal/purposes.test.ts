import { describe, expect, it } from 'vitest'
import { fieldOfPoint, purposesFor, usualPurpose } from './purposes.ts'
import type { OfferedPurpose } from './queries.ts'

const OFFERED: readonly OfferedPurpose[] = [
  { purpose: 'identity-check', fields: ['name', 'id-number'], wordsNeeded: false },
  { purpose: 'letter', fields: ['name', 'address'], wordsNeeded: false },
  { purpose: 'court', fields: ['name', 'phone'], wordsNeeded: true },
]

describe('the purposes of a field', () => {
  it('are those that go with it', () => {
    const names = (field: Parameters<typeof purposesFor>[1]) =>
      purposesFor(OFFERED, field).map(({ purpose }) => purpose)
    expect(names('name')).toEqual(['identity-check', 'letter', 'court'])
    expect(names('address')).toEqual(['letter'])
    expect(names('email')).toEqual([])
  })

  it('begin with the one chosen last, as long as it goes with the field', () => {
    const named = purposesFor(OFFERED, 'name')
    expect(usualPurpose(named, 'court')).toBe('court')
    expect(usualPurpose(named, 'visit')).toBe('identity-check')
    expect(usualPurpose(named, null)).toBe('identity-check')
    expect(usualPurpose(purposesFor(OFFERED, 'address'), 'court')).toBe('letter')
    expect(usualPurpose([], 'court')).toBeUndefined()
  })

  it('are found by the kind of a contact point', () => {
    expect((['mobile', 'landline', 'address', 'email'] as const).map(fieldOfPoint)).toEqual([
      'phone',
      'phone',
      'address',
      'email',
    ])
  })
})
