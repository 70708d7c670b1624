import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import {
  columnLetters,
  type SheetRow,
  type Spreadsheet,
  type SpreadsheetReader,
  type SpreadsheetSource,
} from '../ports/spreadsheets.ts'
import { meaningOf, normaliseHeader } from './header-words.ts'
import { type ColumnChoices, mapHeader, type PlacementMapping } from './mapping.ts'
import { type ParsedPlacement, parsePlacement } from './parse-placement.ts'
import { textOfCell } from './read-cell.ts'

/** What a person decided after looking at a first reading. */
export interface PlacementChoices {
  /** From 0. */
  readonly sheet?: number
  readonly headerRow?: number
  readonly columns?: ColumnChoices
}

/** Titles, dates and stamps may stand above the header, but not more than this. */
const HEADER_WITHIN_ROWS = 30
/** Fewer known words than this are a coincidence. */
const KNOWN_WORDS_MIN = 3

/**
 * Opens a lender's file, recognises its columns and checks every row. Stores nothing.
 * Fails as the reader does, and with `header-not-found`, `sheet-empty` or `mapping-incomplete`
 * (also when several sheets hold cases: reading one would lose the others).
 */
export async function readPlacement(
  reader: SpreadsheetReader,
  source: SpreadsheetSource,
  choices: PlacementChoices = {},
): Promise<Result<ParsedPlacement>> {
  const opened = await reader.open(source)
  if (!opened.ok) return opened
  const mapping = await recognise(opened.value, choices)
  if (!mapping.ok) return mapping
  const { sheet } = mapping.value
  return parsePlacement(opened.value.rows(sheet.index), mapping.value, opened.value.dateSystem)
}

/** Finds the sheet and the header row, and maps the columns. */
export async function recognise(
  book: Spreadsheet,
  choices: PlacementChoices = {},
): Promise<Result<PlacementMapping>> {
  const found: PlacementMapping[] = []
  let hasRows = false
  for (const [index, { name, hidden }] of book.sheets.entries()) {
    if (choices.sheet === undefined ? hidden : choices.sheet !== index) continue
    const top = await topRows(book, index, choices.headerRow)
    if (!top.ok) return top
    if (top.value.length > 0) hasRows = true
    const header = headerAmong(top.value, choices.headerRow)
    if (header === undefined) continue
    const mapped = mapHeader(header, choices.columns)
    const questions = [...mapped.questions, ...unnamed(top.value, header, mapped.columns)]
    found.push({ sheet: { index, name }, ...mapped, questions })
  }
  return chosen(found, hasRows)
}

function chosen(found: readonly PlacementMapping[], hasRows: boolean): Result<PlacementMapping> {
  const complete = found.filter(({ missing }) => missing.length === 0)
  if (complete.length > 1) {
    const names = complete.map(({ sheet }) => sheet.name).join(', ')
    return err(failure('mapping-incomplete', 'several sheets hold cases; choose one', names))
  }
  const [best] = [...found].toSorted(
    (a, b) => a.missing.length - b.missing.length || b.columns.length - a.columns.length,
  )
  if (best !== undefined) return ok(best)
  return err(
    hasRows
      ? failure('header-not-found', `no header in the first ${HEADER_WITHIN_ROWS} rows`)
      : failure('sheet-empty', 'no sheet holds any rows'),
  )
}

async function topRows(
  book: Spreadsheet,
  sheet: number,
  headerRow: number | undefined,
): Promise<Result<SheetRow[]>> {
  const rows: SheetRow[] = []
  const until = (headerRow ?? 0) + HEADER_WITHIN_ROWS
  for await (const row of book.rows(sheet)) {
    if (!row.ok) return row
    rows.push(row.value)
    if (rows.length >= HEADER_WITHIN_ROWS && row.value.row >= until) break
  }
  return ok(rows)
}

/** The row with the most known header words, or the one that a person named. */
function headerAmong(
  rows: readonly SheetRow[],
  headerRow: number | undefined,
): SheetRow | undefined {
  if (headerRow !== undefined) return rows.find(({ row }) => row === headerRow)
  let best: SheetRow | undefined
  let bestWords = KNOWN_WORDS_MIN - 1
  for (const row of rows) {
    const words = new Set(
      row.cells
        .filter((cell) => meaningOf(textOfCell(cell)) !== undefined)
        .map((cell) => normaliseHeader(textOfCell(cell))),
    )
    if (words.size > bestWords) {
      best = row
      bestWords = words.size
    }
  }
  return best
}

/** Columns that hold something below an empty header cell, e.g. below a merged header. */
function unnamed(
  rows: readonly SheetRow[],
  header: SheetRow,
  mapped: PlacementMapping['columns'],
): PlacementMapping['questions'] {
  const words = header.cells.filter((cell) => normaliseHeader(textOfCell(cell)) !== '')
  const named = new Set([...words, ...mapped].map(({ column }) => column))
  const columns = new Set(
    rows
      .filter(({ row }) => row > header.row)
      .flatMap(({ cells }) => cells.map(({ column }) => column))
      .filter((column) => !named.has(column)),
  )
  return [...columns]
    .toSorted((a, b) => a - b)
    .map((column) => ({
      column,
      letters: columnLetters(column),
      header: '',
      kind: 'unnamed',
    }))
}
