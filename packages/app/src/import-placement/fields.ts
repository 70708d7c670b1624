/**
 * How a column is read.
 * `amount` yuan, `day` a date, `count` a whole number, `phone`, `account` a card or account number,
 * `id` an identity number, `personal` text about the person, `note` text that is searched for the
 * lender's instructions.
 */
export type FieldKind =
  | 'text'
  | 'case-number'
  | 'name'
  | 'id'
  | 'mobile'
  | 'phone'
  | 'address'
  | 'email'
  | 'personal'
  | 'account'
  | 'amount'
  | 'foreign-amount'
  | 'day'
  | 'count'
  | 'note'

interface FieldEntry {
  readonly kind: FieldKind
  /** Header words, the usual one first. Compared as `normaliseHeader` leaves them. */
  readonly words: readonly string[]
  /** A value that cannot be read refuses the row; of other fields it is left out with a warning. */
  readonly strict?: true
}

/**
 * Every fact of a case that a placement file may give and Fencun reads, with its header words. Some
 * only decide whether the row is good: `kept-fields.ts` says which are kept.
 */
export const FIELDS = {
  caseNumber: {
    kind: 'case-number',
    words: ['个案序列号', '合同号', '合同编号', '机构案件号'],
    strict: true,
  },
  placedOn: { kind: 'day', words: ['委案日期', '委案时间', '委派日期'], strict: true },
  recallOn: {
    kind: 'day',
    words: ['预计退案日', '预计退案日期', '退案日期', '退案时间'],
    strict: true,
  },
  placedAmountFen: { kind: 'amount', words: ['委案金额'], strict: true },
  totalDueFen: {
    kind: 'amount',
    words: ['总欠款金额', '总欠款', '欠款金额', '欠款余额', '最新欠款(导入利息后更新)'],
    strict: true,
  },
  name: { kind: 'name', words: ['姓名', '客户姓名'], strict: true },
  idNumber: {
    kind: 'id',
    words: ['证件号', '身份证', '证件号码', '身份证号', '身份证号码'],
    strict: true,
  },
  idType: { kind: 'text', words: ['证件类型'] },
  mobile: {
    kind: 'mobile',
    words: ['本人手机', '客户手机', '手机', '手机号', '手机号码'],
    strict: true,
  },
  homePhone: { kind: 'phone', words: ['家庭号码', '客户住宅电话'] },
  workPhone: { kind: 'phone', words: ['单位号码', '客户办公电话'] },
  email: { kind: 'email', words: ['邮箱', '电邮', '客户邮箱'] },
  homeAddress: { kind: 'address', words: ['家庭地址', '客户住宅地址'] },
  workAddress: { kind: 'address', words: ['单位地址', '客户公司地址'] },
  householdAddress: { kind: 'address', words: ['户籍地址', '客户户籍地址'] },
  statementAddress: { kind: 'address', words: ['对账单地址'] },
  employer: { kind: 'personal', words: ['单位名称', '客户公司名称'] },
  province: { kind: 'text', words: ['省份'] },
  city: { kind: 'text', words: ['城市'] },
  district: { kind: 'text', words: ['区县'] },
  cardNumber: { kind: 'account', words: ['卡号'], strict: true },
  accountNumber: { kind: 'account', words: ['账号', '还款账号'], strict: true },
  accountName: { kind: 'personal', words: ['账户名称', '户名'] },
  accountBank: { kind: 'text', words: ['开户行'] },
  debitAccountNumber: { kind: 'account', words: ['代扣账号'], strict: true },
  debitAccountBank: { kind: 'text', words: ['代扣开户行'] },
  fileNumber: { kind: 'text', words: ['档案号'] },
  applicationNumber: { kind: 'text', words: ['申请单号'] },
  product: { kind: 'text', words: ['贷款类型', '卡类'] },
  goods: { kind: 'text', words: ['商品'] },
  currency: { kind: 'text', words: ['币种'], strict: true },
  yuanAmountFen: { kind: 'amount', words: ['人民币'], strict: true },
  hongKongAmount: { kind: 'foreign-amount', words: ['港币'], strict: true },
  foreignAmount: { kind: 'foreign-amount', words: ['外币'], strict: true },
  principalFen: { kind: 'amount', words: ['本金', '贷款本金'], strict: true },
  principalLeftFen: { kind: 'amount', words: ['剩余本金'], strict: true },
  overdueAmountFen: { kind: 'amount', words: ['逾期金额', '未付期款'], strict: true },
  overduePrincipalFen: { kind: 'amount', words: ['逾期本金'], strict: true },
  overdueInterestFen: { kind: 'amount', words: ['逾期利息'], strict: true },
  overdueManagementFeeFen: { kind: 'amount', words: ['逾期管理费'], strict: true },
  penaltyInterestFen: { kind: 'amount', words: ['逾期罚息'], strict: true },
  penaltyFen: { kind: 'amount', words: ['违约金'], strict: true },
  lateFeeFen: { kind: 'amount', words: ['滞纳金', '未付滞纳金'], strict: true },
  overLimitFeeFen: { kind: 'amount', words: ['超限费'], strict: true },
  collectionFeeFen: { kind: 'amount', words: ['委外催收费', '催收费'], strict: true },
  instalmentFen: { kind: 'amount', words: ['每月还款', '期款'] },
  minimumPaymentFen: { kind: 'amount', words: ['最低还款额'] },
  unbilledFen: { kind: 'amount', words: ['未出账金额'] },
  paidFen: { kind: 'amount', words: ['已还款金额', '已还款'] },
  lastPaidFen: { kind: 'amount', words: ['最后还款金额', '最后还款额'] },
  lastPaidOn: { kind: 'day', words: ['最后还款日'] },
  overdueOn: { kind: 'day', words: ['逾期日', '逾期日期'] },
  loanOn: { kind: 'day', words: ['贷款日期'] },
  appliedOn: { kind: 'day', words: ['申请日期', '合同申请日'] },
  cardOpenedOn: { kind: 'day', words: ['开卡日'] },
  loanEndsOn: { kind: 'day', words: ['贷款截止日'] },
  overdueDays: { kind: 'count', words: ['逾期天数'] },
  overdueInstalments: { kind: 'count', words: ['逾期期数'] },
  overdueTimes: { kind: 'count', words: ['曾逾期次数', '曾经逾期次数'] },
  instalments: { kind: 'count', words: ['期数'] },
  instalmentsPaid: { kind: 'count', words: ['已还期数'] },
  instalmentsPlaced: { kind: 'count', words: ['委案期数'] },
  billingDay: { kind: 'text', words: ['账单日'] },
  repaymentDay: { kind: 'text', words: ['还款日'] },
  repaymentTerm: { kind: 'text', words: ['还款期限'] },
  stage: { kind: 'text', words: ['逾期账龄'] },
  delinquencyLevel: { kind: 'text', words: ['拖欠级别'] },
  hand: { kind: 'text', words: ['催收手别', '手别'] },
  placedFor: { kind: 'text', words: ['委案期限'] },
  creditClass: { kind: 'text', words: ['信贷分类'] },
  collectionClass: { kind: 'text', words: ['催收分类'] },
  loanRate: { kind: 'text', words: ['贷款利率'] },
  carModel: { kind: 'text', words: ['车型'] },
  carPlate: { kind: 'personal', words: ['牌照号'] },
  carBrand: { kind: 'text', words: ['品牌'] },
  note1: { kind: 'note', words: ['备注1', '备注'] },
  note2: { kind: 'note', words: ['备注2'] },
  note3: { kind: 'note', words: ['备注3'] },
  note4: { kind: 'note', words: ['备注4'] },
  note5: { kind: 'note', words: ['备注5'] },
  note6: { kind: 'note', words: ['备注6'] },
  summary: { kind: 'note', words: ['催收小结'] },
  history: { kind: 'note', words: ['原催收记录'] },
} as const satisfies Readonly<Record<string, FieldEntry>>

/** A field of the debtor's own case. */
export type CaseFieldId = keyof typeof FIELDS

/** The case fields that are read in one way, e.g. `FieldsOf<'amount'>`. */
export type FieldsOf<K extends FieldKind> = {
  [F in CaseFieldId]: (typeof FIELDS)[F]['kind'] extends K ? F : never
}[CaseFieldId]

/** What is kept of a third party. Identity numbers are not among it: nobody needs them. */
export const CONTACT_PARTS = [
  'name',
  'relation',
  'homePhone',
  'workPhone',
  'mobile',
  'address',
] as const
export type ContactPart = (typeof CONTACT_PARTS)[number]

/** Which third party of the case a column is about. */
export const CONTACT_SLOTS = [
  'contact-1',
  'contact-2',
  'contact-3',
  'contact-4',
  'contact-5',
  'contact-6',
  'spouse',
  'guarantor',
  'relative',
  'other',
] as const
export type ContactSlot = (typeof CONTACT_SLOTS)[number]

/** `placedOn`, `contact-1.mobile`: where the values of a column go. */
export type FieldId = CaseFieldId | `${ContactSlot}.${ContactPart}`

export function isCaseField(text: string): text is CaseFieldId {
  return Object.hasOwn(FIELDS, text)
}

/** The party and part that a field of a third party names. */
export function contactField(
  field: string,
): { readonly slot: ContactSlot; readonly part: ContactPart } | undefined {
  const [slotText, partText, more] = field.split('.')
  const slot = CONTACT_SLOTS.find((known) => known === slotText)
  const part = CONTACT_PARTS.find((known) => known === partText)
  return slot === undefined || part === undefined || more !== undefined ? undefined : { slot, part }
}

export function isFieldId(text: string): text is FieldId {
  return isCaseField(text) || contactField(text) !== undefined
}

/** Without these no case can be registered. Of the amounts one of two is enough. */
export const NEEDED_FIELDS: readonly CaseFieldId[] = ['caseNumber', 'placedOn', 'name', 'idNumber']
export const AMOUNT_FIELDS: readonly CaseFieldId[] = ['placedAmountFen', 'totalDueFen']
