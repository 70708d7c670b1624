import type { Bilingual } from '@fencun/core/errors/codes'
import type { Measures } from '@fencun/core/gate/decision'
import type { ContactId, DebtorId, OrgId, StaffId } from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'

/**
 * - `tamper`: what is stored contradicts itself or the provider; nobody who used the program did that
 * - `breach`: a contact without a permit, or beyond what its permit was for
 * - `review`: a person has to look before anything is said about it
 */
export type SelfKind = 'tamper' | 'breach' | 'review'

interface CodeWords {
  readonly kind: SelfKind
  readonly title: Bilingual
}

/** Every code that an audit of the own history can report. */
export const SELF_CODES = {
  SNAPSHOT_DIFFERS: {
    kind: 'tamper',
    title: {
      zh: '快照与从首个事件重新折叠的结果不一致',
      en: 'the snapshot differs from its events',
    },
  },
  SNAPSHOT_MISSING: {
    kind: 'tamper',
    title: { zh: '有事件而没有快照', en: 'there are events without a snapshot' },
  },
  SNAPSHOT_UNREADABLE: {
    kind: 'tamper',
    title: { zh: '快照无法读取', en: 'the snapshot cannot be read' },
  },
  VERSION_GAP: {
    kind: 'tamper',
    title: { zh: '时间线缺少事件', en: 'events are missing from the timeline' },
  },
  VERSION_TWICE: {
    kind: 'tamper',
    title: { zh: '同一版本号有两个事件', en: 'two events have one version' },
  },
  EVENT_UNREADABLE: {
    kind: 'tamper',
    title: { zh: '存储的内容不是事件', en: 'what is stored is no event' },
  },
  EVENT_DISAGREES: {
    kind: 'tamper',
    title: { zh: '事件与其索引列不一致', en: 'an event differs from its own columns' },
  },
  EVENT_TWICE: {
    kind: 'tamper',
    title: { zh: '同一事件编号出现两次', en: 'one event id appears twice' },
  },
  EVENT_AHEAD: {
    kind: 'review',
    title: { zh: '事件发生时间晚于记录时间', en: 'an event was written down before it happened' },
  },
  CONTACT_WITHOUT_PERMIT: {
    kind: 'breach',
    title: { zh: '联系没有许可', en: 'a contact without a permit' },
  },
  PERMIT_TWICE: {
    kind: 'tamper',
    title: { zh: '同一联系有两份许可', en: 'one contact has two permits' },
  },
  PERMIT_NOT_ALLOWED: {
    kind: 'tamper',
    title: { zh: '许可所依据的判定并非允许', en: 'a permit whose decision does not allow it' },
  },
  PERMIT_TOO_LONG: {
    kind: 'tamper',
    title: { zh: '许可有效期超过上限', en: 'a permit that lives longer than any' },
  },
  CONTACT_LATE: {
    kind: 'breach',
    title: { zh: '许可过期后才开始联系', en: 'a contact that began after its permit had ended' },
  },
  CONTACT_EARLY: {
    kind: 'breach',
    title: { zh: '联系早于许可', en: 'a contact that began before its permit' },
  },
  OTHER_ACTOR: {
    kind: 'breach',
    title: { zh: '使用许可的不是获得许可的人', en: 'a permit used by somebody else' },
  },
  OTHER_PERSON: {
    kind: 'breach',
    title: {
      zh: '许可的联系点不在档，或属于另一个人',
      en: 'a permit for a point that is not on file, or another person’s',
    },
  },
  OTHER_LINE: {
    kind: 'breach',
    title: {
      zh: '许可的线路不属于获得许可的人的机构',
      en: 'a permit on a line of another organisation',
    },
  },
  OTHER_NUMBER: {
    kind: 'breach',
    title: {
      zh: '许可的号码没有拨打，另一号码被拨打',
      en: 'another number than permitted was called',
    },
  },
  CONTACT_AFTER_STOP: {
    kind: 'breach',
    title: {
      zh: '许可之后已停催、拒绝或结案，仍开始联系',
      en: 'a contact that began after a hold, a refusal or the end of the case',
    },
  },
  PERMIT_AGAINST_RULE: {
    kind: 'breach',
    title: {
      zh: '重新判定时规则不允许该许可',
      en: 'a permit that a rule refuses when judged again',
    },
  },
  DECISION_DIFFERS: {
    kind: 'tamper',
    title: {
      zh: '按留存的事实重新判定，结果与记录不同',
      en: 'a decision that comes out otherwise from the facts it kept',
    },
  },
  LAW_UNKNOWN: {
    kind: 'review',
    title: {
      zh: '判定所依据的规则包或政策不在本安装中',
      en: 'decisions under a rule pack or policy that is not installed',
    },
  },
  COUNTER_BELOW_LOG: {
    kind: 'tamper',
    title: { zh: '本系统的计数低于运营商话单', en: 'the own count is below the provider’s log' },
  },
} as const satisfies Readonly<Record<string, CodeWords>>

export type SelfCode = keyof typeof SELF_CODES

/** One thing that is wrong in the own history. Names and numbers of people are never part of it. */
export interface SelfFinding {
  /** The same for the same thing at every audit, so that it can be taken over into inspection. */
  readonly id: string
  readonly code: SelfCode
  readonly kind: SelfKind
  /** Null for what concerns the whole installation. */
  readonly debtor: DebtorId | null
  readonly contact: ContactId | null
  readonly version: number | null
  readonly at: Instant | null
  readonly org: OrgId | null
  readonly staff: StaffId | 'system' | null
  /** The rule of the law pack that speaks; null for what needs no rule. */
  readonly rule: string | null
  /** Which parts of the state differ, for `SNAPSHOT_DIFFERS`: names of fields and ids. */
  readonly where: readonly string[]
  readonly measured: Measures
  readonly limit: Measures
}

type About = Omit<SelfFinding, 'id' | 'code' | 'kind'>

const NOTHING: About = {
  ...{ debtor: null, contact: null, version: null, at: null, org: null, staff: null, rule: null },
  ...{ where: [], measured: {}, limit: {} },
}

/** A finding; `subject` tells it from others of the same code and debtor. */
export function selfFinding(
  code: SelfCode,
  subject: string,
  about: Partial<About> = {},
): SelfFinding {
  const whole = { ...NOTHING, ...about }
  const id = [code, whole.debtor ?? '', subject].filter((part) => part !== '').join('/')
  return { id, code, kind: SELF_CODES[code].kind, ...whole }
}
