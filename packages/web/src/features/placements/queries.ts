import { queryOptions } from '@tanstack/react-query'
import { api, must } from '../../api/client.ts'

/** A preview as the server keeps it, half an hour long. */
export const previewQuery = (preview: string) =>
  queryOptions({
    queryKey: ['preview', preview],
    queryFn: () =>
      must(api.GET('/v1/placements/previews/{preview}', { params: { path: { preview } } })),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
