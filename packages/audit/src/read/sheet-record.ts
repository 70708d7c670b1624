import type { Cell, CellValue, DateSystem, SheetRow } from '@fencun/app/ports/spreadsheets'
import { formatDay } from '@fencun/core/time/beijing'
import { pad } from '@fencun/core/time/civil'
import { COLUMNS_MAX, emptyRecord, type RecordFields } from './record.ts'

/** What a cell says as text; `undefined`: it holds an error, or a formula without a result. */
export function textOfCell(cell: Cell, dateSystem: DateSystem): string | undefined {
  if (cell.kind === 'error') return undefined
  if (cell.kind !== 'formula') return textOf(cell, dateSystem)
  const { result } = cell
  return result === undefined || result.kind === 'error' ? undefined : textOf(result, dateSystem)
}

/** Serial days of 1904 are behind those of 1900 by so many. */
const DAYS_1904 = 1462

function textOf(value: CellValue, dateSystem: DateSystem): string {
  switch (value.kind) {
    case 'text':
      return value.text
    case 'boolean':
      return String(value.value)
    case 'number':
      return textOfNumber(value.value, dateSystem)
    case 'date': {
      const { day, minute, second = 0 } = value
      const clock = [Math.floor(minute / 60), minute % 60, second].map((part) => pad(part, 2))
      return `${formatDay(day)} ${clock.join(':')}`
    }
  }
}

/** A day with a fraction may be a time that nobody formatted as one. */
function textOfNumber(value: number, dateSystem: DateSystem): string {
  const isMoment = !Number.isInteger(value) && value > 20_000 && value < 80_000
  return String(isMoment && dateSystem === '1904' ? value + DAYS_1904 : value)
}

/** Lays the cells of a row side by side as the fields of a record, again and again the same one. */
export interface RecordBuilder {
  readonly build: (row: SheetRow, textAt: (cell: Cell) => string) => RecordFields
}

export function recordBuilder(): RecordBuilder {
  const record = emptyRecord()
  const encoder = new TextEncoder()
  record.bytes = new Uint8Array(64 * 1024)
  return {
    build(row, textAt) {
      record.row = row.row
      record.count = 0
      record.starts.fill(0)
      record.ends.fill(0)
      let at = 0
      for (const cell of row.cells) {
        if (cell.column >= COLUMNS_MAX) continue
        const bytes = encoder.encode(textAt(cell))
        if (at + bytes.length > record.bytes.length) {
          const larger = new Uint8Array((at + bytes.length) * 2)
          larger.set(record.bytes)
          record.bytes = larger
        }
        record.bytes.set(bytes, at)
        record.starts[cell.column] = at
        at += bytes.length
        record.ends[cell.column] = at
        record.count = cell.column + 1
      }
      return record
    },
  }
}
