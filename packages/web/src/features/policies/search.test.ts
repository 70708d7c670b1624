import { expect, it } from 'vitest'
import { readPoliciesSearch } from './search.ts'

it('the address of a policy keeps whose it is, and nothing that is no name', () => {
  expect(readPoliciesSearch({ agency: 'agency-a', other: 1 })).toEqual({ agency: 'agency-a' })
  expect(readPoliciesSearch({ agency: '' })).toEqual({})
  expect(readPoliciesSearch({ agency: 7 })).toEqual({})
})
