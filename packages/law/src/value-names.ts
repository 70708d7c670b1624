import type { Bilingual } from '@fencun/core/errors/codes'
import type { Channel } from '@fencun/core/timeline/contact'
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

const OTHER_NAMES: Readonly<Record<string, Bilingual>> = {
  'not-in-service': { zh: '空号', en: 'not in service' },
  'wrong-person': { zh: '不是本人', en: "another person's" },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  staffActive: { zh: '是否在岗', en: 'active or not' },
  assigned: { zh: '是否承办', en: 'assigned or not' },
}

const NAMES: ReadonlyMap<string, Bilingual> = new Map(
  Object.entries({ ...CHANNEL_NAMES, ...SOURCE_NAMES, ...OTHER_NAMES }),
)

/** A measured value in words: `sms, letter` becomes 短信、信函; what has no name stays as it is. */
export function valueName(value: string | number | boolean, language: keyof Bilingual): string {
  const words = String(value)
    .split(', ')
    .map((word) => NAMES.get(word)?.[language] ?? word)
  return words.join(language === 'zh' ? '、' : ', ')
}
