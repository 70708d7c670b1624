export interface WorklistSearch {
  readonly show?: 'all'
  readonly page?: number
}

/** What the address says about the list, so that a reload or a bookmark shows the same. */
export function readWorklistSearch(raw: Record<string, unknown>): WorklistSearch {
  return worklistSearch(raw['show'] === 'all' ? 'all' : 'due', Number(raw['page']))
}

/** The shortest address for a choice: what is due, page 1, goes without saying. */
export function worklistSearch(show: 'due' | 'all', page: number): WorklistSearch {
  return {
    ...(show === 'all' ? { show } : {}),
    ...(Number.isSafeInteger(page) && page > 1 ? { page } : {}),
  }
}
