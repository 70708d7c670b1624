import { type ZoneTable, zoneTable } from '@fencun/core/time/zone'
import type { LogFacts } from '../call-log.ts'
import { LOG_FIELDS, type LogColumnsOf } from '../formats/format.ts'
import { LogProblem } from './log-problem.ts'
import type { LogText } from './log-text.ts'
import type { LogPlan } from './plan.ts'
import type { ReadOptions } from './read-call-log.ts'
import { timeReader, usualTimeReader } from './read-time.ts'
import { type Recognised, recognise } from './recognise.ts'
import { type SampleRow, usualWidth } from './sample.ts'
import { DATE_ORDERS, type DateOrder, dateOrderOf } from './time-text.ts'
import { beijingClock, type WallClock, wallClock } from './wall-clock.ts'

const BEIJING = 'Asia/Shanghai'

export interface PlannedLog {
  readonly plan: LogPlan
  readonly found: Pick<LogFacts, 'format' | 'recognisedBy' | 'columns' | 'zone'>
}

/** How to read a table whose first rows these are. @throws LogProblem */
export function planOf(
  rows: readonly SampleRow[],
  text: LogText,
  options: ReadOptions,
): PlannedLog {
  if (rows.length === 0)
    throw new LogProblem('log-empty', 'the file has no line with anything in it')
  const recognised = recognise(rows, options)
  const calls = rows.filter(({ row }) => row > recognised.headerRow)
  if (calls.length === 0)
    throw new LogProblem('log-empty', 'there is a header and no call below it')
  const zone = options.zone ?? recognised.zone ?? BEIJING
  const columnName = (column: number): string => recognised.header[column] ?? `column ${column + 1}`
  const { columns, meaning, headerRow, header } = recognised
  const wall = wallClockOf(zone)
  const plan: LogPlan = {
    columns,
    meaning,
    headerRow,
    header,
    widths: widthsOf(recognised, calls),
    time: timeReader(wall, orderOf(calls, columns, options)),
    usualTime: usualTimeReader(wall),
    text,
    columnName,
  }
  const { format, by: recognisedBy } = recognised
  return {
    plan,
    found: { format, recognisedBy, columns: namedColumns(columns, columnName), zone },
  }
}

/** The wall clock of a zone. @throws LogProblem `log-mapping-invalid` */
export function wallClockOf(zone: string): WallClock {
  if (zone === BEIJING) return beijingClock
  const table: ZoneTable | undefined = zoneTable(zone)
  if (table === undefined)
    throw new LogProblem('log-mapping-invalid', 'there is no such zone', zone)
  return wallClock(table)
}

/** As many fields as the header has, or as most rows have where these end in an empty one more. */
function widthsOf({ widths, header }: Recognised, calls: readonly SampleRow[]): readonly number[] {
  if (widths.length > 0) return widths
  return header.length === 0 ? [usualWidth(calls)] : [header.length, usualWidth(calls)]
}

function orderOf(
  calls: readonly SampleRow[],
  columns: LogColumnsOf,
  { mapping }: ReadOptions,
): DateOrder {
  const given = mapping?.dates
  const known = DATE_ORDERS.find((order) => order === given)
  if (known !== undefined) return known
  if (given !== undefined) {
    const detail = `dates are one of ${DATE_ORDERS.join(', ')}`
    throw new LogProblem('log-mapping-invalid', detail, 'dates')
  }
  const column = columns.start ?? columns.end ?? -1
  const order = dateOrderOf(calls.map(({ fields }) => fields[column] ?? ''))
  if (order !== 'either') return order
  const detail = 'the dates can be read in more than one order; say it, as in `dates=month-first`'
  throw new LogProblem('log-dates-unclear', detail, `row ${calls[0]?.row ?? 1}`)
}

function namedColumns(
  columns: LogColumnsOf,
  columnName: (column: number) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    LOG_FIELDS.flatMap((field) => {
      const column = columns[field]
      return column === undefined ? [] : [[field, columnName(column)] as const]
    }),
  )
}
