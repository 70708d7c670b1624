import { queryOptions } from '@tanstack/react-query'
import { api, must, type Schema } from '../../api/client.ts'

export type DestructionSummary = Schema['DestructionSummary']
export type Destruction = Schema['Destruction']
export type DestructionPreview = Schema['DestructionPreview']
export type DestructionStage = DestructionSummary['stage']
export type DestructionScope = Schema['DestructionScope']

const WORK_MS = 1000

/** Requests to destroy what an agency holds, newest first. */
export const destructionsQuery = queryOptions({
  queryKey: ['destructions'],
  queryFn: async (): Promise<readonly DestructionSummary[]> =>
    (await must(api.GET('/v1/destructions'))).destructions,
})

/** One of them; asked again each second while the work goes on. */
export const destructionQuery = (destruction: string) =>
  queryOptions({
    queryKey: ['destructions', destruction],
    queryFn: () =>
      must(api.GET('/v1/destructions/{destruction}', { params: { path: { destruction } } })),
    refetchInterval: ({ state }) => (state.data?.stage === 'executing' ? WORK_MS : false),
  })

/** Whom it would be about; nothing is written. */
export const destructionPreviewQuery = (agency: string, scope: DestructionScope) =>
  queryOptions({
    queryKey: ['destructions', 'preview', agency, scope],
    queryFn: () => must(api.POST('/v1/destructions/preview', { body: { agency, scope } })),
    retry: false,
  })
