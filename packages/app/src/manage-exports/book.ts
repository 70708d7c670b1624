import type { Personal } from '@fencun/core/identity/personal'
import { formatYuan } from '@fencun/core/money/fen'
import { formatInstant, type Instant, plusMs } from '@fencun/core/time/instant'
import type { CaseFile } from '../ports/case-store.ts'
import type { ExportField, ExportRecord, ExportSheet } from '../ports/exports.ts'
import type { PeopleOfDebtor } from '../ports/people-store.ts'
import type { TableValue } from '../ports/spreadsheets.ts'
import { inOrderOf, type MarkOf, secondOf } from './marks.ts'

/** A case with the people of its debtor. */
export interface ExportLine {
  readonly file: CaseFile
  readonly known: PeopleOfDebtor
}

/** Who the file is for, as it stands on every line of it. */
export interface Recipient {
  readonly name: string
  /** What they sign in with: the staff number. */
  readonly account: string
  readonly orgName: string
}

const COLUMNS = [
  '个案序列号',
  '姓名',
  '证件号',
  '电话',
  '地址',
  '委案金额（元）',
  '产品',
  '阶段',
  '手别',
  '逾期天数',
  '状态',
  '行生成时间',
  '水印',
]
const STATUS: Readonly<Record<CaseFile['status'], string>> = {
  open: '在催',
  settled: '已结清',
  returned: '已退案',
  'written-off': '已核销',
}
const PURPOSE: Readonly<Record<ExportRecord['purpose'], string>> = {
  visit: '外访名单',
  mailing: '邮寄函件',
  court: '诉讼材料',
  handover: '案件交接',
  authority: '配合监管或司法',
  analysis: '内部分析',
  other: '其他',
}

interface BookOptions {
  readonly record: ExportRecord
  readonly recipient: Recipient
  readonly mark: MarkOf
  readonly at: Instant
}

/**
 * The sheets of a file: its cover, and one line for each case in the order of this file alone. Who
 * it was made for, when and for what stands on the cover and on every line. The cover says as well
 * that lines are marked: that is what keeps most people from passing them on.
 */
export function bookOf(lines: readonly ExportLine[], options: BookOptions): readonly ExportSheet[] {
  const { record, mark } = options
  const ordered = inOrderOf(mark, lines, ({ file }) => file.caseNumber)
  const watermark = watermarkOf(options)
  const rows = ordered.map((line) => rowOf(line, record.full, [written(line, options), watermark]))
  return [
    { name: '使用须知', columns: ['项目', '内容'], rows: coverOf(options, lines.length) },
    { name: '案件', columns: COLUMNS, rows },
  ]
}

/** `吴主管 supervisor-a 2026-11-22 14:00 邮寄函件` */
function watermarkOf({ record, recipient, at }: BookOptions): string {
  const time = formatInstant(at).slice(0, 16).replace('T', ' ')
  return [recipient.name, recipient.account, time, PURPOSE[record.purpose]].join(' ')
}

function coverOf(
  { record, recipient, at }: BookOptions,
  rows: number,
): readonly (readonly TableValue[])[] {
  const time = formatInstant(at).slice(0, 16).replace('T', ' ')
  return [
    ['导出人', `${recipient.name}（${recipient.account}）`],
    ['所属机构', recipient.orgName],
    ['导出时间（北京时间）', time],
    ['用途', `${PURPOSE[record.purpose]}：${record.words}`],
    ['导出编号', record.export],
    ['案件数', String(rows)],
    ['须知', '本文件只供上述用途，不得转发、另存或留作私用；用毕即删。'],
    ['须知', '每行均带有导出人标识，流出的片段可以追溯到导出人。'],
    ['Notice', 'For the purpose above only. Every line is marked with its recipient.'],
  ]
}

/** Within a minute of the file's making; see `marks.ts`. */
function written({ file }: ExportLine, { at, mark }: BookOptions): string {
  const minute = Math.floor(at / 60_000) * 60_000
  const second = plusMs(at, minute - at + secondOf(mark, file.caseNumber) * 1000)
  return formatInstant(second).slice(0, 19).replace('T', ' ')
}

function rowOf(
  { file, known }: ExportLine,
  full: readonly ExportField[],
  marks: readonly [string, string],
): readonly TableValue[] {
  const debtor = known.people.find(({ role }) => role === 'debtor')
  const own = known.points.filter(({ party }) => party === debtor?.party)
  const of = (...kinds: readonly string[]) =>
    own.filter(({ kind }) => kinds.includes(kind)).map(({ value }) => value)
  const show = (field: ExportField, data: readonly (Personal | null | undefined)[]): string => {
    if (known.keyDestroyed) return '密钥已销毁'
    return data
      .flatMap((datum) => (datum === null || datum === undefined ? [] : [datum]))
      .map((datum) => (full.includes(field) ? datum.reveal() : datum.masked))
      .join('；')
  }
  return [
    file.caseNumber,
    show('name', [debtor?.name]),
    show('id-number', [debtor?.idNumber]),
    show('phone', of('mobile', 'landline')),
    show('address', of('address')),
    formatYuan(file.placedAmountFen),
    file.product ?? '',
    file.stage ?? '',
    file.hand ?? '',
    file.overdueDays === null ? '' : String(file.overdueDays),
    STATUS[file.status],
    ...marks,
  ]
}
