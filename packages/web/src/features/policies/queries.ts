import { queryOptions } from '@tanstack/react-query'
import { api, must, type Schema } from '../../api/client.ts'

export type Policy = Schema['Policy']
export type PolicySetting = Schema['PolicySetting']
export type PolicyNumber = Policy['numbers'][number]
export type PolicyChange = Policy['changes'][number]
export type PolicyEffect = Schema['PolicyEffect']

/** A layer as it would be from a day on. */
export interface Layer {
  /** The agency whose layer it is; null: the lender's own. */
  readonly agency: string | null
  readonly settings: readonly PolicySetting[]
  readonly effectiveFrom: string
}

/** Every question about policies begins with this word. */
export const POLICY_KEY = ['policy'] as const

/** What holds, what may be set, and every change so far; undefined: of the own organisation. */
export function policyQuery(agency: string | undefined) {
  return queryOptions({
    queryKey: [...POLICY_KEY, 'of', agency ?? 'own'],
    queryFn: () => must(api.GET('/v1/policy', { params: { query: whose(agency ?? null) } })),
  })
}

/** The part of a question that names an agency; nothing for the own organisation. */
export function whose(agency: string | null): { readonly agency?: string } {
  return agency === null ? {} : { agency }
}

/** What a layer would change; the server writes nothing. */
export function effectQuery({ agency, settings, effectiveFrom }: Layer) {
  return queryOptions({
    queryKey: [...POLICY_KEY, 'effect', agency, settings, effectiveFrom],
    queryFn: () =>
      must(
        api.POST('/v1/policy/preview', {
          body: { ...whose(agency), settings: [...settings], effectiveFrom },
        }),
      ),
    retry: false,
  })
}
