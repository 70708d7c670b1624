import { csvText } from '../../shared/csv.ts'
import type { CaseRow } from './queries.ts'

export interface CsvWords {
  /** The header line, in the order of the cells below. */
  readonly headers: readonly string[]
  readonly status: (status: CaseRow['status']) => string
  readonly hold: (reason: CaseRow['holds'][number]) => string
  readonly hardship: (flag: CaseRow['hardship'][number]) => string
}

/**
 * The cases as a table for a spreadsheet: the lender's number, the masked name and what is due.
 * Nothing else about the person leaves the system this way.
 */
export function casesCsv(rows: readonly CaseRow[], words: CsvWords): string {
  return csvText([
    words.headers,
    ...rows.map((row) => [
      row.caseNumber,
      row.name,
      words.status(row.status),
      row.collector?.name ?? '',
      plainYuan(row.placedAmountFen),
      row.product ?? '',
      row.stage ?? '',
      row.hand ?? '',
      row.overdueDays === null ? '' : String(row.overdueDays),
      [...row.holds.map(words.hold), ...row.hardship.map(words.hardship)].join('、'),
      plainTime(row.lastContactAt),
      plainTime(row.nextStepAt),
    ]),
  ])
}

/** `"123450"` fen → `1234.50`, which a spreadsheet can add up. */
function plainYuan(fen: string): string {
  const negative = fen.startsWith('-')
  const digits = (negative ? fen.slice(1) : fen).padStart(3, '0')
  return `${negative ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

function plainTime(at: string | null): string {
  return at === null ? '' : at.slice(0, 16).replace('T', ' ')
}
