import { queryOptions } from '@tanstack/react-query'
import { api, must, type Schema } from '../../api/client.ts'

export type LedgerStatus = Schema['LedgerStatus']
export type LedgerAudit = LedgerStatus['audits'][number]

const EVERY_MS = 5000

/** Where the evidence log stands; it moves while one looks. */
export const ledgerQuery = queryOptions({
  queryKey: ['ledger'],
  queryFn: () => must(api.GET('/v1/ledger/status')),
  refetchInterval: EVERY_MS,
})
