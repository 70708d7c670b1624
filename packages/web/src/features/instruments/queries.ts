import { queryOptions } from '@tanstack/react-query'
import { api, must, type Schema } from '../../api/client.ts'

export type Instrument = Schema['Instrument']

const staleTime = 10 * 60_000

export const instrumentsQuery = queryOptions({
  queryKey: ['instruments'],
  queryFn: () => must(api.GET('/v1/instruments')),
  staleTime,
})

export function instrumentQuery(instrument: string) {
  return queryOptions({
    queryKey: ['instruments', instrument],
    queryFn: () =>
      must(api.GET('/v1/instruments/{instrument}', { params: { path: { instrument } } })),
    staleTime,
  })
}
