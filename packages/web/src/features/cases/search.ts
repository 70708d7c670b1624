export interface CasesSearch {
  readonly status?: 'open' | 'settled' | 'returned' | 'written-off'
  /** A collector's id, or `none` for unassigned cases. */
  readonly collector?: string
  readonly page?: number
}

export const STATUSES = ['open', 'settled', 'returned', 'written-off'] as const

/**
 * The filters live in the address: a reload, a bookmark and the back button keep them. Not so what is
 * searched for, which may be a name.
 */
export function readCasesSearch(raw: Record<string, unknown>): CasesSearch {
  const status = STATUSES.find((one) => one === raw['status'])
  const page = Number(raw['page'])
  return {
    ...(status === undefined ? {} : { status }),
    ...(typeof raw['collector'] === 'string' ? { collector: raw['collector'] } : {}),
    ...(Number.isInteger(page) && page > 1 ? { page } : {}),
  }
}
