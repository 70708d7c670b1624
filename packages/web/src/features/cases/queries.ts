import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, must, type Schema } from '../../api/client.ts'
import type { CasesSearch } from './search.ts'

export type CaseRow = Schema['CaseRow']

/** Cases shown at once. */
export const PAGE_SIZE = 20

/** The filters of the address, and what is searched for: nothing when empty. */
export interface CasesFilter extends Omit<CasesSearch, 'page'> {
  readonly q: string
}

function fetchCases(filter: CasesFilter, offset: number, limit: number) {
  const { status, collector, q } = filter
  const query = {
    offset,
    limit,
    ...(status === undefined ? {} : { status }),
    ...(collector === undefined ? {} : { collector }),
  }
  return q === ''
    ? must(api.GET('/v1/cases', { params: { query } }))
    : must(api.POST('/v1/cases/search', { body: { ...query, q } }))
}

/** One page of the cases that pass the filter; the page before stays while it is fetched. */
export const casesQuery = ({ page = 1, ...filter }: CasesFilter & Pick<CasesSearch, 'page'>) =>
  queryOptions({
    queryKey: ['cases', filter, page],
    queryFn: () => fetchCases(filter, (page - 1) * PAGE_SIZE, PAGE_SIZE),
    placeholderData: keepPreviousData,
  })
