import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import { headerWord, LOG_FIELDS, type LogColumnsOf, type LogField } from '../formats/format.ts'
import { LogProblem } from './log-problem.ts'
import type { SampleRow } from './sample.ts'

/**
 * What the user says about a file: which column gives which field, by header word or by place from
 * 1; `dates`: `day-first`, `month-first` or `year-first`; `year`: of logs that write none.
 */
export type LogMapping = Readonly<Partial<Record<LogField | 'dates' | 'year', string>>>

const KEYS: readonly string[] = [...LOG_FIELDS, 'dates', 'year']

/** Reads `start=开始时间,number=被叫号码,talk=7`. Fails with `log-mapping-invalid`. */
export function parseLogMapping(text: string): Result<LogMapping> {
  const mapping: Partial<Record<string, string>> = {}
  for (const part of text.split(/[,，]/)) {
    const at = part.indexOf('=')
    const key = part.slice(0, Math.max(at, 0)).trim()
    const value = part.slice(at + 1).trim()
    if (!KEYS.includes(key) || value === '') {
      const detail = `\`${part.trim()}\` is none of ${KEYS.join(', ')} with its column`
      return err(failure('log-mapping-invalid', detail))
    }
    mapping[key] = value
  }
  return ok(mapping)
}

export interface MappedColumns {
  readonly columns: LogColumnsOf
  /** The record that is the header; 0: columns are named by place alone. */
  readonly headerRow: number
  readonly header: readonly string[]
}

/**
 * The columns that a mapping names. Words are looked for in one row near the top, which is the header
 * then. @throws LogProblem `log-mapping-invalid`
 */
export function mappedColumns(mapping: LogMapping, rows: readonly SampleRow[]): MappedColumns {
  const named = LOG_FIELDS.flatMap((field) => {
    const value = mapping[field]
    return value === undefined ? [] : [{ field, value }]
  })
  const wanted = named.filter(({ value }) => !isPlace(value))
  const header =
    wanted.length === 0 ? undefined : rows.slice(0, 20).find((row) => hasAll(row, wanted))
  if (wanted.length > 0 && header === undefined) {
    const missing = wanted.find(
      ({ value }) => !rows.slice(0, 20).some((row) => hasAll(row, [{ value }])),
    )
    const detail = `no row near the top has the column \`${missing?.value ?? wanted[0]?.value}\``
    throw new LogProblem('log-mapping-invalid', detail)
  }
  const width = Math.max(0, ...rows.map(({ fields }) => fields.length))
  const columns = Object.fromEntries(
    named.map(({ field, value }) => [field, placeOf(value, header, width)]),
  )
  return { columns, headerRow: header?.row ?? 0, header: header?.fields ?? [] }
}

function isPlace(value: string): boolean {
  return /^\d{1,3}$/.test(value)
}

function hasAll({ fields }: SampleRow, wanted: readonly { readonly value: string }[]): boolean {
  const words = fields.map(headerWord)
  return wanted.every(({ value }) => words.includes(headerWord(value)))
}

function placeOf(value: string, header: SampleRow | undefined, width: number): number {
  if (!isPlace(value)) return header?.fields.map(headerWord).indexOf(headerWord(value)) ?? -1
  const place = Number(value)
  if (place >= 1 && place <= width) return place - 1
  throw new LogProblem('log-mapping-invalid', `there is no column ${place}: the rows have ${width}`)
}
