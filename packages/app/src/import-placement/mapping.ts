import { columnLetters, type SheetRow } from '../ports/spreadsheets.ts'
import {
  AMOUNT_FIELDS,
  type CaseFieldId,
  FIELDS,
  type FieldId,
  isCaseField,
  NEEDED_FIELDS,
} from './fields.ts'
import { meaningOf, normaliseHeader } from './header-words.ts'
import type { NotStoredWhy } from './not-stored.ts'
import { textOfCell } from './read-cell.ts'

interface HeaderColumn {
  /** From 0. */
  readonly column: number
  /** As a spreadsheet program shows it, e.g. `AB`. */
  readonly letters: string
  readonly header: string
}

export interface MappedColumn extends HeaderColumn {
  readonly field: FieldId
  readonly how: 'usual' | 'alias' | 'user'
}

export interface LeftOutColumn extends HeaderColumn {
  readonly why: NotStoredWhy
}

/**
 * What a person should look at. `unknown` nobody told us what the header means; `unnamed` data
 * under an empty header; `twice` another column for the same field was `chosen`, or none when
 * their headers are the same word. None of these columns is stored until somebody answers.
 */
export interface HeaderQuestion extends HeaderColumn {
  readonly kind: 'unknown' | 'unnamed' | 'twice'
  readonly field?: FieldId
  readonly chosen?: string
}

/** How the columns of one sheet become facts of cases. Plain data: it can be sent and stored. */
export interface PlacementMapping {
  readonly sheet: { readonly index: number; readonly name: string }
  readonly headerRow: number
  /** Fields in the header line, for telling shifted lines of CSV. */
  readonly width: number
  readonly columns: readonly MappedColumn[]
  readonly questions: readonly HeaderQuestion[]
  readonly notStored: readonly LeftOutColumn[]
  /** Needed fields without a column; rows can be read only when this is empty. */
  readonly missing: readonly FieldId[]
  /** `totalDueFen` where a layout has no placed amount: the total due is then what is placed. */
  readonly placedAmountFrom: 'placedAmountFen' | 'totalDueFen' | undefined
}

/** A person's answers, by column from 0. They win over what the headers say. */
export type ColumnChoices = ReadonlyMap<number, FieldId | 'leave-out'>

/** Reads a header row. Which column comes first never matters. */
export function mapHeader(
  header: SheetRow,
  choices: ColumnChoices = new Map(),
): Omit<PlacementMapping, 'sheet'> {
  const claims: MappedColumn[] = []
  const questions: HeaderQuestion[] = []
  const notStored: LeftOutColumn[] = []
  for (const at of headerColumns(header, choices)) {
    const choice = choices.get(at.column)
    const meaning = meaningOf(at.header)
    if (choice === 'leave-out') notStored.push({ ...at, why: 'by-user' })
    else if (choice !== undefined) claims.push({ ...at, field: choice, how: 'user' })
    else if (meaning === undefined) questions.push({ ...at, kind: 'unknown' })
    else if (meaning.kind === 'not-stored') notStored.push({ ...at, why: meaning.why })
    else {
      claims.push({ ...at, field: meaning.field, how: meaning.usual ? 'usual' : 'alias' })
    }
  }
  const { columns, rivals } = settle(claims)
  const has = (field: CaseFieldId): boolean => columns.some((column) => column.field === field)
  const amount = has('placedAmountFen')
    ? 'placedAmountFen'
    : has('totalDueFen')
      ? 'totalDueFen'
      : undefined
  return {
    headerRow: header.row,
    width: header.width ?? Math.max(0, ...header.cells.map((cell) => cell.column + 1)),
    columns,
    questions: [...questions, ...rivals].toSorted((a, b) => a.column - b.column),
    notStored,
    missing: [
      ...NEEDED_FIELDS.filter((field) => !has(field)),
      ...(amount === undefined ? AMOUNT_FIELDS.slice(0, 1) : []),
    ],
    placedAmountFrom: amount,
  }
}

function headerColumns(header: SheetRow, choices: ColumnChoices): HeaderColumn[] {
  const named = header.cells.map((cell) => ({ column: cell.column, header: textOfCell(cell) }))
  const chosen = [...choices.keys()]
    .filter((column) => !named.some((cell) => cell.column === column))
    .map((column) => ({ column, header: '' }))
  return [...named, ...chosen]
    .filter(({ column, header: text }) => normaliseHeader(text) !== '' || choices.has(column))
    .map(({ column, header: text }) => ({
      column,
      letters: columnLetters(column),
      header: text.trim(),
    }))
}

/** One column for each field; where several claim one, the most usual word wins alone. */
function settle(claims: readonly MappedColumn[]): {
  columns: MappedColumn[]
  rivals: HeaderQuestion[]
} {
  const byField = new Map<FieldId, MappedColumn[]>()
  for (const claim of claims) byField.set(claim.field, [...(byField.get(claim.field) ?? []), claim])
  const columns: MappedColumn[] = []
  const rivals: HeaderQuestion[] = []
  for (const [field, all] of byField) {
    const best = Math.min(...all.map(rank))
    const winners = all.filter((claim) => rank(claim) === best)
    const winner = winners.length === 1 ? winners[0] : undefined
    if (winner !== undefined) columns.push(winner)
    for (const { column, letters, header } of all) {
      if (column === winner?.column) continue
      const chosen = winner === undefined ? {} : { chosen: winner.letters }
      rivals.push({ column, letters, header, kind: 'twice', field, ...chosen })
    }
  }
  return { columns: columns.toSorted((a, b) => a.column - b.column), rivals }
}

/** A person's choice first, then the order of the words in the table. */
function rank(claim: MappedColumn): number {
  if (claim.how === 'user') return -1
  if (!isCaseField(claim.field)) return 0
  const words: readonly string[] = FIELDS[claim.field].words
  return words.findIndex((word) => normaliseHeader(word) === normaliseHeader(claim.header))
}
