export const RECORDS = [
  'collection-record',
  'oral-plan',
  'impact-assessment',
  'entrusting-record',
  'network-log',
  'proof-of-demand',
  'quality-file',
] as const
export const STATES = ['due', 'kept', 'open'] as const

export interface RetentionSearch {
  readonly month?: string
  readonly record?: (typeof RECORDS)[number]
  readonly state?: (typeof STATES)[number]
  readonly page?: number
}

/** What the address says about the list, so that a reload or a bookmark shows the same. */
export function readRetentionSearch(raw: Record<string, unknown>): RetentionSearch {
  const month = typeof raw['month'] === 'string' && /^\d{4}-\d\d$/.test(raw['month'])
  const record = RECORDS.find((one) => one === raw['record'])
  const state = STATES.find((one) => one === raw['state'])
  const page = Number(raw['page'])
  return {
    ...(month ? { month: String(raw['month']) } : {}),
    ...(record === undefined ? {} : { record }),
    ...(state === undefined ? {} : { state }),
    ...(Number.isSafeInteger(page) && page > 1 ? { page } : {}),
  }
}
