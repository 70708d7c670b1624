import { day as dayOf, formatDay } from '@fencun/core/time/beijing'
import { isConnected, isDial } from '@fencun/core/timeline/contact'
import { OUTCOMES_IN_LOG } from '../call-log.ts'
import type { AuditSummary, FindingCounts, NotJudged } from '../finding.ts'
import type { AuditedLaw } from './audited-law.ts'
import { dayAt, hourAt, type LogView, outcomePlace } from './log-view.ts'
import type { Found } from './slow-log.ts'
import { type Counts, newCounts } from './tally-counts.ts'
import { worstDebtors } from './worst-debtors.ts'

const HOURS = 24

interface Counted {
  readonly org: Counts
  readonly staff: Counts
  readonly hour: Counts
  readonly day: Counts
  readonly seen: Uint8Array
  calls: number
  inbound: number
}

/** What an audit found, in numbers. Calls are those placed on the days reported. */
export function summaryOf(view: LogView, law: AuditedLaw, found: Found): AuditSummary {
  const counted = countCalls(view)
  const byRule = new Map<string, FindingCounts>()
  const byDebtor = new Map<number, number>()
  let callsWithBreach = 0
  let before = -1
  for (const { call, word, debtor } of found.hits.walk()) {
    const { kind, finding } = word
    const known = byRule.get(`${kind} ${finding.rule}`)
    const count = (known?.count ?? 0) + 1
    byRule.set(`${kind} ${finding.rule}`, { rule: finding.rule, kind, count })
    if (kind === 'review') continue
    countBreach(view, counted, call)
    byDebtor.set(debtor, (byDebtor.get(debtor) ?? 0) + 1)
    if (call !== before) callsWithBreach += 1
    before = call
  }
  const firstDay = view.days[0] ?? 0
  const byDay = counted.day.tallies((day) => formatDay(dayOf(firstDay + day)))
  return {
    calls: counted.calls,
    inbound: counted.inbound,
    callsWithBreach,
    debtors: debtorsSeen(view, counted.seen),
    from: byDay[0]?.name ?? '',
    until: byDay.at(-1)?.name ?? '',
    byRule: inLawOrder([...byRule.values()], law),
    byOrg: counted.org.tallies((org) => view.log.orgs[org] ?? ''),
    byStaff: counted.staff.tallies((staff) => view.log.staffs[staff] ?? ''),
    byHour: counted.hour.all(String),
    byDay,
    worst: worstDebtors(view, byDebtor),
    judged: law.rules.filter(({ hinted }) => !hinted).map(({ rule }) => rule.id),
    notJudged: notJudgedBy(law, found.undecided),
  }
}

function countCalls(view: LogView): Counted {
  const { log, fromSec, untilSec } = view
  const connects = OUTCOMES_IN_LOG.map((outcome) => (isConnected(outcome) ? 1 : 0))
  const dials = OUTCOMES_IN_LOG.map((outcome) => isDial(outcome))
  const firstDay = view.days[0] ?? 0
  const counted: Counted = {
    org: newCounts(log.orgs.length),
    staff: newCounts(log.staffs.length),
    hour: newCounts(HOURS),
    day: newCounts(view.days.length),
    seen: new Uint8Array(log.numbers.length),
    calls: 0,
    inbound: 0,
  }
  for (let call = 0; call < log.count; call += 1) {
    const start = log.startSec[call] ?? 0
    if (start < fromSec || start >= untilSec) continue
    const outcome = outcomePlace(view, call)
    if (log.inbound[call] === 1) counted.inbound += 1
    if (log.inbound[call] === 1 || dials[outcome] !== true) continue
    const connected = connects[outcome] ?? 0
    counted.calls += 1
    counted.org.call(log.org[call] ?? 0, connected)
    counted.staff.call(log.staff[call] ?? 0, connected)
    counted.hour.call(hourAt(start), connected)
    counted.day.call(dayAt(start) - firstDay, connected)
    counted.seen[log.number[call] ?? 0] = 1
  }
  return counted
}

function countBreach({ log, days }: LogView, counted: Counted, call: number): void {
  const start = log.startSec[call] ?? 0
  counted.org.breach(log.org[call] ?? 0)
  counted.staff.breach(log.staff[call] ?? 0)
  counted.hour.breach(hourAt(start))
  counted.day.breach(dayAt(start) - (days[0] ?? 0))
}

function debtorsSeen({ points, people }: LogView, seen: Uint8Array): number {
  const debtors = new Uint8Array(people.debtors.length)
  let count = 0
  for (let number = 0; number < seen.length; number += 1) {
    if (seen[number] !== 1) continue
    const last = points.firstOf[number + 1] ?? 0
    for (let at = points.firstOf[number] ?? 0; at < last; at += 1) {
      const debtor = points.debtor[at] ?? 0
      count += 1 - (debtors[debtor] ?? 0)
      debtors[debtor] = 1
    }
  }
  return count
}

/** As the law pack names its rules, breaches before what is to be looked at. */
function inLawOrder(
  counts: readonly FindingCounts[],
  { law }: AuditedLaw,
): readonly FindingCounts[] {
  return law.pack.rules.flatMap(({ id }) =>
    counts.filter(({ rule }) => rule === id).toSorted((a, b) => (a.kind < b.kind ? -1 : 1)),
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
