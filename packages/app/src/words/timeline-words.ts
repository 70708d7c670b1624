import type { Bilingual } from '@fencun/core/errors/codes'
import type { Verdict } from '@fencun/core/gate/decision'
import type { Channel, Outcome, TargetRole } from '@fencun/core/timeline/contact'
import type {
  HardshipFlag,
  HoldReason,
  LossProof,
  PointKind,
  TimelineEvent,
} from '@fencun/core/timeline/event'

type Words<Key extends string> = Readonly<Record<Key, Bilingual>>

/** Names of what events hold, as people on both sides of the desk say them. */
export const OUTCOME_WORDS: Words<Outcome> = {
  'answered-debtor': { zh: '本人接听', en: 'answered by the debtor' },
  'answered-other': { zh: '他人接听', en: 'answered by somebody else' },
  'answered-unknown': { zh: '接听人身份不明', en: 'answered by a person unknown' },
  voicemail: { zh: '语音信箱', en: 'voicemail' },
  'no-answer': { zh: '无人接听', en: 'no answer' },
  busy: { zh: '占线', en: 'busy' },
  off: { zh: '关机', en: 'switched off' },
  rejected: { zh: '拒接', en: 'call rejected' },
  'not-in-service': { zh: '空号或停机', en: 'not in service' },
  'technical-failure': { zh: '线路故障', en: 'technical failure' },
  'not-dialled': { zh: '未拨打，许可退回', en: 'not dialled, permit handed back' },
}

export const CHANNEL_WORDS: Words<Channel> = {
  voice_interactive: { zh: '电话', en: 'call' },
  voice_notice: { zh: '语音通知', en: 'voice notice' },
  sms: { zh: '短信', en: 'text message' },
  email: { zh: '电子邮件', en: 'e-mail' },
  wework: { zh: '企业微信', en: 'company messenger' },
  visit: { zh: '外访', en: 'visit' },
  letter: { zh: '信函', en: 'letter' },
  private_phone: { zh: '私人电话', en: 'private phone' },
  private_im: { zh: '私人通讯软件', en: 'private messenger' },
  public_post: { zh: '公开张贴', en: 'public notice' },
  fax_unattended: { zh: '传真', en: 'fax' },
}

export const HOLD_WORDS: Words<HoldReason> = {
  dispute: { zh: '争议', en: 'dispute' },
  complaint: { zh: '投诉', en: 'complaint' },
  'stop-list': { zh: '停催名单', en: 'do-not-collect list' },
  deceased: { zh: '死亡', en: 'deceased' },
  incapacity: { zh: '无民事行为能力', en: 'without legal capacity' },
  prison: { zh: '服刑', en: 'in prison' },
  plan: { zh: '已达成还款安排', en: 'repayment plan' },
  bankruptcy: { zh: '破产', en: 'bankruptcy' },
  'identity-unverified': { zh: '身份未核实', en: 'identity not verified' },
  'note-review': { zh: '备注待审', en: 'a person must decide first' },
}

export const HARDSHIP_WORDS: Words<HardshipFlag> = {
  illness: { zh: '重大疾病', en: 'serious illness' },
  pregnancy: { zh: '孕产', en: 'pregnancy' },
  poverty: { zh: '生活困难', en: 'poverty' },
}

export const ROLE_WORDS: Words<TargetRole> = {
  debtor: { zh: '债务人', en: 'the debtor' },
  contact: { zh: '联系人', en: 'a contact' },
  guarantor: { zh: '担保人', en: 'a guarantor' },
  unrelated: { zh: '无关人员', en: 'an unrelated person' },
}

export const POINT_KIND_WORDS: Words<PointKind> = {
  mobile: { zh: '手机', en: 'mobile number' },
  landline: { zh: '固定电话', en: 'landline number' },
  address: { zh: '地址', en: 'address' },
  email: { zh: '邮箱', en: 'e-mail address' },
}

export const VERDICT_WORDS: Words<Verdict> = {
  ALLOW: { zh: '允许', en: 'allowed' },
  DEFER: { zh: '暂缓', en: 'deferred' },
  REVIEW: { zh: '待审', en: 'for a person to decide' },
  DENY: { zh: '禁止', en: 'denied' },
}

export const LOSS_WORDS: Words<LossProof> = {
  'number-invalid': { zh: '预留号码失效', en: 'the reserved number is dead' },
  'three-calls-failed': { zh: '连续三次未接通', en: 'three calls in a row failed' },
  'three-days-failed': { zh: '连续三日未接通', en: 'three days in a row failed' },
  agreed: { zh: '约定情形', en: 'as agreed beforehand' },
}

export const CLOSED_WORDS: Words<Extract<TimelineEvent, { kind: 'case-closed' }>['why']> = {
  settled: { zh: '结清', en: 'settled' },
  returned: { zh: '退案', en: 'returned to the lender' },
  'written-off': { zh: '核销', en: 'written off' },
}

export const INVALID_WORDS: Words<Extract<TimelineEvent, { kind: 'point-invalidated' }>['why']> = {
  'not-in-service': { zh: '空号', en: 'not in service' },
  'wrong-person': { zh: '非本人', en: 'belongs to somebody else' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
}
