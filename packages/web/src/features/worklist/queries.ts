import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, must, type Schema } from '../../api/client.ts'
import { atEnds, type Tally, tallyOf } from './tally.ts'

export type WorklistRow = Schema['WorklistRow']

export const PAGE_ROWS = 20
/** So many rows of one end of the list are looked at to count. */
const END_ROWS = 100

function read(show: 'due' | 'all', offset: number, limit: number): Promise<Schema['Worklist']> {
  return must(api.GET('/v1/worklist', { params: { query: { show, offset, limit } } }))
}

/** One page of the list. What the gate says goes stale, so it is asked again each half minute. */
export function worklistQuery(show: 'due' | 'all', page: number) {
  return queryOptions({
    queryKey: ['worklist', show, page],
    queryFn: () => read(show, (page - 1) * PAGE_ROWS, PAGE_ROWS),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
    refetchOnWindowFocus: 'always',
  })
}

/**
 * How much is overdue, due today, new and stopped. The list is in working order, so its first and
 * last rows hold what is counted.
 */
export const tallyQuery = queryOptions({
  queryKey: ['worklist', 'tally'],
  queryFn: async (): Promise<Tally> => {
    const [due, all] = await Promise.all([read('due', 0, END_ROWS), read('all', 0, 1)])
    const last = await read('all', Math.max(0, all.total - END_ROWS), END_ROWS)
    return tallyOf(
      atEnds(due.rows, due.total, 'first'),
      atEnds(last.rows, all.total, 'last'),
      due.total,
    )
  },
  refetchInterval: 60_000,
})
