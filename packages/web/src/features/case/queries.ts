import { infiniteQueryOptions, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import { api, must, type Schema } from '../../api/client.ts'
import { msUntilNextPermitted } from './stale.ts'

export type CaseView = Schema['CaseView']
export type Point = Schema['ContactPoint']

const TIMELINE_ROWS = 30

export function caseQuery(id: string) {
  return queryOptions({
    queryKey: ['case', id],
    queryFn: () => must(api.GET('/v1/cases/{case}', { params: { path: { case: id } } })),
    refetchInterval: 30_000,
    refetchOnWindowFocus: 'always',
  })
}

/** The case, asked again each half minute, on focus, and when the next permitted time has come. */
export function useCase(id: string) {
  const found = useQuery(caseQuery(id))
  const { data, dataUpdatedAt, refetch } = found
  useEffect(() => {
    if (data === undefined) return undefined
    const wait = msUntilNextPermitted(data)
    if (wait === null) return undefined
    const timer = setTimeout(() => void refetch(), wait)
    return () => clearTimeout(timer)
  }, [data, dataUpdatedAt, refetch])
  return found
}

export function timelineQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['case', id, 'timeline'],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam }) =>
      must(
        api.GET('/v1/cases/{case}/timeline', {
          params: {
            path: { case: id },
            query: {
              limit: TIMELINE_ROWS,
              ...(pageParam === undefined ? {} : { before: pageParam }),
            },
          },
        }),
      ),
    getNextPageParam: ({ events, more }) => (more ? events.at(-1)?.version : undefined),
  })
}

export const calendarQuery = queryOptions({
  queryKey: ['calendar'],
  queryFn: () => must(api.GET('/v1/calendar')),
  staleTime: 60 * 60_000,
})

/** After something happened to a case: what is shown of it and of the lists is old. */
export function useRefreshCase(id: string): () => Promise<void> {
  const queries = useQueryClient()
  return useCallback(async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['case', id] }),
      queries.invalidateQueries({ queryKey: ['worklist'] }),
    ])
  }, [queries, id])
}
