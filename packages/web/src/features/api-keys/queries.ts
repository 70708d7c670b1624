import { queryOptions } from '@tanstack/react-query'
import { api, must, type Schema } from '../../api/client.ts'

export type ApiKey = Schema['ApiKey']
export type ApiScope = Schema['ApiScope']

/** What a key may be used for, in the order of a call's life. */
export const API_SCOPES: readonly ApiScope[] = [
  'contacts:request',
  'contacts:report',
  'contacts:read',
  'contacts:check',
  'cases:read',
]

/** The keys the administrator looks after, the newest first. */
export const apiKeysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: async (): Promise<readonly ApiKey[]> => (await must(api.GET('/v1/api-keys'))).keys,
})
