import { queryOptions } from '@tanstack/react-query'
import { api, must, type Schema } from '../../api/client.ts'

export type RuleSheet = Schema['RuleSheet']

/** The law does not change while somebody reads it. */
const staleTime = 10 * 60_000

export const rulesQuery = queryOptions({
  queryKey: ['rules'],
  queryFn: () => must(api.GET('/v1/rules')),
  staleTime,
})

export function ruleQuery(rule: string) {
  return queryOptions({
    queryKey: ['rules', rule],
    queryFn: () => must(api.GET('/v1/rules/{rule}', { params: { path: { rule } } })),
    staleTime,
  })
}
