import { FIELDS, isCaseField } from '@fencun/app/import-placement/fields'
import { meaningOf } from '@fencun/app/import-placement/header-words'
import type { Cell } from '@fencun/app/ports/spreadsheets'
import type { PlainBook, PlainCell } from '@fencun/app/testing/memory-spreadsheets'
import { readAll } from '@fencun/app/testing/spreadsheet-reader.contract'
import { spreadsheetReader } from '../reader.ts'

export type Grid = readonly (readonly PlainCell[])[]

/** The first sheet of a file as a full rectangle. */
export async function gridOf(bytes: Uint8Array): Promise<Grid> {
  const { rows, failed } = await readAll(spreadsheetReader(), { bytes, fileName: 'sample' })
  if (failed !== undefined) throw new Error(failed)
  const width = Math.max(...rows.flatMap(({ cells }) => cells.map(({ column }) => column + 1)))
  return rows.map(({ cells }) => {
    const byColumn = new Map(cells.map((cell) => [cell.column, plain(cell)]))
    return Array.from({ length: width }, (_, column) => byColumn.get(column))
  })
}

function plain(cell: Cell): PlainCell {
  if (cell.kind === 'text') return cell.text
  if (cell.kind === 'date') return { day: cell.day }
  if (cell.kind === 'number' || cell.kind === 'boolean') return cell.value
  throw new Error(`the samples hold no ${cell.kind}`)
}

/** The columns in another order. */
export function shuffled(grid: Grid, order: readonly number[]): Grid {
  return grid.map((row) => order.map((column) => row[column]))
}

/** Every header for which the lenders know another word gets another word. */
export function renamed(grid: Grid, pick: (words: readonly string[]) => string): Grid {
  const [header = [], ...rows] = grid
  return [header.map((word) => (typeof word === 'string' ? otherWord(word, pick) : word)), ...rows]
}

function otherWord(header: string, pick: (words: readonly string[]) => string): string {
  const meaning = meaningOf(header)
  if (meaning?.kind !== 'field' || !isCaseField(meaning.field)) return header
  const others = FIELDS[meaning.field].words.filter((word) => word !== header.trim())
  return others.length === 0 ? header : pick(others)
}

export const bookOf = (grid: Grid): PlainBook => ({ sheets: [{ name: '委案', rows: grid }] })

/** CSV text of a grid of texts. */
export function csvOf(grid: Grid, separator = ','): string {
  const field = (value: PlainCell): string => {
    const text = typeof value === 'string' ? value : ''
    return /["\r\n,;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return grid.map((row) => `${row.map(field).join(separator)}\r\n`).join('')
}
