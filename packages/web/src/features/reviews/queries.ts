import { queryOptions } from '@tanstack/react-query'
import { api, must, type Schema } from '../../api/client.ts'

export type OpenReview = Schema['OpenReview']

/** What waits for a supervisor's word; asked again each minute. */
export const reviewsQuery = queryOptions({
  queryKey: ['reviews'],
  queryFn: async (): Promise<readonly OpenReview[]> => (await must(api.GET('/v1/reviews'))).reviews,
  refetchInterval: 60_000,
})
