import type { Schema } from '../../api/client.ts'

export const FIELDS = [
  'name',
  'id-number',
  'phone',
  'address',
  'email',
  'recording',
  'document',
] as const satisfies readonly Schema['SeenField'][]

export interface AccessSearch {
  readonly tab?: 'alarms'
  readonly case?: string
  readonly staff?: string
  readonly field?: (typeof FIELDS)[number]
  /** Days, such as `2026-11-18`, both included. */
  readonly from?: string
  readonly until?: string
  readonly page?: number
}

const DAY = /^\d{4}-\d\d-\d\d$/

/** The filters live in the address: a reload, a bookmark and the back button keep them. */
export function readAccessSearch(raw: Record<string, unknown>): AccessSearch {
  const field = FIELDS.find((one) => one === raw['field'])
  const page = Number(raw['page'])
  const dayIn = (text: unknown) => (typeof text === 'string' && DAY.test(text) ? text : undefined)
  const [from, until] = [dayIn(raw['from']), dayIn(raw['until'])]
  return {
    ...(raw['tab'] === 'alarms' ? { tab: 'alarms' } : {}),
    ...(typeof raw['case'] === 'string' ? { case: raw['case'] } : {}),
    ...(typeof raw['staff'] === 'string' ? { staff: raw['staff'] } : {}),
    ...(field === undefined ? {} : { field }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(Number.isInteger(page) && page > 1 ? { page } : {}),
  }
}

/** The file of what is shown, however many pages that is. */
export function fileAddress({ tab, page, ...filter }: AccessSearch): string {
  void [tab, page]
  const query = new URLSearchParams(filter).toString()
  return `/v1/access-log.csv${query === '' ? '' : `?${query}`}`
}
