import type { Measures } from '@fencun/core/gate/decision'
import { instant } from '@fencun/core/time/instant'
import type { LogFacts } from '../../call-log.ts'
import type { AuditFinding, AuditResult, Tally } from '../../finding.ts'
import type { AuditReport, AuditWords, InputFile } from '../audit-report.ts'

/** What a test wants otherwise than usual. */
export interface Wanted {
  /** Rows of breaches by rule; the rows that go to review under `tries-apart`. */
  readonly breaches?: Readonly<Record<string, readonly number[]>>
  readonly reviews?: readonly number[]
  readonly staff?: string
  readonly org?: string
  readonly signal?: string
  readonly logs?: number
}

const BREACHES = { 'quiet-hours': [3, 9], 'connected-cap': [7] }

/** A report as an audit of a small log would make it, without reading or judging one. */
export function exampleReport(wanted: Wanted = {}): AuditReport {
  const { breaches = BREACHES, reviews = [5], logs = 1 } = wanted
  const findings = [
    ...Object.entries(breaches).flatMap(([rule, rows]) =>
      rows.map((row) => findingOf(row, rule, 'breach', wanted)),
    ),
    ...reviews.map((row) => findingOf(row, 'tries-apart', 'review', wanted)),
  ].toSorted((a, b) => a.row - b.row)
  return {
    logs: Array.from({ length: logs }, (_, i) => ({
      ...fileOf(`calls-${i + 1}.csv`),
      facts: FACTS,
      rowsBefore: i * FACTS.rows,
    })),
    cases: { ...fileOf('cases.xlsx'), accepted: 3, rejected: 1 },
    result: resultOf(findings, breaches, reviews),
    people: { source: 'case-list', debtors: [], ofNumber: [] },
    unknownIs: 'connected',
    words: WORDS,
    generatedAt: instant(Date.UTC(2026, 10, 22, 2)),
    program: 'fencun 0.0.0',
  }
}

function fileOf(name: string): InputFile {
  return { name, bytes: 1234, sha256: 'ab'.repeat(32) }
}

const FACTS: LogFacts = {
  format: 'asterisk-cdr-csv',
  recognisedBy: 'shape',
  columns: { start: '10', number: '3' },
  encoding: 'utf-8',
  compressed: false,
  zone: 'Asia/Shanghai',
  rows: 12_000,
  leftOut: { internal: 2 },
  problems: [{ row: 8, problem: 'date-invalid', column: 'start' }],
  problemCounts: { 'date-invalid': 1 },
  signals: [
    { signal: 'ANSWERED', outcome: 'answered-unknown', calls: 9000, unknown: false },
    { signal: 'CONGESTION', outcome: 'answered-unknown', calls: 4, unknown: true },
  ],
}

const MEASURED: Readonly<Record<string, readonly [Measures, Measures]>> = {
  'quiet-hours': [{ clock: '22:15' }, { hours: '08:00–22:00' }],
  'connected-cap': [{ connected: 3 }, { connectedMax: 3 }],
}

function findingOf(
  row: number,
  rule: string,
  kind: AuditFinding['kind'],
  { staff = 'agent-101', org = 'agency-a', signal = 'ANSWERED' }: Wanted,
): AuditFinding {
  const [measured, limit] = MEASURED[rule] ?? [{ minutes: 2 }, { minutesMin: 5 }]
  return {
    ...{ id: `${rule}-${row}`, kind, row, rule, measured, limit, org, staff, signal },
    reason: rule.toUpperCase().replaceAll('-', '_'),
    verdict: kind === 'breach' ? 'DEFER' : 'REVIEW',
    layer: 'standard',
    sources: [
      { instrument: 'gbt-45251-2025', clause: '5.3', grade: 'B' },
      { instrument: 'cba-2026', clause: null, grade: 'B' },
    ],
    at: '2026-11-09T22:15:00+08:00',
    debtor: `CASE-${row}`,
    number: '138****5678',
    talkSec: 34,
    outcome: 'answered-unknown',
  }
}

function resultOf(
  findings: readonly AuditFinding[],
  breaches: Readonly<Record<string, readonly number[]>>,
  reviews: readonly number[],
): AuditResult {
  const total = Object.values(breaches).flat().length
  const tally = (name: string, parts: number): Tally => {
    return { name, calls: 12_000 / parts, connected: 6000 / parts, breaches: total }
  }
  return {
    findings: () => findings,
    packHash: 'cd'.repeat(32),
    policy: 'std@1',
    summary: {
      calls: 12_000,
      callsWithBreach: new Set(Object.values(breaches).flat()).size,
      debtors: 1500,
      from: '2026-11-09',
      until: '2026-11-15',
      byRule: [
        ...Object.entries(breaches).map(([rule, rows]) => {
          return { rule, kind: 'breach' as const, count: rows.length }
        }),
        ...(reviews.length === 0
          ? []
          : [{ rule: 'tries-apart', kind: 'review' as const, count: reviews.length }]),
      ],
      byOrg: [tally('agency-a', 2), tally('lender', 4)],
      byStaff: Array.from({ length: 20 }, (_, i) => ({ ...tally(`agent-${i}`, 20), breaches: i })),
      byHour: Array.from({ length: 24 }, (_, i) => ({ ...tally(`${i}`, 24), breaches: i % 5 })),
      byDay: Array.from({ length: 7 }, (_, i) => tally(`2026-11-${10 + i}`, 6)),
      worst: [tally('CASE-3', 1200)],
      judged: ['quiet-hours', 'connected-cap', 'tries-apart'],
      notJudged: [{ rule: 'no-threat', needs: ['contents'] }],
    },
  }
}

const NAMES: Readonly<Record<string, readonly [string, string]>> = {
  'quiet-hours': ['夜间不联系', 'No contact at night'],
  'connected-cap': ['每日拨通次数上限', 'Connected calls per day'],
}

const WORDS: AuditWords = {
  ruleTitle: (rule) => ({ zh: NAMES[rule]?.[0] ?? rule, en: NAMES[rule]?.[1] ?? rule }),
  explain: ({ rule, reason, sources }) => ({
    rule,
    title: WORDS.ruleTitle(rule),
    reason: { zh: `${reason} 说明。`, en: `${reason} explained.` },
    layer: { zh: '国家标准与自律规范', en: 'standards and association texts' },
    sources: sources.map(({ instrument, clause, grade }) => ({
      instrument,
      name: { zh: `《${instrument}》`, en: instrument },
      clause:
        clause === null
          ? { zh: '条款未核实', en: 'clause not verified' }
          : { zh: `第 ${clause} 条`, en: `clause ${clause}` },
      grade,
    })),
  }),
}
