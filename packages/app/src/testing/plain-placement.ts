import type { Failure } from '@fencun/core/errors/failure'
import type { ParsedPlacement } from '../import-placement/parse-placement.ts'
import { type PlacementChoices, readPlacement } from '../import-placement/read-placement.ts'
import { memoryFile, memorySpreadsheets, type PlainCell } from './memory-spreadsheets.ts'

export type Rows = readonly (readonly PlainCell[])[]

/** The least header of a placement. */
export const HEADER: readonly string[] = [
  '个案序列号',
  '委案日期',
  '委案金额',
  '姓名',
  '证件号',
  '本人手机',
]
/** A row that can be registered, and another. */
export const GOOD: readonly string[] = [
  'A1',
  '2026-11-02',
  '100.50',
  '王小明',
  '11010519491231002X',
  '13812345678',
]
export const OTHER: readonly string[] = [
  'A2',
  '2026-11-03',
  '200',
  '李四',
  '110101199003070134',
  '13912345678',
]

export async function readSheets(
  sheets: readonly { name: string; rows: Rows; hidden?: boolean }[],
  choices: PlacementChoices = {},
): Promise<{ value?: ParsedPlacement; error?: Failure }> {
  const parsed = await readPlacement(memorySpreadsheets(), memoryFile({ sheets }), choices)
  return parsed.ok ? { value: parsed.value } : { error: parsed.error }
}
/** One sheet, which must be readable. */
export async function readRows(
  rows: Rows,
  choices: PlacementChoices = {},
): Promise<ParsedPlacement> {
  const { value, error } = await readSheets([{ name: '委案', rows }], choices)
  if (value === undefined) throw new Error(`${error?.code}: ${error?.detail}`)
  return value
}
