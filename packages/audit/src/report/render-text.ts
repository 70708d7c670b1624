import type { Bilingual } from '@fencun/core/errors/codes'
import type { FindingCounts, Tally } from '../finding.ts'
import { RECORD_REASONS } from '../records/record-reasons.ts'
import { type AuditedLog, type AuditReport, rowAt } from './audit-report.ts'
import { assumptions, leftOutWords, needWords, problemWords, RECOGNISED_BY } from './labels.ts'
import { figure, type Language, outcomeWords, share, word } from './language.ts'
import { ROWS_NAMED, rowsWithProblem } from './rows-with-problem.ts'
import { textColumns } from './text-columns.ts'
import { printable } from './unnumbered.ts'

/** Beyond so many findings nobody waits for the first rows of a rare rule: the files have them. */
const WALKED_MAX = 50_000
const NAMES_SHOWN = 8
const RULES_NAMED = 4

/** The audit for a terminal: what was read, what was found, what was not judged. */
export function renderText(report: AuditReport, language: Language = 'zh'): string {
  return [...report.logs.map((log) => logText(log, language)), foundText(report, language)].join(
    '\n',
  )
}

/** What was found out about one log, known before anything is judged. */
export function logText(log: AuditedLog, language: Language = 'zh'): string {
  return logLines(log, language).join('\n')
}

/** Everything that judging found. */
export function foundText(report: AuditReport, language: Language = 'zh'): string {
  const { result } = report
  const { summary } = result
  const breaches = summary.byRule.filter(({ kind }) => kind === 'breach')
  const reviews = summary.byRule.filter(({ kind }) => kind === 'review')
  const found = sum(breaches)
  const rows = namedRows(report)
  const { calls, callsWithBreach } = summary
  const say = (zh: string, en: string): string => word({ zh, en }, language)
  return [
    ...caseListLine(report, language),
    basisLine(report, language),
    '',
    say(
      `违规 ${figure(found)} 次，涉及 ${figure(callsWithBreach)} 通电话（${share(callsWithBreach, calls)}）`,
      `${figure(found)} breaches in ${figure(callsWithBreach)} calls (${share(callsWithBreach, calls)})`,
    ),
    ...rulesOf(report, breaches, rows, language),
    ...section(
      say(
        `待人工复核 ${figure(sum(reviews))} 次（不算违规）`,
        `${figure(sum(reviews))} for a person to review (no breaches)`,
      ),
      rulesOf(report, reviews, rows, language),
    ),
    ...section(say('机构', 'Organisations'), tallies(summary.byOrg, language)),
    ...section(say('坐席（违规最多的）', 'Seats with the most breaches'), worstSeats(report)),
    ...recordsOf(report, language),
    ...notJudgedOf(report, language),
    '',
    ...assumptions(report).map((one) => `· ${word(one, language)}`),
  ].join('\n')
}

function basisLine({ result }: AuditReport, language: Language): string {
  const { calls, debtors, from, until } = result.summary
  const pack = `${result.policy}, ${result.packHash.slice(0, 19)}`
  return word(
    {
      zh: `${figure(calls)} 通电话，${figure(debtors)} 位债务人，${from} – ${until}；规则 ${pack}`,
      en: `${figure(calls)} calls, ${figure(debtors)} debtors, ${from} – ${until}; rules ${pack}`,
    },
    language,
  )
}

function caseListLine({ cases, people }: AuditReport, language: Language): readonly string[] {
  if (cases === undefined) return []
  const said = word(
    {
      zh: `案件表：${figure(cases.accepted)} 件，${figure(people.debtors.length - (people.strangers ?? 0))} 位债务人；${figure(cases.rejected)} 行读不出`,
      en: `case list: ${figure(cases.accepted)} cases of ${figure(people.debtors.length - (people.strangers ?? 0))} debtors; ${figure(cases.rejected)} rows could not be read`,
    },
    language,
  )
  return [`${printable(cases.name)}  ${said}`]
}

function logLines(log: AuditedLog, language: Language): readonly string[] {
  const { facts } = log
  const say = (zh: string, en: string): string => word({ zh, en }, language)
  const unread = Object.values(facts.problemCounts).reduce((a, b) => a + b, 0)
  const out = Object.entries(facts.leftOut).filter(([, count]) => count > 0)
  const unknown = facts.signals.filter((signal) => signal.unknown)
  const how = RECOGNISED_BY[facts.recognisedBy]
  return [
    `${printable(log.name)}  ${say(
      `${figure(facts.rows)} 行，${facts.format}（${how.zh}），${facts.encoding}，${facts.zone}`,
      `${figure(facts.rows)} rows, ${facts.format} (${how.en}), ${facts.encoding}, ${facts.zone}`,
    )}`,
    columnsLine(log),
    ...out.map(
      ([why, n]) =>
        `  ${say('不计', 'left out')} ${figure(n)}: ${word(leftOutWords(why), language)}`,
    ),
    ...(unread === 0
      ? []
      : [
          `  ${say('读不出', 'not read')} ${figure(unread)}: ${Object.entries(facts.problemCounts)
            .map(
              ([problem, n]) =>
                `${word(problemWords(problem), language)} ${figure(n)} (${say('行', 'rows')} ${rowsWithProblem(facts, problem)})`,
            )
            .join(', ')}`,
        ]),
    ...unknown.map(({ signal, outcome, calls }) =>
      say(
        `  “${printable(signal)}” 含义不明，${figure(calls)} 通按“${outcomeWords(outcome).zh}”计`,
        `  “${printable(signal)}” is not known; ${figure(calls)} calls taken as “${outcomeWords(outcome).en}”`,
      ),
    ),
  ]
}

function columnsLine({ facts }: AuditedLog): string {
  const pairs = Object.entries(facts.columns).map(
    ([field, column]) => `${field}=${printable(column)}`,
  )
  return `  ${pairs.join(' ')}`
}

function rulesOf(
  report: AuditReport,
  counts: readonly FindingCounts[],
  rows: NamedRows,
  language: Language,
): readonly string[] {
  return textColumns(
    counts.map(({ rule, kind, count }) => [
      `  ${rule}`,
      word(report.words.ruleTitle(rule), language),
      count,
      `${word({ zh: '行', en: 'rows' }, language)} ${listed(rows.get(`${kind} ${rule}`) ?? [], count)}`,
    ]),
  )
}

function listed(rows: readonly string[], count: number): string {
  return [...rows, ...(rows.length < count ? ['…'] : [])].join(' ')
}

/** By kind and rule. */
type NamedRows = ReadonlyMap<string, readonly string[]>

/** The first rows of each rule, found in one walk that ends when all are full, or after very many. */
function namedRows(report: AuditReport): NamedRows {
  const { byRule } = report.result.summary
  const rows = new Map<string, string[]>(byRule.map(({ kind, rule }) => [`${kind} ${rule}`, []]))
  let missing = byRule.reduce((total, { count }) => total + Math.min(count, ROWS_NAMED), 0)
  let walked = 0
  if (missing === 0) return rows
  for (const { kind, rule, row } of report.result.findings()) {
    walked += 1
    const list = rows.get(`${kind} ${rule}`)
    if (list !== undefined && list.length < ROWS_NAMED) {
      list.push(placeText(report, row))
      missing -= 1
    }
    if (missing === 0 || walked === WALKED_MAX) break
  }
  return rows
}

function placeText(report: AuditReport, row: number): string {
  const at = rowAt(report, row)
  return report.logs.length === 1 ? String(at.row) : `${printable(at.file)}:${at.row}`
}

function tallies(all: readonly Tally[], language: Language): readonly string[] {
  const named = all.filter(({ name }) => name !== '')
  return textColumns(
    named
      .slice(0, NAMES_SHOWN)
      .map(({ name, calls, connected, breaches }) => [
        `  ${printable(name)}`,
        word({ zh: '通话', en: 'calls' }, language),
        calls,
        word({ zh: '接通', en: 'connected' }, language),
        connected,
        word({ zh: '违规', en: 'breaches' }, language),
        breaches,
      ]),
  )
}

function worstSeats({ result }: AuditReport): readonly string[] {
  const most = result.summary.byStaff
    .filter(({ name, breaches }) => name !== '' && breaches > 0)
    .toSorted((a, b) => b.breaches - a.breaches)
    .slice(0, NAMES_SHOWN)
  return textColumns(most.map(({ name, breaches }) => [`  ${printable(name)}`, breaches]))
}

function recordsOf({ records }: AuditReport, language: Language): readonly string[] {
  if (records === undefined) return []
  const { match } = records
  const { records: count, matched, callsCompared, callsOutside } = match
  const head: Bilingual = {
    zh: `记录 ${figure(count)} 条，对上 ${figure(matched)} 通；比对 ${figure(callsCompared)} 通电话，${figure(callsOutside)} 通在记录的日期之外`,
    en: `${figure(count)} records, ${figure(matched)} of them with their call; ${figure(callsCompared)} calls compared, ${figure(callsOutside)} outside the days of the records`,
  }
  const rows = match.counts.map(({ reason, count: found }) => [
    `  ${reason}`,
    word(RECORD_REASONS[reason], language),
    found,
  ])
  return ['', word(head, language), ...textColumns(rows)]
}

function notJudgedOf({ result }: AuditReport, language: Language): readonly string[] {
  const { judged, notJudged } = result.summary
  const byNeed = new Map<string, string[]>()
  for (const { rule, needs } of notJudged) {
    const need = needs.map((one) => word(needWords(one), language)).join(' + ')
    byNeed.set(need, [...(byNeed.get(need) ?? []), rule])
  }
  const head: Bilingual = {
    zh: `判断了 ${judged.length} 条规则；${notJudged.length} 条未判断（不等于合规），还需要：`,
    en: `${judged.length} rules judged; ${notJudged.length} not judged (not passed either), for want of:`,
  }
  const rows = [...byNeed].map(([need, rules]) => [`  ${need}`, rules.length, namedRules(rules)])
  return ['', word(head, language), ...textColumns(rows)]
}

function namedRules(rules: readonly string[]): string {
  const named = rules.slice(0, RULES_NAMED).join(' ')
  return rules.length > RULES_NAMED ? `${named} …` : named
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines]
}

function sum(counts: readonly FindingCounts[]): number {
  return counts.reduce((total, { count }) => total + count, 0)
}
