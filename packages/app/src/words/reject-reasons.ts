import type { Bilingual } from '@fencun/core/errors/codes'

/** What was wrong with a cell, in Chinese, by reason. */
const REASONS_ZH: Readonly<Record<string, string>> = {
  'column-count': '该行字段数与表头不一致',
  'case-missing': '缺少案件编号',
  'case-numeric': '案件编号以数字存储，末位已丢失',
  'name-missing': '缺少姓名',
  'name-unreadable': '姓名含有导出时丢失的字符',
  'id-missing': '缺少证件号',
  'id-numeric': '证件号以数字存储，末位已丢失',
  'id-checksum': '证件号校验位不符',
  'id-invalid': '证件号长度、字符、地区或出生日期有误',
  'mobile-invalid': '手机号无效',
  'date-missing': '缺少必需日期',
  'date-invalid': '日期不存在或无法识别',
  'date-order': '退案日期早于委案日期',
  'amount-missing': '缺少金额',
  'amount-text': '金额无法识别',
  'amount-negative': '金额为负',
  'amount-zero': '委案金额为零',
  'currency-foreign': '金额不是人民币',
  'account-numeric': '账号以数字存储，末位已丢失',
  'cell-error': '单元格为公式错误',
  'formula-uncalculated': '公式没有计算结果',
  duplicate: '案件编号重复或已登记',
  'count-invalid': '应为整数',
  'phone-invalid': '电话号码无效',
  'outside-table': '单元格不在任何表头之下',
}

/** A reason in both languages; a reason without Chinese words yet keeps its English ones. */
export function reasonWords(reason: string, detail: string): Bilingual {
  return { zh: REASONS_ZH[reason] ?? detail, en: detail }
}
