import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, must, type Schema } from '../../api/client.ts'

export type WorklistRow = Schema['WorklistRow']

export const PAGE_ROWS = 20

/** One page of the list. What the gate says goes stale, so it is asked again each half minute. */
export function worklistQuery(show: 'due' | 'all', page: number) {
  return queryOptions({
    queryKey: ['worklist', show, page],
    queryFn: () => {
      const query = { show, offset: (page - 1) * PAGE_ROWS, limit: PAGE_ROWS }
      return must(api.GET('/v1/worklist', { params: { query } }))
    },
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
    refetchOnWindowFocus: 'always',
  })
}
