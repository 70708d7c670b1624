/**
 * The groups of facts that every decision of a lender rests on besides the debtor's timeline:
 * - `directory`: organisations, staff, recorded lines
 * - `policy`: the lender's and its agencies' layers over the law
 * - `notices`: the State Council's calendar
 */
export const FACT_SCOPES = ['directory', 'policy', 'notices'] as const
export type FactScope = (typeof FACT_SCOPES)[number]

/**
 * How often each group changed. Whoever changes such a fact raises its version in the same
 * transaction; whoever decides reads the versions first, and a permit is written only while they
 * still stand. So facts may be kept in memory, and no permit rests on an old one.
 */
export type FactVersions = Readonly<Record<FactScope, number>>

export const NO_VERSIONS: FactVersions = { directory: 0, policy: 0, notices: 0 }

export function sameVersions(a: FactVersions, b: FactVersions): boolean {
  return FACT_SCOPES.every((scope) => a[scope] === b[scope])
}
