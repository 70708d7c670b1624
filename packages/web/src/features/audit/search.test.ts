import { describe, expect, it } from 'vitest'
import { filterOf, readAuditSearch } from './search.ts'

const id = '0123456789abcdef0123456789abcdef'

describe('the address of an audit', () => {
  it('keeps the audit, the filters and the page', () => {
    const search = {
      id,
      kind: 'breach',
      rule: 'quiet-hours',
      org: 0,
      staff: 2,
      day: '2026-11-09',
      page: 3,
    }
    expect(readAuditSearch(search)).toEqual(search)
    expect(filterOf(readAuditSearch(search))).toEqual({
      ...{ kind: 'breach', rule: 'quiet-hours', org: 0, staff: 2, day: '2026-11-09' },
    })
  })

  it('leaves out what cannot be meant', () => {
    const wrong = {
      id: id.slice(1),
      kind: 'all',
      rule: 7,
      org: -1,
      staff: 1.5,
      day: '2026-02-30',
      page: 1,
    }
    expect(readAuditSearch(wrong)).toEqual({})
    expect(readAuditSearch({ id: 12345 })).toEqual({})
  })
})
