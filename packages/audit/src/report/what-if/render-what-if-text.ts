import type { WhatIfCounts, WhatIfTally } from '../../what-if/what-if-result.ts'
import { rowAt } from '../audit-report.ts'
import { figure, type Language, word } from '../language.ts'
import { textColumns } from '../text-columns.ts'
import { printable } from '../unnumbered.ts'
import type { WhatIfReport } from './what-if-report.ts'
import { COUNT_WORDS, headline, KIND_WORDS, method } from './what-if-words.ts'

const CHANGES_SHOWN = 20
const NAMES_SHOWN = 10

/** Both laws side by side, for a terminal. */
export function renderWhatIfText(report: WhatIfReport, language: Language = 'zh'): string {
  const { compared } = report
  const say = (zh: string, en: string): string => word({ zh, en }, language)
  const { from, until, totals } = compared
  return [
    `${word(headline(report), language)}  (${from} – ${until})`,
    '',
    ...sideBySide([{ name: say('合计', 'total'), ...totals }], '', language),
    '',
    ...textColumns([
      [`  ${say('规则', 'rule')}`, '', ...headings(language).slice(1)],
      ...compared.byRule
        .filter(({ breachesBefore, breachesAfter }) => breachesBefore + breachesAfter > 0)
        .map(({ rule, breachesBefore, breachesAfter, refused, lifted }) => [
          `  ${rule}`,
          word(report.words.ruleTitle(rule), language),
          ...[breachesBefore, breachesAfter, refused, lifted],
        ]),
    ]),
    ...section(say('机构', 'organisation'), compared.byOrg, language),
    ...section(say('坐席', 'seat'), compared.byStaff, language),
    ...section(say('时段', 'hour'), compared.byHour, language),
    ...changesOf(report, language),
    '',
    ...method(report).map((one) => `· ${word(one, language)}`),
  ].join('\n')
}

function section(
  title: string,
  tallies: readonly WhatIfTally[],
  language: Language,
): readonly string[] {
  const changed = tallies.filter(({ name, refused, lifted }) => name !== '' && refused + lifted > 0)
  if (changed.length === 0) return []
  const most = changed.toSorted((a, b) => b.refused + b.lifted - a.refused - a.lifted)
  return ['', ...sideBySide(most.slice(0, NAMES_SHOWN), title, language)]
}

function sideBySide(
  tallies: readonly WhatIfTally[],
  title: string,
  language: Language,
): readonly string[] {
  return textColumns([
    [`  ${title}`, ...headings(language)],
    ...tallies.map(({ name, ...counts }) => [`  ${printable(name)}`, ...numbersOf(counts)]),
  ])
}

function headings(language: Language): readonly string[] {
  return Object.values(COUNT_WORDS).map((words) => word(words, language))
}

function numbersOf(counts: WhatIfCounts): readonly number[] {
  const { calls, refusedBefore, refusedAfter, refused, lifted } = counts
  return [calls, refusedBefore, refusedAfter, refused, lifted]
}

function changesOf(report: WhatIfReport, language: Language): readonly string[] {
  const rows: string[][] = []
  let more = 0
  for (const { kind, row: at, findings } of report.compared.changes()) {
    if (rows.length === CHANGES_SHOWN) {
      more += 1
      continue
    }
    const [finding] = findings
    if (finding === undefined) continue
    const { file, row } = rowAt(report, at)
    const place = report.logs.length === 1 ? String(row) : `${printable(file)}:${row}`
    rows.push([
      `  ${word({ zh: '行', en: 'row' }, language)} ${place}`,
      word(KIND_WORDS[kind], language),
      finding.at.slice(0, 19).replace('T', ' '),
      printable(finding.debtor),
      printable([finding.org, finding.staff].filter((name) => name !== '').join(' · ')),
      findings.map(({ rule }) => rule).join(' '),
    ])
  }
  const rest = more === 0 ? [] : [`  … ${figure(more)}`]
  return rows.length === 0 ? [] : ['', ...textColumns(rows), ...rest]
}
