import { queryOptions } from '@tanstack/react-query'
import { api, must, type Schema } from '../../api/client.ts'
import type { AuditSearch } from './search.ts'
import { filterOf } from './search.ts'

export type Audit = Schema['Audit']
export type Outcome = NonNullable<Audit['outcome']>
export type AuditedCall = Schema['AuditedCall']
export type Tally = Schema['AuditTally']
export type Look = Schema['AuditLook']
export type Ask = Schema['AuditAsk']

/** The name of the policy file that was handed in. */
export function policyNameOf({ files }: Pick<Audit, 'files'>): string | undefined {
  return files.find(({ part }) => part === 'policy')?.fileName
}

const ASK_AGAIN_MS = 700
export const FINDINGS_PAGE = 20
const REPORTS = 4

/** Whether something is still under way: the run, or its reports. */
export function isUnderWay({ state, reports, problem }: Audit): boolean {
  const working = state === 'waiting' || state === 'running'
  return working || (state === 'done' && problem === null && reports.length < REPORTS)
}

export function auditQuery(id: string) {
  return queryOptions({
    queryKey: ['audit', id],
    queryFn: ({ signal }) =>
      must(api.GET('/v1/audits/{audit}', { params: { path: { audit: id } }, signal })),
    refetchInterval: ({ state: { data } }) =>
      data !== undefined && isUnderWay(data) ? ASK_AGAIN_MS : false,
    staleTime: 0,
  })
}

/** One page of findings. `run` tells one run over the same files from the next. */
export function findingsQuery(id: string, search: AuditSearch, run: string) {
  const offset = ((search.page ?? 1) - 1) * FINDINGS_PAGE
  const query = { ...filterOf(search), offset, limit: FINDINGS_PAGE }
  return queryOptions({
    queryKey: ['audit-findings', id, run, query],
    queryFn: () =>
      must(api.GET('/v1/audits/{audit}/findings', { params: { path: { audit: id }, query } })),
    staleTime: 60_000,
  })
}

export function runAgain(id: string, ask: Ask): Promise<Audit> {
  return must(api.POST('/v1/audits/{audit}/runs', { params: { path: { audit: id } }, body: ask }))
}

/** While it is removed nobody asks how far it is. */
export const removing = (id: string): readonly string[] => ['audit-remove', id]

export function removeAudit(id: string): Promise<unknown> {
  return must(api.DELETE('/v1/audits/{audit}', { params: { path: { audit: id } } }))
}
