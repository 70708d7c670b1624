import { day as dayOf, formatDay } from '@fencun/core/time/beijing'
import type { AuditSummary, FindingCounts, NotJudged } from '../finding.ts'
import { u8, u32 } from './at.ts'
import type { AuditedLaw } from './audited-law.ts'
import { countCalls } from './call-counts.ts'
import type { Hits } from './hits.ts'
import type { LogView } from './log-view.ts'
import type { Found } from './slow-log.ts'
import { worstDebtors } from './worst-debtors.ts'

/** What an audit found, in numbers. Calls are those placed on the days reported. */
export function summaryOf(
  view: LogView,
  law: AuditedLaw,
  { hits, undecided }: Found,
): AuditSummary {
  const { log, days } = view
  const counted = countCalls(view, hits)
  const firstDay = days[0] ?? 0
  const byDay = counted.day.tallies((day) => formatDay(dayOf(firstDay + day)))
  return {
    calls: counted.calls,
    inbound: counted.inbound,
    callsWithBreach: counted.callsWithBreach,
    debtors: debtorsCalled(view, counted.called),
    from: byDay[0]?.name ?? '',
    until: byDay.at(-1)?.name ?? '',
    byRule: byRule(hits, law),
    byOrg: counted.org.tallies((org) => log.orgs[org] ?? ''),
    byStaff: counted.staff.tallies((staff) => log.staffs[staff] ?? ''),
    byHour: counted.hour.all(String),
    byDay,
    worst: worstDebtors(view, hits),
    judged: law.rules.filter(({ hinted }) => !hinted).map(({ rule }) => rule.id),
    notJudged: notJudgedBy(law, undecided),
  }
}

function debtorsCalled({ points, people }: LogView, called: Uint8Array): number {
  const debtors = new Uint8Array(people.debtors.length)
  let count = 0
  for (let number = 0; number < called.length; number += 1) {
    if (called[number] !== 1) continue
    const last = u32(points.firstOf, number + 1)
    for (let at = u32(points.firstOf, number); at < last; at += 1) {
      const debtor = u32(points.debtor, at)
      count += 1 - u8(debtors, debtor)
      debtors[debtor] = 1
    }
  }
  return count
}

/** As the law pack names its rules, breaches before what is to be looked at. */
function byRule({ words, each }: Hits, { law }: AuditedLaw): readonly FindingCounts[] {
  const counts = new Uint32Array(words.length)
  each((_call, word) => {
    counts[word] = u32(counts, word) + 1
  })
  return law.pack.rules.flatMap(({ id: rule }) =>
    (['breach', 'review'] as const).flatMap((kind) => {
      const count = words.reduce(
        (sum, word, i) =>
          word.finding.rule === rule && word.kind === kind ? sum + u32(counts, i) : sum,
        0,
      )
      return count === 0 ? [] : [{ rule, kind, count }]
    }),
  )
}

/** A rule that could not tell of some calls was not judged of them, whatever it said of others. */
function notJudgedBy(law: AuditedLaw, undecided: ReadonlySet<string>): readonly NotJudged[] {
  const unable = law.rules
    .filter(({ rule }) => undecided.has(rule.id))
    .filter(({ rule }) => !law.notJudged.some((one) => one.rule === rule.id))
    .map(({ rule, afterwards }) => ({
      rule: rule.id,
      needs: [afterwards.undecided.length > 0 ? 'calendar' : 'facts'],
    }))
  return [...law.notJudged, ...unable]
}
