/** What can be wrong with one row of a call log. The row is named; what it held is not. */
export const AUDIT_PROBLEMS = {
  'date-invalid': {
    zh: '时间无法识别，或不存在',
    en: 'the time cannot be read or does not exist',
  },
  'date-out-of-range': {
    zh: '时间不在2000年至2099年之间',
    en: 'the time is not within the years 2000 to 2099',
  },
  'number-missing': { zh: '没有对方号码', en: "the other party's number is missing" },
  'number-invalid': {
    zh: '对方号码不是电话号码',
    en: "the other party's number is no telephone number",
  },
  'number-masked': {
    zh: '对方号码已脱敏，无法归到债务人',
    en: "the other party's number is masked, so nobody can be found by it",
  },
  'number-rounded': {
    zh: '对方号码以科学计数法保存，位数已丢失',
    en: "the other party's number was stored in scientific notation and has lost digits",
  },
  'duration-invalid': {
    zh: '通话时长无法识别，按0秒读取；结果另有依据时不受影响',
    en: 'the duration cannot be read and is taken as 0 seconds',
  },
  'columns-differ': {
    zh: '列数与其他行不同，该行可能错列',
    en: 'the row has another number of columns than the others; its columns may have shifted',
  },
  'quote-open': {
    zh: '双引号位置不对或未闭合，该行按单行读取',
    en: 'a double quote is out of place or never closed; the row was read as one line',
  },
  'row-too-long': { zh: '该行过长，未读取', en: 'the row is too long and was not read' },
  'too-many-names': {
    zh: '机构或坐席名称过多，其余按未写名称处理',
    en: 'there are too many names of organisations or seats; the rest count as not named',
  },
  'no-date-yet': {
    zh: '该行之前没有日期记录，无法确定日期',
    en: 'no record of the date stands before the row, so its day is unknown',
  },
  'clock-changed': {
    zh: '通话期间交换机时间被调整，时长不可信',
    en: "the switch's clock was changed during the call, so its duration is unknown",
  },
  'cell-error': {
    zh: '单元格是错误值或没有结果的公式',
    en: 'the cell holds an error or a formula without a result',
  },
} as const satisfies Readonly<Record<string, { readonly zh: string; readonly en: string }>>

export type AuditProblem = keyof typeof AUDIT_PROBLEMS
