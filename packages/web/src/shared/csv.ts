/** Excel takes a file without it for GBK and shows nonsense. */
const BOM = '\uFEFF'
/** How a cell begins that a spreadsheet would run as a formula, also in full width. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/

/**
 * A table as CSV for Excel: UTF-8 with its mark, CRLF, quotes where needed. A text that would run
 * as a formula gets an apostrophe before it; a plain number, also a negative one, stays a number.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return BOM + rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')
}

function cellOf(text: string): string {
  const safe = FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
