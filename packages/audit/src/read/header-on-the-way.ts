import { LOG_FIELDS } from '../formats/format.ts'
import { LogProblem } from './log-problem.ts'
import type { LogPlan } from './plan.ts'
import { columnsOfHeader } from './recognise.ts'
import { COLUMNS_MAX, type RecordFields } from './record.ts'
import { isHeader } from './row-fit.ts'

/** No header's word is longer in bytes. */
const WORD = 200

/**
 * Whether a row that is no call heads the rows behind it as the file began: the header once more, or
 * other words over the same columns.
 * @throws LogProblem `log-mixed` where it names other columns: what follows would be misread
 */
export function isHeaderAgain(record: RecordFields, plan: LogPlan): boolean {
  const { header, text, columns } = plan
  if (header.length === 0) return false
  if (isHeader(record, header, text.decode)) return true
  const { bytes, starts, ends } = record
  const fields = Array.from({ length: Math.min(record.count, COLUMNS_MAX) }, (_, at) =>
    text.decode(bytes.subarray(starts[at] ?? 0, Math.min(ends[at] ?? 0, (starts[at] ?? 0) + WORD))),
  )
  const named = columnsOfHeader(fields)
  if (named === undefined) return false
  if (LOG_FIELDS.every((field) => named[field] === columns[field])) return true
  const detail = 'another header stands here: the rows behind it have other columns'
  throw new LogProblem('log-mixed', detail, `row ${record.row}`)
}
