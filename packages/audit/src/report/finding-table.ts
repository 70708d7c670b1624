import type { SpreadsheetWriter, Table, TableValue } from '@fencun/app/ports/spreadsheets'
import type { Measures } from '@fencun/core/gate/decision'
import type { AuditFinding } from '../finding.ts'
import { RECORD_REASONS } from '../records/record-reasons.ts'
import { type AuditReport, rowAt } from './audit-report.ts'
import { type Language, outcomeWords, word } from './language.ts'
import { unnumbered } from './unnumbered.ts'

const COLUMNS: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    ...['性质', '文件', '行号', '时间', '债务人', '号码', '机构', '坐席', '规则', '规则名称'],
    ...['说明', '测得', '上限或要求', '层级', '依据', '话单原值', '认定结果', '通话秒数', '编号'],
  ],
  en: [
    ...['kind', 'file', 'row', 'time', 'debtor', 'number', 'organisation', 'seat', 'rule', 'title'],
    ...['reason', 'measured', 'limit', 'layer', 'sources', 'signal', 'taken for', 'talk s', 'id'],
  ],
}

const KINDS = {
  breach: { zh: '违规', en: 'breach' },
  review: { zh: '待人工复核', en: 'for review' },
  record: { zh: '记录核对', en: 'records' },
} as const

/** Every breach, then what a person should look at, then the records: one row each. */
export function findingTable(
  report: AuditReport,
  language: Language = 'zh',
  rowsMax: number = Number.POSITIVE_INFINITY,
): Table {
  return {
    sheetName: word({ zh: '违规明细', en: 'findings' }, language),
    columns: COLUMNS[language],
    rows: upTo(rowsMax, rowsOf(report, language), language),
  }
}

/** A sheet has 1,048,576 rows, of which the header takes one and the last may say that more follow. */
const SHEET_ROWS_MAX = 1_048_574

/** The first rows, and behind them that there are more. */
function* upTo(
  rowsMax: number,
  rows: Iterable<readonly TableValue[]>,
  language: Language,
): Generator<readonly TableValue[], void, undefined> {
  let count = 0
  for (const row of rows) {
    if (count === rowsMax) {
      yield [word({ zh: '其余见 CSV 或 JSON', en: 'more in CSV and JSON' }, language)]
      return
    }
    count += 1
    yield row
  }
}

/** The table as the bytes of a file that a spreadsheet program opens. */
export function renderTable(
  report: AuditReport,
  writer: SpreadsheetWriter,
  format: 'xlsx' | 'csv',
  language: Language = 'zh',
): AsyncIterable<Uint8Array> {
  const rowsMax = format === 'xlsx' ? SHEET_ROWS_MAX : Number.POSITIVE_INFINITY
  return writer.write(findingTable(report, language, rowsMax), format)
}

function* rowsOf(
  report: AuditReport,
  language: Language,
): Generator<readonly TableValue[], void, undefined> {
  for (const kind of ['breach', 'review'] as const) {
    for (const finding of report.result.findings()) {
      if (finding.kind === kind) yield findingRow(report, finding, language)
    }
  }
  yield* recordRows(report, language)
}

function findingRow(
  report: AuditReport,
  finding: AuditFinding,
  language: Language,
): readonly TableValue[] {
  const { file, row } = rowAt(report, finding.row)
  const { title, reason, layer, sources } = report.words.explain(finding)
  return [
    word(KINDS[finding.kind], language),
    file,
    row,
    finding.at,
    unnumbered(finding.debtor),
    finding.number,
    unnumbered(finding.org),
    unnumbered(finding.staff),
    finding.rule,
    word(title, language),
    word(reason, language),
    measuresText(finding.measured),
    measuresText(finding.limit),
    word(layer, language),
    sources
      .map(({ name, clause, grade }) => {
        return `${word(name, language)} ${word(clause, language)} [${grade}]`
      })
      .join('; '),
    unnumbered(finding.signal),
    word(outcomeWords(finding.outcome), language),
    finding.talkSec,
    finding.id,
  ]
}

function* recordRows(
  report: AuditReport,
  language: Language,
): Generator<readonly TableValue[], void, undefined> {
  const { records } = report
  if (records === undefined) return
  for (const finding of records.match.findings()) {
    const call = finding.callRow === null ? undefined : rowAt(report, finding.callRow)
    const { file, row } = call ?? { file: records.file.name, row: finding.recordRow ?? 0 }
    const note = finding.recordRow === null ? '' : ` (${records.file.name}: ${finding.recordRow})`
    yield [
      word(KINDS.record, language),
      file,
      row,
      finding.at,
      unnumbered(finding.debtor),
      finding.number,
      unnumbered(finding.org),
      unnumbered(finding.staff),
      finding.reason,
      undefined,
      word(RECORD_REASONS[finding.reason], language) + (call === undefined ? '' : note),
      measuresText(finding.measured),
      measuresText(finding.limit),
      ...[undefined, undefined, undefined, undefined, undefined],
      finding.id,
    ]
  }
}

/** `connected 3`, several joined by commas. */
export function measuresText(measures: Measures): string {
  return Object.entries(measures)
    .map(([name, value]) => `${name} ${unnumbered(String(value))}`)
    .join(', ')
}
