/** What can be wrong with a cell, and what the lender can do about it. */
interface ReasonEntry {
  /** What happened, without the value: values are personal data. */
  readonly detail: string
  readonly cure: { readonly zh: string; readonly en: string }
}

/**
 * Every reason for which a row is refused or a value left out. The order is the order of gravity:
 * of several faults in one row the first here is named as the reason.
 */
export const REASONS = {
  'column-count': {
    detail: 'the line has other fields than the header; a separator or quote is missing',
    cure: { zh: '检查该行的分隔符与引号', en: 'check the separators and quotes of this line' },
  },
  'case-missing': {
    detail: 'the case number is empty',
    cure: { zh: '补填案件编号', en: 'fill in the case number' },
  },
  'case-numeric': {
    detail: 'the case number is a number of over 15 digits; its last digits are lost',
    cure: {
      zh: '将该列设为文本后从源系统重新导出',
      en: 'format the column as text and export it again from the source',
    },
  },
  'name-missing': { detail: 'the name is empty', cure: { zh: '补填姓名', en: 'fill in the name' } },
  'name-unreadable': {
    detail: 'the name has characters that were lost in export',
    cure: { zh: '以 UTF-8 或 GB18030 重新导出', en: 'export again as UTF-8 or GB18030' },
  },
  'id-missing': {
    detail: 'the identity number is empty',
    cure: { zh: '补填证件号', en: 'fill in the identity number' },
  },
  'id-numeric': {
    detail: 'the identity number is stored as a number; its last digits are lost',
    cure: {
      zh: '将该列设为文本后从源系统重新导出，勿在表格中改格式',
      en: 'format the column as text and export it again from the source',
    },
  },
  'id-checksum': {
    detail: 'the identity number fails its check character',
    cure: { zh: '与原件核对证件号', en: 'compare the identity number with the document' },
  },
  'id-invalid': {
    detail: 'the identity number has a wrong length, character, region or date of birth',
    cure: { zh: '与原件核对证件号', en: 'compare the identity number with the document' },
  },
  'mobile-invalid': {
    detail: 'the mobile number is not a valid one',
    cure: { zh: '更正手机号，或留空', en: 'correct the mobile number or leave it empty' },
  },
  'date-missing': {
    detail: 'a needed date is empty',
    cure: { zh: '补填日期', en: 'fill in the date' },
  },
  'date-invalid': {
    detail: 'the date does not exist or cannot be read',
    cure: { zh: '写成 2026-11-02 的样式', en: 'write it like 2026-11-02' },
  },
  'date-order': {
    detail: 'the case is recalled before it is placed',
    cure: { zh: '核对委案日期与退案日期', en: 'check the dates of placement and recall' },
  },
  'amount-missing': {
    detail: 'the amount is empty',
    cure: { zh: '补填金额', en: 'fill in the amount' },
  },
  'amount-text': {
    detail: 'the amount cannot be read',
    cure: { zh: '写成 1234.50 的样式', en: 'write it like 1234.50' },
  },
  'amount-negative': {
    detail: 'the amount is negative',
    cure: {
      zh: '核对金额；多还款不应委案',
      en: 'check the amount; a credit balance is not placed',
    },
  },
  'amount-zero': {
    detail: 'the placed amount is zero',
    cure: { zh: '无欠款的案件不应委案', en: 'an account without debt is not placed' },
  },
  'currency-foreign': {
    detail: 'the amount is not in yuan',
    cure: {
      zh: '外币欠款请折算为人民币并注明依据',
      en: 'state the debt in yuan and on what basis',
    },
  },
  'account-numeric': {
    detail: 'the account number is a number of over 15 digits; its last digits are lost',
    cure: {
      zh: '将该列设为文本后从源系统重新导出',
      en: 'format the column as text and export it again from the source',
    },
  },
  'cell-error': {
    detail: 'the cell holds an error of the spreadsheet program',
    cure: { zh: '修正公式后重新保存', en: 'mend the formula and save again' },
  },
  'formula-uncalculated': {
    detail: 'the cell holds a formula without a result',
    cure: {
      zh: '用表格软件打开、重算并保存，或粘贴为数值',
      en: 'open it in a spreadsheet program, recalculate and save, or paste values',
    },
  },
  duplicate: {
    detail: 'the case number occurs in an earlier row',
    cure: { zh: '每案只保留一行', en: 'keep one row for each case' },
  },
  'count-invalid': {
    detail: 'the count is not a whole number',
    cure: { zh: '填写整数', en: 'write a whole number' },
  },
  'phone-invalid': {
    detail: 'the phone number is not a valid one',
    cure: {
      zh: '更正号码，固话须带区号',
      en: 'correct the number; a landline needs its area code',
    },
  },
  'outside-table': {
    detail: 'the cell lies under no header',
    cure: {
      zh: '为该列补填表头，或删除该单元格',
      en: 'give the column a header or remove the cell',
    },
  },
} as const satisfies Readonly<Record<string, ReasonEntry>>

export type ReasonCode = keyof typeof REASONS

const GRAVITY: ReadonlyMap<string, number> = new Map(
  Object.keys(REASONS).map((code, i) => [code, i]),
)

/** Negative when `a` is the graver of the two. */
export function byGravity(a: ReasonCode, b: ReasonCode): number {
  return (GRAVITY.get(a) ?? 0) - (GRAVITY.get(b) ?? 0)
}
