import type { CallLog } from '../call-log.ts'
import type { AuditSummary, FindingCounts, NotJudged, Tally } from '../finding.ts'
import type { AuditedLaw } from './audited-law.ts'
import { type Worst, worstOfAll } from './join-results-worst.ts'

/** What one part of a log came to. */
export interface PartSummary {
  readonly summary: AuditSummary
  readonly worst: readonly Worst[]
  /** Rules that were not judged whatever the calls were, such as those not in force on its days. */
  readonly idle: ReadonlySet<string>
}

/**
 * The numbers of a whole log from those of its parts: no call and no debtor is in two of them.
 * `law` is that of all days of the log, and the words of `log` are those that all parts share.
 */
export function joinSummaries(
  parts: readonly PartSummary[],
  law: AuditedLaw,
  { orgs, staffs }: Pick<CallLog, 'orgs' | 'staffs'>,
): AuditSummary {
  const all = parts.map(({ summary }) => summary)
  const total = (of: (summary: AuditSummary) => number): number =>
    all.reduce((sum, summary) => sum + of(summary), 0)
  const byDay = joined(all.map((one) => one.byDay)).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return {
    calls: total(({ calls }) => calls),
    inbound: total(({ inbound = 0 }) => inbound),
    callsWithBreach: total(({ callsWithBreach }) => callsWithBreach),
    debtors: total(({ debtors }) => debtors),
    from: byDay[0]?.name ?? '',
    until: byDay.at(-1)?.name ?? '',
    byRule: countsOf(all, law),
    byOrg: inOrderOf(orgs, joined(all.map((one) => one.byOrg))),
    byStaff: inOrderOf(staffs, joined(all.map((one) => one.byStaff))),
    byHour: joined(all.map((one) => one.byHour)),
    byDay,
    worst: worstOfAll(parts.map(({ worst }) => worst)),
    judged: law.rules.filter(({ hinted }) => !hinted).map(({ rule }) => rule.id),
    notJudged: [...law.notJudged, ...unable(parts, law)],
  }
}

/** Tallies of one name added up, in the order in which names first come. */
function joined(lists: readonly (readonly Tally[])[]): readonly Tally[] {
  const sums = new Map<string, Tally>()
  for (const tally of lists.flat()) {
    const { name } = tally
    const sum = sums.get(name) ?? { name, calls: 0, connected: 0, breaches: 0 }
    sums.set(name, {
      name,
      calls: sum.calls + tally.calls,
      connected: sum.connected + tally.connected,
      breaches: sum.breaches + tally.breaches,
    })
  }
  return [...sums.values()]
}

function inOrderOf(words: readonly string[], tallies: readonly Tally[]): readonly Tally[] {
  const places = new Map(words.map((word, place) => [word, place]))
  return tallies.toSorted((a, b) => (places.get(a.name) ?? 0) - (places.get(b.name) ?? 0))
}

function countsOf(all: readonly AuditSummary[], { law }: AuditedLaw): readonly FindingCounts[] {
  const counts = new Map<string, number>()
  for (const { rule, kind, count } of all.flatMap(({ byRule }) => byRule)) {
    const key = `${kind} ${rule}`
    counts.set(key, (counts.get(key) ?? 0) + count)
  }
  return law.pack.rules.flatMap(({ id: rule }) =>
    (['breach', 'review'] as const).flatMap((kind) => {
      const count = counts.get(`${kind} ${rule}`)
      return count === undefined ? [] : [{ rule, kind, count }]
    }),
  )
}

/** Rules that could not tell of some calls of any part. */
function unable(parts: readonly PartSummary[], { rules }: AuditedLaw): readonly NotJudged[] {
  const found = new Map(
    parts.flatMap(({ summary, idle }) =>
      summary.notJudged
        .filter(({ rule }) => !idle.has(rule))
        .map((one) => [one.rule, one] as const),
    ),
  )
  return rules.flatMap(({ rule }) => found.get(rule.id) ?? [])
}
