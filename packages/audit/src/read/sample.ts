import type { LogText } from './log-text.ts'
import { COLUMNS_MAX, type RecordFields } from './record.ts'
import { recordScanner } from './record-scanner.ts'

/** Rows looked at before the first is read: titles, a header, and enough calls to see their shape. */
export const SAMPLE_ROWS = 200
const CELL_BYTES_MAX = 200

export interface SampleRow {
  readonly row: number
  readonly fields: readonly string[]
}

/** The first records of a file as text; blank ones are left out, long cells cut. */
export function sampleRows(
  head: Uint8Array,
  separator: number,
  text: LogText,
  whole: boolean,
): readonly SampleRow[] {
  const rows: SampleRow[] = []
  const scanner = recordScanner(separator, {
    take(record) {
      if (rows.length < SAMPLE_ROWS) rows.push({ row: record.row, fields: fieldsOf(record, text) })
    },
    problem() {
      // The reading itself will say so.
    },
  })
  // In steps, so that what is behind the sample is not even cut into records.
  for (let at = 0; at < head.length && rows.length < SAMPLE_ROWS; at += 16_384) {
    scanner.push(head.subarray(at, at + 16_384))
  }
  if (whole && rows.length < SAMPLE_ROWS) scanner.end()
  return rows.filter(({ fields }) => fields.some((field) => field !== ''))
}

function fieldsOf({ bytes, starts, ends, count }: RecordFields, text: LogText): string[] {
  return Array.from({ length: Math.min(count, COLUMNS_MAX) }, (_, column) => {
    const start = starts[column] ?? 0
    const end = Math.min(ends[column] ?? 0, start + CELL_BYTES_MAX)
    return text
      .decode(bytes.subarray(start, end))
      .replace(/^\ufeff/, '')
      .trim()
  })
}

/** The number of fields that most of the rows have. */
export function usualWidth(rows: readonly SampleRow[]): number {
  const counts = new Map<number, number>()
  for (const { fields } of rows) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1)
  let best = 0
  for (const [width, count] of counts) {
    if (count > (counts.get(best) ?? 0)) best = width
  }
  return best
}
