import type { LogText } from './log-text.ts'
import { type SampleRow, sampleRows, usualWidth } from './sample.ts'

/** Comma, tab, semicolon, bar. */
export const SEPARATORS: readonly number[] = [0x2c, 0x09, 0x3b, 0x7c]

export interface Cut {
  readonly separator: number
  readonly rows: readonly SampleRow[]
  /** How many fields most rows have; 1: nothing separates them. */
  readonly width: number
}

/** The separator that cuts most rows into one and the same number of fields, of those the most. */
export function cutHead(head: Uint8Array, text: LogText, whole: boolean): Cut {
  const cuts = SEPARATORS.map((separator) => {
    const rows = sampleRows(head, separator, text, whole)
    return { separator, rows, width: usualWidth(rows) }
  })
  const best = (a: Cut, b: Cut): Cut => (weight(b) > weight(a) ? b : a)
  return cuts.reduce(best)
}

/**
 * Consoles end each field in a tab, so that spreadsheets show numbers in full: `138…<tab>,接通<tab>`.
 * What stands between such tabs begins with the separator that is one.
 */
function isTail({ fields }: SampleRow): boolean {
  const behind = fields.slice(1).filter((field) => field !== '')
  return behind.length > 0 && behind.every((field) => /^[,;|]/.test(field))
}

function weight({ rows, width }: Cut): number {
  if (width < 2 || rows.filter(isTail).length * 2 > rows.length) return 0
  const alike = rows.filter(({ fields }) => fields.length === width).length
  return (alike / rows.length) ** 2 * width
}
