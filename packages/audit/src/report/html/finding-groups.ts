import type { AuditFinding } from '../../finding.ts'

/** Findings of one rule under the same reason, layer and sources, in order of rows. */
export interface FindingGroup {
  readonly rule: string
  readonly first: AuditFinding
  readonly findings: readonly AuditFinding[]
}

export interface Shown {
  readonly groups: readonly FindingGroup[]
  /** Of each rule: shown here, and found in all. */
  readonly counts: ReadonlyMap<string, { readonly shown: number; readonly found: number }>
}

/**
 * The findings that a page can hold: all of them up to `most`; beyond that every rule gets the same
 * share, so that the frequent one does not crowd out the grave one.
 */
export function shownFindings(
  findings: Iterable<AuditFinding>,
  kind: AuditFinding['kind'],
  counts: readonly { readonly rule: string; readonly count: number }[],
  most: number,
): Shown {
  const quota = quotaOf(
    counts.map(({ count }) => count),
    most,
  )
  const taken = new Map<string, number>()
  const groups = new Map<string, AuditFinding[]>()
  for (const finding of findings) {
    if (finding.kind !== kind) continue
    const before = taken.get(finding.rule) ?? 0
    if (before >= quota) continue
    taken.set(finding.rule, before + 1)
    const { rule, reason, layer, sources } = finding
    const key = JSON.stringify([rule, reason, layer, sources])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [finding])
    else group.push(finding)
  }
  const order = counts.map(({ rule }) => rule)
  return {
    groups: [...groups.values()]
      .flatMap((list) => {
        const [first] = list
        return first === undefined ? [] : [{ rule: first.rule, first, findings: list }]
      })
      .toSorted((a, b) => order.indexOf(a.rule) - order.indexOf(b.rule)),
    counts: new Map(
      counts.map(({ rule, count }) => [rule, { shown: taken.get(rule) ?? 0, found: count }]),
    ),
  }
}

/** The largest number that every rule may show so that all together stay within the limit. */
function quotaOf(counts: readonly number[], most: number): number {
  let left = most
  const ascending = counts.toSorted((a, b) => a - b)
  for (const [i, count] of ascending.entries()) {
    const fair = Math.floor(left / (ascending.length - i))
    if (count > fair) return fair
    left -= count
  }
  return most
}
