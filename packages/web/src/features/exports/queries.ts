import { queryOptions } from '@tanstack/react-query'
import { api, must, type Schema } from '../../api/client.ts'
import type { CasesSearch } from '../cases/search.ts'

export type Export = Schema['Export']
export type Made = Schema['MadeExport']
export type Ask = Schema['AskExport']

export const FIELDS = [
  'name',
  'id-number',
  'phone',
  'address',
] as const satisfies readonly Schema['ExportField'][]
export const PURPOSES = [
  'mailing',
  'visit',
  'court',
  'handover',
  'authority',
  'analysis',
  'other',
] as const satisfies readonly Schema['ExportPurpose'][]

/** Requests for files; asked again each half minute, for somebody else decides on them. */
export const exportsQuery = queryOptions({
  queryKey: ['exports'],
  queryFn: async (): Promise<readonly Export[]> => (await must(api.GET('/v1/exports'))).exports,
  refetchInterval: 30_000,
})

/** What the case list shows as what a file may be asked for. */
export function filterOf({ status, collector }: CasesSearch): Ask['filter'] {
  return {
    ...(status === undefined ? {} : { status }),
    ...(collector === undefined ? {} : { collector: collector === 'none' ? null : collector }),
  }
}

/** Fetches the file; it can be fetched once. */
export async function fetchFile(id: string): Promise<Blob> {
  const params = { path: { export: id } }
  return must<Blob>(api.POST('/v1/exports/{export}/download', { params, parseAs: 'blob' }))
}
