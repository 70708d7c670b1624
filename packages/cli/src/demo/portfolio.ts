import { type Day, formatDay, plusDays } from '@fencun/core/time/beijing'
import { Draw, drawMobile, drawPerson, type SyntheticPerson } from './people.ts'

/** One file as a lender would send it, in the standard layout, for one organisation to work. */
export interface DemonstrationFile {
  readonly fileName: string
  readonly handler: string
  readonly csv: string
}

const HEADER = [
  '个案序列号',
  '委案日期',
  '预计退案日',
  '委案金额',
  '催收手别',
  '姓名',
  '证件号',
  '本人手机',
  '家庭号码',
  '单位名称',
  '家庭地址',
  '商品',
  '本金',
  '逾期利息',
  '违约金',
  '逾期天数',
  '逾期账龄',
  '备注1',
  '联系人1姓名',
  ' 联系人1关系',
  '联系人1手机',
] as const

/** What the lender noted, by the case's place in the file: each must stop or slow somebody down. */
const NOTES: Readonly<Record<number, string>> = {
  2: '客户已投诉，投诉未结',
  5: '持卡人怀孕',
  8: '客户否认办卡，要求核实',
  11: '客户患重病住院',
  13: '停催名单',
  17: '持卡人已故',
}

const PRODUCTS = ['信用卡', '消费贷款', '现金分期']
const RELATIONS = ['配偶', '父亲', '朋友', '同事']
const SEED = 20_261_121
const PLACED_DAYS_AGO = 5
const SHARED_PEOPLE = 4

/**
 * The demonstration portfolio: two agencies and the lender's own team. The first people of the
 * first agency also owe on an account placed with the second, so that the shared counters show.
 */
export function demonstrationPortfolio(today: Day): readonly DemonstrationFile[] {
  const draw = new Draw(SEED)
  const first = people(draw, 26)
  const second = [...first.slice(0, SHARED_PEOPLE), ...people(draw, 14)]
  const own = people(draw, 12)
  const placedOn = plusDays(today, -PLACED_DAYS_AGO)
  return [
    file(draw, { handler: 'agency-a', prefix: 'DA', debtors: first, placedOn }),
    file(draw, { handler: 'agency-b', prefix: 'DB', debtors: second, placedOn }),
    file(draw, { handler: 'demo', prefix: 'DL', debtors: own, placedOn }),
  ]
}

function people(draw: Draw, count: number): readonly SyntheticPerson[] {
  return Array.from({ length: count }, () => drawPerson(draw))
}

interface FileOf {
  readonly handler: string
  readonly prefix: string
  readonly debtors: readonly SyntheticPerson[]
  readonly placedOn: Day
}

function file(draw: Draw, { handler, prefix, debtors, placedOn }: FileOf): DemonstrationFile {
  const rows = debtors.map((debtor, i) => row(draw, { prefix, place: i, debtor, placedOn }))
  const lines = [HEADER, ...rows].map((cells) => cells.map(quoted).join(','))
  return {
    fileName: `演示委案-${handler}.csv`,
    handler,
    csv: `\uFEFF${lines.join('\r\n')}\r\n`,
  }
}

interface RowOf {
  readonly prefix: string
  readonly place: number
  readonly debtor: SyntheticPerson
  readonly placedOn: Day
}

function row(draw: Draw, { prefix, place, debtor, placedOn }: RowOf): readonly string[] {
  const principal = 300 + draw.below(place % 7 === 0 ? 90_000 : 28_000)
  const interest = Math.floor(principal * 0.04)
  const penalty = draw.below(300)
  const overdueDays = 12 + draw.below(160)
  return [
    `${prefix}${formatDay(placedOn).replaceAll('-', '')}${String(place + 1).padStart(4, '0')}`,
    formatDay(placedOn),
    formatDay(plusDays(placedOn, 90)),
    `${principal + interest + penalty}.00`,
    place % 3 === 0 ? '二手' : '一手',
    debtor.name,
    debtor.idNumber,
    debtor.mobile,
    place % 4 === 0 ? `010-6${String(draw.below(10_000_000)).padStart(7, '0')}` : '',
    place % 5 === 0 ? '示例贸易有限公司' : '',
    `示例市示例区演示路${1 + draw.below(200)}号`,
    draw.one(PRODUCTS),
    `${principal}.00`,
    `${interest}.00`,
    `${penalty}.00`,
    String(overdueDays),
    `M${Math.min(6, Math.ceil(overdueDays / 30))}`,
    prefix === 'DB' ? '' : (NOTES[place] ?? ''),
    drawPerson(draw).name,
    draw.one(RELATIONS),
    drawMobile(draw),
  ]
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
