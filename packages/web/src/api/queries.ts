import { queryOptions, useQuery } from '@tanstack/react-query'
import { api, must, ProblemError, type Schema } from './client.ts'

export type Me = Schema['Me']
export type Setup = Schema['Setup']

/** What the sign-in page needs to know, the clock included. */
export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: () => must(api.GET('/v1/setup')),
  refetchInterval: 60_000,
})

/** Who is signed in; null when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async (): Promise<Me | null> => {
    try {
      return await must(api.GET('/v1/session'))
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status === 401) return null
      throw error
    }
  },
  staleTime: 30_000,
})

/** The person signed in. Only for screens inside the shell, which lets nobody else in. */
export function useMe(): Me {
  const { data } = useQuery(meQuery)
  if (data === null || data === undefined) throw new Error('this screen stands inside the shell')
  return data
}
