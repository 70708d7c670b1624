import type { Bilingual } from '@fencun/core/errors/codes'

const b = (zh: string, en: string): Bilingual => ({ zh, en })

/** What the words of a scenario are called, one table for each kind of word. */
const NAMES: Readonly<Record<string, Bilingual>> = {
  voice_interactive: b('电话（人工）', 'call'),
  voice_notice: b('语音通知', 'voice notice'),
  sms: b('短信', 'text message'),
  email: b('电子邮件', 'e-mail'),
  wework: b('企业微信', 'enterprise WeChat'),
  visit: b('上门', 'visit'),
  letter: b('信函', 'letter'),
  private_phone: b('私人电话', 'private phone'),
  private_im: b('私人社交账号', 'private messaging account'),
  public_post: b('公开张贴', 'public posting'),
  fax_unattended: b('无人值守的传真', 'unattended fax'),

  debtor: b('债务人本人', 'the debtor'),
  contact: b('联系人', 'a contact'),
  guarantor: b('担保人', 'a guarantor'),
  unrelated: b('无关人员', 'an unrelated person'),

  collector: b('催收员', 'collector'),
  complaint_handler: b('投诉专员', 'complaint officer'),
  supervisor: b('主管', 'supervisor'),

  notify: b('告知', 'notification'),
  interactive: b('交互式催收', 'interactive collection'),
  service: b('债务人要求的服务', 'service that the debtor asked for'),
  complaint: b('答复投诉', 'answering a complaint'),

  settled: b('已结清', 'settled'),
  returned: b('已退案', 'returned to the lender'),
  written_off: b('已核销', 'written off'),
  stop_list: b('在停催名单上', 'on the stop list'),
  plan_active: b('还款方案履行中', 'instalment plan being kept'),
  bankruptcy: b('破产程序已受理', 'bankruptcy accepted'),
  dispute: b('有未答复的异议', 'open dispute'),
  deceased: b('债务人死亡', 'debtor deceased'),
  incapacity: b('无民事行为能力', 'without legal capacity'),
  prison: b('服刑或羁押', 'in prison'),
  identity_unverified: b('身份待核实', 'identity not verified'),
  note_review: b('委托方备注待审', "lender's note to be reviewed"),
  hardship: b('特殊困难', 'special hardship'),

  number_invalid: b('预留号码为空号等', 'the reserved number is dead'),
  '3_calls_failed': b('连续三次未接通', 'three failed calls in a row'),
  '3_days_failed': b('连续三天未接通', 'three failed days in a row'),
  agreed_scenario: b('约定的失联情形', 'a case of loss agreed in the contract'),

  target: b('所联系的人', 'the person contacted'),
  'other-role': b('同一人，但以其他身份登记', 'that person, on file in another role'),
  another: b('另一个人', 'another person'),
  nobody: b('没有登记', 'not on file'),
  'same-number': b('同一号码的前任使用人', 'an earlier holder of the number'),

  'for-ever': b('不再联系', 'no contact at all'),
  widen: b('放宽', 'widens'),
  restrict: b('收紧', 'narrows'),
  lender: b('贷款机构', 'the lender'),
  'agency-a': b('机构甲', 'agency A'),
  'agency-b': b('机构乙', 'agency B'),

  contract: b('合同记载', 'the contract'),
  reserved: b('债务人预留', 'reserved by the debtor'),
  authorised: b('债务人授权', 'authorised by the debtor'),
  public: b('合法公开', 'lawfully public'),
  'told-by-contact': b('联系人告知', 'told by a contact'),
  'credit-bureau': b('征信机构（经授权）', 'a credit bureau, authorised'),
  unknown: b('不清楚', 'not known'),

  'answered-debtor': b('本人接听', 'answered by the debtor'),
  'answered-other': b('他人接听', 'answered by somebody else'),
  'answered-unknown': b('接听人不明', 'answered, by whom is unknown'),
  voicemail: b('语音信箱', 'voicemail'),
  'no-answer': b('无人接听', 'no answer'),
  busy: b('占线', 'busy'),
  off: b('关机', 'switched off'),
  rejected: b('拒接', 'rejected'),
  'not-in-service': b('空号', 'not in service'),
  'technical-failure': b('线路故障', 'technical failure'),
  'not-dialled': b('没有拨出', 'not dialled'),

  bank: b('银行', 'bank'),
  'consumer-finance': b('消费金融公司', 'consumer finance company'),
  'micro-loan': b('小额贷款公司', 'micro-loan company'),
  'asset-manager': b('资产管理公司', 'asset manager'),
  'credit-card': b('信用卡', 'credit card'),
  'consumer-loan': b('消费贷款', 'consumer loan'),
  'auto-loan': b('汽车贷款', 'car loan'),
  joint: b('连带责任保证', 'joint guarantee'),
  general: b('一般保证', 'general guarantee'),

  'criminal-law': b('提及刑事责任', 'criminal liability'),
  'public-body': b('提及公检法等机关', 'a public body or a lawyer is mentioned'),
  'credit-repair-promise': b('承诺修复征信', 'a promise of credit repair'),
  'credit-reporting': b('提及上报征信', 'reporting to the credit bureau'),
  'undisclosed-fee': b('未披露的费用', 'a fee that was not disclosed'),
  marketing: b('营销', 'marketing'),
  'collector-receives-cash': b('由催收员收款', 'the collector receives money'),
  threat: b('威胁', 'a threat'),
  'false-identity': b('冒充身份', 'a false identity'),
  'false-fact': b('虚构事实', 'a false fact'),
  'borrow-to-repay': b('劝借新还旧', 'advice to borrow in order to repay'),
  'court-will-enforce': b('称法院将强制执行', 'a court will enforce'),
  debt: b('有债务', 'that there is a debt'),
  amount: b('金额', 'the amount'),
  'overdue-time': b('逾期时间', 'how long it is overdue'),
  'case-detail': b('案件细节', 'details of the case'),

  approved: b('审定的文本', 'an approved template'),
  unapproved: b('未经审定', 'not approved'),
  none: b('无', 'none'),
  undeclared: b('没有说明', 'nothing is said about it'),
  labelled: b('已标明是机器', 'says that it is a machine'),
  unlabelled: b('没有标明', 'does not say so'),
  'name-and-balance': b('姓名和欠款余额', 'name and balance'),
  'reason-and-basis': b('催收事由和依据', 'reason and legal basis'),
  'rights-and-duties': b('权利义务', 'rights and duties'),
  'how-to-check': b('查询账户和还款的途径', 'how to check account and repayment'),
  'how-to-object': b('提出异议和提供证明的途径', 'how to object and submit proof'),
  'issuer-contact': b('发卡机构联系方式', "the issuer's contact"),
  seal: b('业务章', 'the business seal'),
  'annual-fee': b('年费', 'annual fee'),
  'late-fee': b('违约金', 'late fee'),
  'handling-fee': b('手续费', 'handling fee'),

  'debtor-preference': b('债务人的意愿', "the debtor's wishes"),
  'guarantor-liable': b('担保人的责任', "a guarantor's liability"),
  'sensitive-third-party': b('敏感第三人', 'a sensitive third party'),
  'contact-once': b('联系人只通话一次', 'one talk with a contact'),
}

/** Test vectors write some words with `_` where the timeline has `-`. */
function known(word: string): Bilingual | undefined {
  const variants = [word, word.replaceAll('_', '-'), word.replaceAll('-', '_')]
  const found = variants.find((one) => Object.hasOwn(NAMES, one))
  return found === undefined ? undefined : NAMES[found]
}

/** What one word of a scenario is called; a word without a name stays as it is. */
export function optionName(word: string): Bilingual {
  return known(word) ?? { zh: word, en: word }
}

/** Whether people have a name for the word. */
export function hasName(word: string): boolean {
  return known(word) !== undefined
}
