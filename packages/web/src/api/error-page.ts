import { queryOptions } from '@tanstack/react-query'
import { api, must } from './client.ts'

/** What an error code means, in both languages; open to anybody. */
export function errorQuery(code: string) {
  return queryOptions({
    queryKey: ['errors', code],
    queryFn: () => must(api.GET('/v1/errors/{code}', { params: { path: { code } } })),
    staleTime: 10 * 60_000,
  })
}
