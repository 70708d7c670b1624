/** Why a column's values are left in the file. */
export const NOT_STORED_WHY = {
  'third-party-id': {
    zh: '第三人的证件号：联系第三人不需要，不予保存',
    en: "a third party's identity number: nobody needs it to reach them",
  },
  'social-insurance': {
    zh: '社保号码：催收不需要，不予保存',
    en: 'a social insurance number: collecting does not need it',
  },
  'personal-account': {
    zh: '私人社交账号：不得作为催收渠道，不予保存',
    en: 'a private messenger account: it may not be used for collecting',
  },
  derivable: {
    zh: '可由证件号得出，不重复保存',
    en: 'follows from the identity number',
  },
  'third-party-workplace': {
    zh: '第三人的工作单位：不需要，不予保存',
    en: "a third party's employer: nobody needs it",
  },
  'supplementary-cardholder': {
    zh: '副卡持卡人：不是债务人，不予保存',
    en: 'the holder of a supplementary card owes nothing under it',
  },
  occupation: {
    zh: '职业信息：催收不需要，不予保存',
    en: 'position at work: collecting does not need it',
  },
  spending: {
    zh: '消费信息：催收不需要，不予保存',
    en: 'where and when money was spent: collecting does not need it',
  },
  'checked-only': {
    zh: '只用于核对本行，不予保存',
    en: 'read to check the row, not kept',
  },
  'search-only': {
    zh: '只用于查找：留下无法还原的检索码，号码本身不予保存',
    en: 'only to find the case by: a code that nobody can turn back is kept, the number is not',
  },
  'not-used': {
    zh: '目前没有用途，不予保存',
    en: 'serves no purpose here',
  },
  'by-user': {
    zh: '按您的选择不保存',
    en: 'left out as you chose',
  },
} as const

export type NotStoredWhy = keyof typeof NOT_STORED_WHY

/** Header words whose columns are known and deliberately not kept (data minimisation). */
export const NOT_STORED_WORDS: readonly (readonly [NotStoredWhy, readonly string[]])[] = [
  ['social-insurance', ['社保电脑号', '社保卡号']],
  ['personal-account', ['QQ', '微信', '微信号']],
  ['derivable', ['生日', '年龄', '性别']],
  ['supplementary-cardholder', ['副卡卡人', '是否主副卡', '是否主卡']],
  ['occupation', ['案人职位', '案人部门', '客户公司部门']],
  ['spending', ['商户', '最后消费日', '最后提现日', 'POS点', '经销商']],
  [
    'not-used',
    [
      '催收员',
      '催收员ID',
      '催收员部门',
      '催收区域',
      '催收区域ID',
      '部门',
      '委托方',
      '批次号',
      '委外公司',
      '公司',
      '案件状态',
      '催收状态',
      '外访状态',
      'PTP金额',
      'CP金额',
      '最后通电',
      '分配历史',
      '分配时间',
      '下次跟进日期',
      '跟进次数',
      '总欠款(委案金融+公司佣金)',
      '委托期限',
      '实际退案日',
      '警告',
      '自定义信息',
      '最新催记',
      'M值系数',
      '公司佣金比率',
      '公司佣金金额',
      '单位邮编',
      '家庭邮编',
      '对账单邮编',
      '户籍地邮编',
      '信用额度',
      '固定额度',
      '停卡日',
      '账单周期',
      '保证金',
      '保单到期日',
      '车价',
      '银行',
      '车架号',
      '发动机号',
      '原行号',
      '问题单元格',
      '退回原因',
      '修正办法',
      'CUSTOMERID',
      '合同数量',
      '取消分期时间',
    ],
  ],
]

/** Third parties' columns that no use needs, by the last words of the header. */
export const THIRD_PARTY_NOT_STORED: readonly (readonly [string, NotStoredWhy])[] = [
  ['证件号', 'third-party-id'],
  ['证件号码', 'third-party-id'],
  ['身份证', 'third-party-id'],
  ['身份证号', 'third-party-id'],
  ['单位', 'third-party-workplace'],
]
