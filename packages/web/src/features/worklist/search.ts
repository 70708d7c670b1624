export interface WorklistSearch {
  readonly show?: 'all'
  readonly page?: number
}

/** What the address says about the list, so that a reload or a bookmark shows the same. */
export function readWorklistSearch(raw: Record<string, unknown>): WorklistSearch {
  const page = Number(raw['page'])
  return {
    ...(raw['show'] === 'all' ? { show: 'all' as const } : {}),
    ...(Number.isInteger(page) && page > 1 ? { page } : {}),
  }
}
