import { serialDay } from '@fencun/app/import-placement/serial-day'
import type { CellContent, CellError, CellValue, DateSystem } from '@fencun/app/ports/spreadsheets'
import { type Day, parseDay } from '@fencun/core/time/beijing'
import { ReadProblem } from './read-problem.ts'
import { unescaped } from './xlsx-strings.ts'

export interface RawCell {
  readonly address: string
  /** The cell's `t`: `s` shared text, `str` formula text, `inlineStr`, `b`, `e`, `d`, `n`. */
  readonly type: string
  readonly isDate: boolean
  hasFormula: boolean
  value: string | undefined
}

interface Book {
  readonly strings: readonly string[]
  readonly dateSystem: DateSystem
}

/** What a cell holds; `undefined` when nothing. @throws ReadProblem `file-damaged` */
export function cellContent(
  raw: RawCell,
  inlineText: string | undefined,
  book: Book,
): CellContent | undefined {
  const value = inlineText === undefined ? valueOf(raw, book) : textOf(inlineText)
  return raw.hasFormula ? { kind: 'formula', result: value } : value
}

function valueOf(raw: RawCell, book: Book): CellValue | CellError | undefined {
  const { value, type } = raw
  if (value === undefined || value === '') return undefined
  if (type === 's') return sharedText(raw, value, book)
  if (type === 'str') return textOf(unescaped(value))
  if (type === 'b') return { kind: 'boolean', value: value === '1' || value === 'true' }
  if (type === 'e') return { kind: 'error', text: value }
  if (type === 'd') return isoDate(raw, value)
  const number = Number(value)
  if (!Number.isFinite(number)) {
    throw new ReadProblem('file-damaged', 'a number is not one', raw.address)
  }
  return numberOrDate(number, raw.isDate, book.dateSystem)
}

const LAST_SECOND = 86_399

/** A number under a date format is a date and the time of the day, if it is in range. */
export function numberOrDate(number: number, isDate: boolean, system: DateSystem): CellValue {
  if (!isDate) return { kind: 'number', value: number }
  const exact = (number - Math.floor(number)) * 86_400
  // A fraction of a day is hardly ever exact: the nearest second is what was meant, and beyond the
  // last one it is a day whose digits were cut.
  const seconds = exact > LAST_SECOND + 0.1 ? LAST_SECOND + 1 : Math.round(exact)
  const day = serialDay(Math.floor(number) + Math.floor(seconds / 86_400), system)
  return day === undefined ? { kind: 'number', value: number } : dateAt(day, seconds % 86_400)
}

function dateAt(day: Day, secondOfDay: number): CellValue {
  const second = secondOfDay % 60
  const date = { kind: 'date', day, minute: Math.floor(secondOfDay / 60) } as const
  return second === 0 ? date : { ...date, second }
}

function sharedText(raw: RawCell, value: string, book: Book): CellValue | undefined {
  const text = book.strings[Number(value)]
  if (text === undefined) {
    throw new ReadProblem('file-damaged', 'a cell refers to a text that is missing', raw.address)
  }
  return textOf(text)
}

function isoDate(raw: RawCell, value: string): CellValue {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?\b.*)?$/.exec(value)
  const day = parseDay(match?.[1] ?? '')
  if (day === undefined) throw new ReadProblem('file-damaged', 'a date is not one', raw.address)
  const [hour, minute, second] = [2, 3, 4].map((group) => Number(match?.[group] ?? '0'))
  return dateAt(day, ((hour ?? 0) * 60 + (minute ?? 0)) * 60 + (second ?? 0))
}

function textOf(text: string): CellValue | undefined {
  return text === '' ? undefined : { kind: 'text', text }
}
