import { expect, it } from 'vitest'
import { fileAddress, readAccessSearch } from './search.ts'

it('takes from the address what is a filter and leaves out what is none', () => {
  const raw = {
    ...{ case: 'c1', staff: 's1', field: 'phone', from: '2026-11-01', until: '2026-11-18' },
    ...{ page: 3, tab: 'alarms' },
  }
  expect(readAccessSearch(raw)).toEqual(raw)
  const wrong = { field: 'salary', from: 'today', until: 20261118, page: 0, tab: 'else', case: 5 }
  expect(readAccessSearch(wrong)).toEqual({})
})

it('asks for the file of all pages of a filter', () => {
  expect(fileAddress({ page: 3, tab: 'alarms' })).toBe('/v1/access-log.csv')
  expect(fileAddress({ staff: 's 1', from: '2026-11-01', page: 2 })).toBe(
    '/v1/access-log.csv?staff=s+1&from=2026-11-01',
  )
})
