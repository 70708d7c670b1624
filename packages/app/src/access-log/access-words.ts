import type { SeenField, SeenPurpose } from '../ports/access.ts'

/** As a file that people open names them. */
export const FIELD_WORDS: Readonly<Record<SeenField, string>> = {
  name: '姓名',
  'id-number': '证件号',
  phone: '电话',
  address: '地址',
  email: '电子邮箱',
  recording: '录音',
  document: '文件',
}
export const PURPOSE_WORDS: Readonly<Record<SeenPurpose, string>> = {
  'identity-check': '核对本人身份',
  'data-correction': '核对、更正信息',
  letter: '制作函件',
  visit: '上门外访',
  court: '诉讼或公证材料',
  complaint: '处理投诉',
  'data-subject': '答复本人查询',
  authority: '配合监管或司法',
  'quality-check': '质检复核',
  other: '其他',
  'follow-up': '跟进催收',
}
