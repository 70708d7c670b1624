import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, must, type Schema } from '../../api/client.ts'
import type { RetentionSearch } from './search.ts'

export type Retention = Schema['Retention']
export type RetentionRow = Schema['RetentionRow']
export type LegalHold = Schema['LegalHold']

export const PAGE = 20

/** What falls due, as of the last look. */
export function retentionQuery({ page = 1, ...filter }: RetentionSearch) {
  const query = { ...filter, offset: (page - 1) * PAGE, limit: PAGE }
  return queryOptions({
    queryKey: ['retention', query],
    queryFn: () => must(api.GET('/v1/retention', { params: { query } })),
    placeholderData: keepPreviousData,
  })
}

/** Suits and orders to keep, those that stand first. */
export const legalHoldsQuery = queryOptions({
  queryKey: ['legal-holds'],
  queryFn: async (): Promise<readonly LegalHold[]> =>
    (await must(api.GET('/v1/legal-holds'))).holds,
})
