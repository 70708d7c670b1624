import { type ZoneTable, zoneTable } from '@fencun/core/time/zone'
import type { LogFacts } from '../call-log.ts'
import { LOG_FIELDS, type LogColumnsOf } from '../formats/format.ts'
import { LogProblem } from './log-problem.ts'
import type { LogText } from './log-text.ts'
import type { LogPlan } from './plan.ts'
import type { ReadOptions } from './read-call-log.ts'
import { timeReader } from './read-time.ts'
import { type Recognised, recognise } from './recognise.ts'
import type { SampleRow } from './sample.ts'
import { cutHead } from './separator.ts'
import { type DateOrder, dateOrderOf } from './time-text.ts'
import { wallClock } from './wall-clock.ts'

const BEIJING = 'Asia/Shanghai'

export interface PlannedLog {
  readonly plan: LogPlan
  readonly separator: number
  readonly found: Pick<LogFacts, 'format' | 'recognisedBy' | 'columns' | 'zone'>
}

/** How to read a file whose beginning is `head`. @throws LogProblem */
export function planOf(
  head: Uint8Array,
  whole: boolean,
  text: LogText,
  options: ReadOptions,
): PlannedLog {
  const { rows, separator } = cutHead(head, text, whole)
  const recognised = recognise(rows)
  if (recognised === undefined) {
    const place = `row ${rows[0]?.row ?? 1}`
    throw new LogProblem('log-unrecognised', 'no telephone system writes rows like these', place)
  }
  const calls = rows.filter(({ row }) => row > recognised.headerRow)
  if (calls.length === 0) throw new LogProblem('log-empty', 'there is a header and no call')
  const zone = options.zone ?? recognised.zone ?? BEIJING
  const columnName = (column: number): string => recognised.header[column] ?? `column ${column + 1}`
  const plan: LogPlan = {
    columns: recognised.columns,
    meaning: recognised.format.meaning,
    headerRow: recognised.headerRow,
    widths: recognised.widths,
    time: timeReader(wallClock(tableOf(zone)), orderOf(calls, recognised.columns)),
    text,
    columnName,
  }
  return {
    plan,
    separator,
    found: {
      format: recognised.format.id,
      recognisedBy: recognised.by,
      columns: namedColumns(recognised, columnName),
      zone,
    },
  }
}

function tableOf(zone: string): ZoneTable {
  const table = zoneTable(zone)
  if (table === undefined)
    throw new LogProblem('log-mapping-invalid', 'there is no such zone', zone)
  return table
}

function orderOf(calls: readonly SampleRow[], columns: LogColumnsOf): DateOrder {
  const column = columns.start ?? columns.end ?? -1
  const order = dateOrderOf(calls.map(({ fields }) => fields[column] ?? ''))
  if (order !== 'either') return order
  const detail = 'the dates can be read with the day or with the month first'
  throw new LogProblem('log-dates-unclear', detail, `row ${calls[0]?.row ?? 1}`)
}

function namedColumns(
  { columns }: Recognised,
  columnName: (column: number) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    LOG_FIELDS.flatMap((field) => {
      const column = columns[field]
      return column === undefined ? [] : [[field, columnName(column)] as const]
    }),
  )
}
