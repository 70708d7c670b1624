import { queryOptions } from '@tanstack/react-query'
import { api, must, type Schema } from '../../api/client.ts'

export type Policy = Schema['Policy']
export type PolicySetting = Schema['PolicySetting']
export type PolicyNumber = Policy['numbers'][number]
export type PolicyChange = Policy['changes'][number]
export type PolicyEffect = Schema['PolicyEffect']

/** A layer as it would be from a day on. */
export interface Layer {
  readonly settings: readonly PolicySetting[]
  readonly effectiveFrom: string
}

/** What holds, what may be set, and every change so far. */
export const policyQuery = queryOptions({
  queryKey: ['policy'],
  queryFn: () => must(api.GET('/v1/policy')),
})

/** What a layer would change; the server writes nothing. */
export function effectQuery({ settings, effectiveFrom }: Layer) {
  return queryOptions({
    queryKey: ['policy', 'effect', settings, effectiveFrom],
    queryFn: () =>
      must(api.POST('/v1/policy/preview', { body: { settings: [...settings], effectiveFrom } })),
    retry: false,
  })
}
