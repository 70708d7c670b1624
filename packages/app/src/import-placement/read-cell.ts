import { type Day, formatDay } from '@fencun/core/time/beijing'
import type { Cell, CellContent, CellError, CellValue } from '../ports/spreadsheets.ts'

/** What a cell gives once formulas are replaced by their results. */
export type Reading =
  | CellValue
  | CellError
  | { readonly kind: 'uncalculated' }
  | { readonly kind: 'blank' }

/** What people and programs write when there is nothing to say. */
const NOTHING: ReadonlySet<string> = new Set([
  '',
  '-',
  '--',
  '—',
  '——',
  '/',
  '\\',
  '\\N',
  '无',
  'NULL',
  'NONE',
  'N/A',
  'NAN',
])

/** Reads a cell: text is trimmed, and marks for "nothing" count as blank. */
export function readCell(cell: CellContent | undefined): Reading {
  if (cell === undefined) return { kind: 'blank' }
  if (cell.kind === 'formula') {
    return cell.result === undefined ? { kind: 'uncalculated' } : readCell(cell.result)
  }
  if (cell.kind !== 'text') return cell
  // An apostrophe before a sign was put there to keep a program from taking text for a formula.
  const text = cell.text
    .replace(/^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g, '')
    .replace(/^'(?=[=+\-@])/, '')
  if (NOTHING.has(text.toUpperCase())) return { kind: 'blank' }
  return /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(text)
    ? { kind: 'error', text }
    : { kind: 'text', text }
}

/** The text of a cell as it stands, numbers in plain digits, formulas by their results. */
export function textOfCell(cell: Cell | CellContent): string {
  if (cell.kind === 'formula') return cell.result === undefined ? '' : textOfCell(cell.result)
  if (cell.kind === 'number') return plainDigits(cell.value)
  if (cell.kind === 'boolean') return cell.value ? 'TRUE' : 'FALSE'
  if (cell.kind === 'date') return dateText(cell.day, cell.minute)
  return cell.text
}

function dateText(day: Day, minute: number): string {
  if (minute === 0) return formatDay(day)
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${formatDay(day)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

/** A number without an exponent: `6.2e18` is written out. */
export function plainDigits(value: number): string {
  return Number.isInteger(value) && Math.abs(value) >= 1e15 ? BigInt(value).toString() : `${value}`
}

/** Whether a whole number may have lost digits: spreadsheets keep fifteen. */
export function hasLostDigits(value: number): boolean {
  return !Number.isInteger(value) || Math.abs(value) >= 1e15
}
