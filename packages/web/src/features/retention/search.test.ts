import { expect, it } from 'vitest'
import { readRetentionSearch } from './search.ts'

it('keeps a filter over a reload and drops what is none', () => {
  const kept = { month: '2028-11', record: 'oral-plan', state: 'kept', page: 3 }
  expect(readRetentionSearch(kept)).toEqual(kept)
  expect(readRetentionSearch({ ...kept, page: '3' })).toEqual(kept)
  const wrong = { month: '2028-11-01', record: 'anything', state: 'gone', page: 0 }
  expect(readRetentionSearch(wrong)).toEqual({})
  expect(readRetentionSearch({ page: 1 })).toEqual({})
})
