import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, must, type Schema } from '../../api/client.ts'
import type { CasesSearch } from './search.ts'

export type CaseRow = Schema['CaseRow']

/** Cases shown at once. */
export const PAGE_SIZE = 20
/** What one request may ask for at most. */
const FETCH_MAX = 200

type Filter = Omit<CasesSearch, 'page'>

function fetchCases(filter: Filter, offset: number, limit: number) {
  const { status, collector, q } = filter
  const query = {
    offset,
    limit,
    ...(status === undefined ? {} : { status }),
    ...(collector === undefined ? {} : { collector }),
    ...(q === undefined ? {} : { q }),
  }
  return must(api.GET('/v1/cases', { params: { query } }))
}

/** One page of the cases that pass the filter; the page before stays while it is fetched. */
export const casesQuery = ({ page = 1, ...filter }: CasesSearch) =>
  queryOptions({
    queryKey: ['cases', filter, page],
    queryFn: () => fetchCases(filter, (page - 1) * PAGE_SIZE, PAGE_SIZE),
    placeholderData: keepPreviousData,
  })

/** Every case that passes the filter, told of as they come. */
export async function everyCase(
  filter: Filter,
  onProgress: (done: number, total: number) => void,
): Promise<readonly CaseRow[]> {
  const rows: CaseRow[] = []
  for (;;) {
    const { cases, total } = await fetchCases(filter, rows.length, FETCH_MAX)
    rows.push(...cases)
    onProgress(rows.length, total)
    if (cases.length === 0 || rows.length >= total) return rows
  }
}
