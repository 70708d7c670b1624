import { FIELDS } from '@fencun/app/import-placement/fields'
import { normaliseHeader } from '@fencun/app/import-placement/header-words'
import { textOfCell } from '@fencun/app/import-placement/read-cell'
import type { SheetRow } from '@fencun/app/ports/spreadsheets'

export type RecordField =
  | 'at'
  | 'number'
  | 'caseNumber'
  | 'collector'
  | 'code'
  | 'text'
  | 'writtenAt'
  | 'channel'

/** Header words, the most telling first: where two columns fit, the earlier word wins. */
const WORDS: Readonly<Record<RecordField, readonly string[]>> = {
  at: [
    ...['通话时间', '拨打时间', '呼叫时间', '外呼时间', '催收时间', '联系时间', '跟进时间'],
    ...['作业时间', '通话开始时间', '开始时间', '催收日期', '联系日期', '时间', '日期'],
    ...['call time', 'contact time', 'called at', 'start time', 'call date', 'time', 'date'],
  ],
  number: [
    ...['拨打号码', '被叫号码', '催收号码', '联系号码', '通话号码', '手机号码', '手机号', '手机'],
    ...[
      '联系电话',
      '电话号码',
      '电话',
      '号码',
      'phone number',
      'number',
      'phone',
      'mobile',
      'callee',
    ],
  ],
  caseNumber: [
    ...['案件编号', '案件号', '案号', '委案编号', '个案编号', '借据号', '借款编号'],
    ...FIELDS.caseNumber.words,
    ...['case number', 'case no', 'case id', 'case', 'account number', 'account'],
  ],
  collector: [
    ...['催收员', '催收人员', '坐席', '座席', '坐席工号', '工号', '作业员', '跟进人', '经办人'],
    ...['员工', '操作人', 'collector', 'agent', 'seat', 'user', 'staff'],
  ],
  code: [
    ...['结果代码', '催收结果', '联系结果', '通话结果', '催收代码', '行动代码', '催收状态代码'],
    ...['催收状态', '结果', '状态', 'result code', 'result', 'code', 'status', 'disposition'],
  ],
  text: [
    ...['催收记录', '催记', '催记内容', '催收小结', '沟通内容', '跟进内容', '记录内容', '内容'],
    ...['备注', 'note', 'notes', 'text', 'remark', 'remarks', 'comment', 'comments'],
  ],
  writtenAt: [
    ...['录入时间', '登记时间', '记录时间', '填写时间', '创建时间', '提交时间', '写入时间'],
    ...['written at', 'recorded at', 'created at', 'entered at', 'created', 'written'],
  ],
  channel: ['催收方式', '催收渠道', '联系方式', '作业方式', '渠道', '方式', 'channel', 'method'],
}

const FIELD_NAMES = ['at', 'number', 'caseNumber', 'collector', 'code', 'text'] as const
const ALL: readonly RecordField[] = [...FIELD_NAMES, 'writtenAt', 'channel']

/** Where the fields of a file of records stand. */
export interface RecordHeader {
  readonly row: number
  /** Columns from 0. */
  readonly columns: Readonly<Partial<Record<RecordField, number>>>
  /** The words that were recognised. */
  readonly words: Readonly<Record<string, string>>
}

/** Reads a row as a header; `undefined` when fewer than two of its words are known. */
export function recordHeader(row: SheetRow): RecordHeader | undefined {
  const columns: Partial<Record<RecordField, number>> = {}
  const words: Record<string, string> = {}
  for (const field of ALL) {
    const known = WORDS[field].map(normaliseHeader)
    const fitting = row.cells
      .map((cell) => ({ cell, rank: known.indexOf(normaliseHeader(plain(textOfCell(cell)))) }))
      .filter(({ rank }) => rank >= 0)
      .toSorted((a, b) => a.rank - b.rank)
    const best = fitting[0]?.cell
    if (best === undefined) continue
    columns[field] = best.column
    words[field] = textOfCell(best).trim()
  }
  return Object.keys(columns).length < 2 ? undefined : { row: row.row, columns, words }
}

/** `written_at` and `Case No.` are `written at` and `case no`. */
function plain(header: string): string {
  return header.replace(/[_-]/g, ' ').replace(/\.$/, '')
}

/** What must be there: a time, and whose call it was. */
export function missingFields({ columns }: RecordHeader): readonly string[] {
  const missing: string[] = []
  if (columns.at === undefined) missing.push('time')
  if (columns.number === undefined && columns.caseNumber === undefined) {
    missing.push('number or case number')
  }
  return missing
}
