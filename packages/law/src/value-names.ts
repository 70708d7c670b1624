import type { Bilingual } from '@fencun/core/errors/codes'
import type {
  ContentCategory,
  Disclosure,
  LenderType,
  LetterField,
  Product,
} from '@fencun/core/gate/request'
import type { Channel, TargetRole } from '@fencun/core/timeline/contact'
import type { PointSource } from '@fencun/core/timeline/event'

const CHANNEL_NAMES: Readonly<Record<Channel, Bilingual>> = {
  voice_interactive: { zh: '人工通话', en: 'calls' },
  voice_notice: { zh: '语音通知', en: 'voice notices' },
  sms: { zh: '短信', en: 'text messages' },
  email: { zh: '电子邮件', en: 'e-mail' },
  wework: { zh: '企业微信', en: 'enterprise WeChat' },
  visit: { zh: '上门', en: 'visits' },
  letter: { zh: '信函', en: 'letters' },
  private_phone: { zh: '私人电话', en: 'private phones' },
  private_im: { zh: '私人社交账号', en: 'private messaging accounts' },
  public_post: { zh: '公开张贴', en: 'public posting' },
  fax_unattended: { zh: '无人值守的传真', en: 'unattended fax' },
}

const SOURCE_NAMES: Readonly<Record<PointSource, Bilingual>> = {
  contract: { zh: '合同记载', en: 'the contract' },
  reserved: { zh: '债务人预留', en: 'reserved by the debtor' },
  authorised: { zh: '债务人授权', en: 'authorised by the debtor' },
  public: { zh: '合法公开', en: 'lawfully public' },
  'told-by-contact': { zh: '联系人告知', en: 'told by a contact' },
  'credit-bureau': { zh: '征信等（经授权）', en: 'a credit bureau, authorised' },
  unknown: { zh: '来源不明', en: 'unknown' },
}

const CONTENT_NAMES: Readonly<Record<ContentCategory | Disclosure | LetterField, Bilingual>> = {
  'criminal-law': { zh: '刑事责任', en: 'criminal liability' },
  'public-body': { zh: '公检法等机关或律师', en: 'public bodies or lawyers' },
  'credit-repair-promise': { zh: '征信修复', en: 'credit repair' },
  'credit-reporting': { zh: '上报征信', en: 'credit reporting' },
  'undisclosed-fee': { zh: '未明示的费用', en: 'undisclosed fees' },
  marketing: { zh: '推销', en: 'offers' },
  'collector-receives-cash': { zh: '由催收员收款', en: 'payment to the collector' },
  threat: { zh: '威胁', en: 'threats' },
  'false-identity': { zh: '冒充身份', en: 'a false identity' },
  'false-fact': { zh: '虚构事实', en: 'invented facts' },
  'borrow-to-repay': { zh: '借新还旧', en: 'new debt to pay the old' },
  'court-will-enforce': { zh: '法院强制执行', en: 'enforcement by a court' },
  debt: { zh: '有债务', en: 'that there is a debt' },
  amount: { zh: '金额', en: 'the amount' },
  'overdue-time': { zh: '逾期多久', en: 'how long it is overdue' },
  'case-detail': { zh: '案件细节', en: 'details of the case' },
  'name-and-balance': { zh: '姓名和余额', en: 'name and balance' },
  'reason-and-basis': { zh: '事由和依据', en: 'reason and basis' },
  'rights-and-duties': { zh: '权利义务', en: 'rights and duties' },
  'how-to-check': { zh: '查询和还款途径', en: 'how to check' },
  'how-to-object': { zh: '异议和举证途径', en: 'how to object' },
  'issuer-contact': { zh: '发卡机构联系方式', en: "the issuer's contact" },
  seal: { zh: '业务章', en: 'the seal' },
}

const WHO_NAMES: Readonly<Record<TargetRole | LenderType | Product | 'everybody', Bilingual>> = {
  debtor: { zh: '债务人', en: 'the debtor' },
  contact: { zh: '联系人', en: 'a contact' },
  guarantor: { zh: '担保人', en: 'a guarantor' },
  unrelated: { zh: '无关的人', en: 'an unrelated person' },
  everybody: { zh: '所有人', en: 'everybody' },
  bank: { zh: '银行', en: 'bank' },
  'consumer-finance': { zh: '消费金融公司', en: 'consumer finance company' },
  'micro-loan': { zh: '小额贷款公司', en: 'micro-loan company' },
  'asset-manager': { zh: '资产管理公司', en: 'asset manager' },
  'credit-card': { zh: '信用卡', en: 'credit card' },
  'consumer-loan': { zh: '消费贷款', en: 'consumer loan' },
  'auto-loan': { zh: '汽车贷款', en: 'car loan' },
}

/** Facts that a rule needs and nobody knows. */
const FACT_NAMES: Readonly<Record<string, Bilingual>> = {
  account: { zh: '账户信息', en: 'the account' },
  number: { zh: '联系方式', en: 'the number' },
  case: { zh: '案件', en: 'the case' },
  product: { zh: '产品', en: 'the product' },
  principal: { zh: '未还本金', en: 'the unpaid principal' },
  due: { zh: '应还总额', en: 'what is due' },
  disclosedCosts: { zh: '明示的费用', en: 'the disclosed costs' },
  marketingConsent: { zh: '是否同意接收推销', en: 'consent to offers' },
  limitationUntil: { zh: '时效届满日', en: 'the end of the limitation period' },
  template: { zh: '使用的文本', en: 'the text in use' },
  masked: { zh: '是否遮盖', en: 'masked or not' },
  letterShows: { zh: '信函内容', en: 'what the letter shows' },
  machineLabelled: { zh: '是否标明', en: 'labelled or not' },
  engagement: { zh: '委托合作登记', en: 'the engagement' },
  qualification: { zh: '上岗资格登记', en: 'the qualification' },
  subcontracted: { zh: '是否转包', en: 'subcontracted or not' },
  impactAssessed: { zh: '是否做过影响评估', en: 'assessed or not' },
  evaluatedOn: { zh: '上次评估日', en: 'the last evaluation' },
  trainedOn: { zh: '上次培训考核日', en: 'the last training' },
  suspended: { zh: '是否被暂停', en: 'suspended or not' },
  confidentialitySigned: { zh: '是否签保密承诺', en: 'the undertaking' },
  refusedElsewhere: { zh: '拒绝登记簿', en: 'the register' },
}

const OTHER_NAMES: Readonly<Record<string, Bilingual>> = {
  never: { zh: '从来没有', en: 'never' },
  unknown: { zh: '不明', en: 'unknown' },
  'not-in-service': { zh: '空号', en: 'not in service' },
  'wrong-person': { zh: '不是本人', en: "another person's" },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  staffActive: { zh: '是否在岗', en: 'active or not' },
  assigned: { zh: '是否承办', en: 'assigned or not' },
}

const NAMES: ReadonlyMap<string, Bilingual> = new Map(
  Object.entries({
    ...CHANNEL_NAMES,
    ...SOURCE_NAMES,
    ...CONTENT_NAMES,
    ...WHO_NAMES,
    ...FACT_NAMES,
    ...OTHER_NAMES,
  }),
)

/** A measured value in words: `sms, letter` becomes 短信、信函; what has no name stays as it is. */
export function valueName(value: string | number | boolean, language: keyof Bilingual): string {
  const words = String(value)
    .split(', ')
    .map((word) => NAMES.get(word)?.[language] ?? word)
  return words.join(language === 'zh' ? '、' : ', ')
}
