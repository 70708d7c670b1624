import { queryOptions } from '@tanstack/react-query'
import { api, must, type Schema } from '../../../api/client.ts'

export type RevealField = Schema['RevealField']
export type RevealPurpose = Schema['RevealPurpose']
export type OfferedPurpose = Schema['RevealPurposes']['purposes'][number]

/** For what the one who is signed in may see which field. */
export const purposesQuery = queryOptions({
  queryKey: ['reveal-purposes'],
  queryFn: async () => (await must(api.GET('/v1/reveal-purposes'))).purposes,
  staleTime: 10 * 60_000,
})
