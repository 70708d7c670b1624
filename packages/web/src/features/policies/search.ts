export interface PoliciesSearch {
  /** The agency whose layer is looked at; absent: that of the own organisation. */
  readonly agency?: string
}

/** Whose layer it is stands in the address, so that a link opens the same. */
export function readPoliciesSearch(raw: Record<string, unknown>): PoliciesSearch {
  const { agency } = raw
  return typeof agency === 'string' && agency !== '' ? { agency } : {}
}
