import { expect, it } from 'vitest'
import { readWorklistSearch, worklistSearch } from './search.ts'

it('reads the list and the page from the address', () => {
  expect(readWorklistSearch({ show: 'all', page: 3 })).toEqual({ show: 'all', page: 3 })
  expect(readWorklistSearch({ page: '2' })).toEqual({ page: 2 })
})

it('takes nonsense in the address for the first page of what is due', () => {
  expect(readWorklistSearch({ show: 'everything', page: -1 })).toEqual({})
  expect(readWorklistSearch({ page: 1.5 })).toEqual({})
  expect(readWorklistSearch({ page: '2; drop' })).toEqual({})
})

it('leaves out of the address what goes without saying', () => {
  expect(worklistSearch('due', 1)).toEqual({})
  expect(worklistSearch('all', 1)).toEqual({ show: 'all' })
})
