import type { AuditCount, AuditedCall, AuditOutcome, AuditTally } from '@fencun/app/ports/audits'
import type { LogFacts } from '@fencun/audit/call-log'
import type { AuditFinding, AuditSummary, Tally } from '@fencun/audit/finding'
import { AUDIT_PROBLEMS } from '@fencun/audit/read/problems'
import { RECORD_REASONS } from '@fencun/audit/records/record-reasons'
import type { AuditReport } from '@fencun/audit/report/audit-report'
import { leftOutWords, needWords } from '@fencun/audit/report/labels'
import { outcomeWords } from '@fencun/audit/report/language'
import { unnumbered } from '@fencun/audit/report/unnumbered'
import type { Bilingual } from '@fencun/core/errors/codes'
import type { PlacedCall } from './audit-index.ts'

/** Days, seats and organisations that a page has room for; the reports hold all. */
const NAMES_MAX = 500

/** A report as the interface tells it: figures, facts, and words for every code in them. */
export function outcomeOf(report: AuditReport, guessed: boolean): AuditOutcome {
  const { result, records, people } = report
  const [log] = report.logs
  if (log === undefined) throw new Error('an audit has a call log')
  const { summary } = result
  const match = records?.match
  return {
    facts: { ...factsOf(log.facts, guessed), people: people.source },
    summary: figuresOf(summary),
    records:
      match === undefined
        ? null
        : {
            records: match.records,
            matched: match.matched,
            counts: match.counts.map(({ reason, count }) => ({ name: reason, count })),
          },
    words: wordsOf(report, log.facts),
    packHash: result.packHash,
    policy: result.policy,
  }
}

function factsOf(facts: LogFacts, guessed: boolean): Omit<AuditOutcome['facts'], 'people'> {
  const { format, columns, encoding, compressed, zone, rows } = facts
  return {
    ...{ format, columns, encoding, compressed, zone, rows },
    recognisedBy: guessed ? 'guess' : facts.recognisedBy,
    leftOut: countsOf(facts.leftOut),
    problems: facts.problems.map(({ row, problem, column = null }) => ({ row, problem, column })),
    problemCounts: countsOf(facts.problemCounts),
    signals: facts.signals.map((one) => ({ ...one, signal: unnumbered(one.signal) })),
  }
}

function countsOf(counts: Readonly<Record<string, number>>): readonly AuditCount[] {
  return Object.entries(counts)
    .map(([name, count]) => ({ name, count }))
    .toSorted((a, b) => b.count - a.count)
}

function figuresOf(summary: AuditSummary): AuditOutcome['summary'] {
  const { calls, inbound = 0, callsWithBreach, debtors, from, until, byRule } = summary
  const { byOrg, byStaff, byHour, byDay, worst, judged, notJudged } = summary
  return {
    ...{ calls, inbound, callsWithBreach, debtors, from, until, byRule, byHour, byDay },
    ...{ byOrg: namedOf(byOrg), byStaff: namedOf(byStaff), worst: namedOf(worst) },
    ...{ judged, notJudged },
  }
}

/** Telephone systems put numbers into the names of their seats. */
function namedOf(tallies: readonly Tally[]): readonly AuditTally[] {
  return tallies.slice(0, NAMES_MAX).map((one) => ({ ...one, name: unnumbered(one.name) }))
}

function wordsOf({ result, words }: AuditReport, facts: LogFacts): AuditOutcome['words'] {
  const { byRule, judged, notJudged } = result.summary
  const rules = [...byRule, ...notJudged].map(({ rule }) => rule).concat(judged)
  const all: (readonly [string, Bilingual])[] = [
    ...rules.map((rule) => [`rule.${rule}`, words.ruleTitle(rule)] as const),
    ...notJudged
      .flatMap(({ needs }) => needs)
      .map((need) => [`need.${need}`, needWords(need)] as const),
    ...facts.signals.map(({ outcome }) => [`outcome.${outcome}`, outcomeWords(outcome)] as const),
    ...Object.keys(facts.leftOut).map((why) => [`left-out.${why}`, leftOutWords(why)] as const),
    ...Object.entries(AUDIT_PROBLEMS).map(
      ([problem, text]) => [`problem.${problem}`, text] as const,
    ),
    ...Object.entries(RECORD_REASONS).map(([reason, text]) => [`record.${reason}`, text] as const),
  ]
  return Object.fromEntries(all)
}

/** Every finding as the interface tells it, with the places of its names in the figures. */
export function* placedCalls({ result }: AuditReport): Generator<PlacedCall> {
  const orgs = placesOf(result.summary.byOrg)
  const staffs = placesOf(result.summary.byStaff)
  for (const finding of result.findings()) {
    yield { call: calledOf(finding), org: orgs.get(finding.org), staff: staffs.get(finding.staff) }
  }
}

function placesOf(tallies: readonly Tally[]): ReadonlyMap<string, number> {
  return new Map(tallies.slice(0, NAMES_MAX).map(({ name }, place) => [name, place]))
}

function calledOf(finding: AuditFinding): AuditedCall {
  return {
    ...finding,
    debtor: unnumbered(finding.debtor),
    org: unnumbered(finding.org),
    staff: unnumbered(finding.staff),
    signal: unnumbered(finding.signal),
  }
}
