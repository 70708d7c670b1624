import type { Bilingual } from '@fencun/core/errors/codes'
import { CHANNELS, OUTCOME_NAMES, PURPOSES, TARGET_ROLES } from '@fencun/core/timeline/contact'
import { GUARANTEE_KINDS, POINT_SOURCES } from '@fencun/core/timeline/event'
import { LOSSES, NUMBER_OWNERS, SCENARIO_KEYS, STATUSES } from './scenario.ts'
import { count, day, field, known, no, yes } from './scenario-field-parts.ts'
import { ACCOUNT_FIELDS, CONTENT_FIELDS, QUALIFIED_FIELDS } from './scenario-fields-more.ts'

/**
 * How a fact is put in. `known` is yes, no or not known; `amount` is in yuan; `raw` is typed as the
 * vectors write it.
 */
export type FieldKind =
  | 'moment'
  | 'day'
  | 'flag'
  | 'known'
  | 'count'
  | 'amount'
  | 'choice'
  | 'many'
  | 'hours'
  | 'window'
  | 'text'
  | 'group'
  | 'rows'
  | 'raw'

/** One fact of a scenario as a form shows it. */
export interface ScenarioField {
  readonly key: string
  readonly kind: FieldKind
  readonly label: Bilingual
  readonly help: Bilingual | null
  readonly options: readonly { readonly value: string; readonly label: Bilingual }[]
  /** What holds when nobody says anything; null where nothing is said. */
  readonly normal: string | number | boolean | null
  /** The largest count that makes sense. */
  readonly max: number | null
  /** The form asks for it only when another fact is one of these. */
  readonly when: { readonly key: string; readonly values: readonly string[] } | null
  /** The facts inside a `group` or of each of the `rows`. */
  readonly fields: readonly Omit<ScenarioField, 'fields' | 'when'>[]
}

export interface FieldGroup {
  readonly id: string
  readonly title: Bilingual
  readonly fields: readonly ScenarioField[]
}

const TO_THEM = { when: { key: 'channel', values: ['visit', 'voice_interactive', 'voice_notice'] } }
const VISIT = { when: { key: 'channel', values: ['visit'] } }
const THIRD = { when: { key: 'target', values: ['contact', 'guarantor', 'unrelated'] } }

const AGREEMENT = [
  field('kind', 'choice', ['放宽还是收紧', 'widens or narrows'], {
    words: ['widen', 'restrict'],
    normal: 'widen',
  }),
  field('window', 'window', ['约定的时段', 'hours agreed on']),
  count('maxCalls', '每日拨通次数', 'connected calls per day', { normal: null }),
  no('evidence', '有凭证', 'with evidence'),
  day('expires', '有效期至（含当天）', 'valid until (that day included)'),
  no('revoked', '已撤销', 'revoked'),
]

const CALL = [
  field('at', 'moment', ['时间', 'time']),
  field('by', 'choice', ['谁打的', 'by whom'], {
    words: ['lender', 'agency-a', 'agency-b'],
    normal: 'agency-a',
  }),
  field('to', 'choice', ['打给谁', 'to whom'], { words: ['debtor', 'contact'], normal: 'debtor' }),
  field('outcome', 'choice', ['结果', 'outcome'], {
    words: [...OUTCOME_NAMES, 'unknown'],
    normal: 'answered-debtor',
  }),
  no('inbound', '对方打来', 'incoming'),
  field('channel', 'choice', ['联系方式', 'channel'], {
    words: CHANNELS,
    normal: 'voice_interactive',
  }),
]

const CARRIED = [
  count('connected', '已拨通', 'connected'),
  count('dials', '已拨打', 'dials'),
  count('unanswered', '此号码未接', 'unanswered on this number'),
]

const GUARANTEE = [
  yes('signed', '有书面保证', 'signed'),
  field('kind', 'choice', ['保证方式', 'kind'], { words: GUARANTEE_KINDS, normal: 'general' }),
  day('periodEnd', '保证期间届满日', 'last day of the period'),
  no('claimedInTime', '期间内已主张', 'claimed in time'),
  no('preEnforced', '已先对债务人强制执行', 'enforced against the debtor first'),
]

/** Every fact with its words, in the groups of the form. Kept in step with the vocabulary by a test. */
const GROUPS: readonly FieldGroup[] = [
  {
    id: 'when',
    title: { zh: '什么时候、用什么方式', en: 'When and how' },
    fields: [
      field('at', 'moment', ['北京时间', 'Beijing time']),
      field('channel', 'choice', ['联系方式', 'channel'], {
        words: CHANNELS,
        normal: 'voice_interactive',
      }),
      field('purpose', 'choice', ['目的', 'purpose'], { words: PURPOSES, normal: 'interactive' }),
      field('initiator', 'choice', ['谁主动', 'who begins'], {
        words: ['collector', 'debtor'],
        normal: 'collector',
      }),
      day('calendarUntil', '假日安排只公布到', 'holidays are published until'),
    ],
  },
  {
    id: 'who',
    title: { zh: '联系谁', en: 'Whom' },
    fields: [
      field('target', 'choice', ['联系对象', 'person'], { words: TARGET_ROLES, normal: 'debtor' }),
      field('numberOf', 'choice', ['号码登记在谁名下', 'the number is on file for'], {
        words: NUMBER_OWNERS,
        normal: 'target',
      }),
      no('numberInvalid', '号码已知无效', 'the number is known to be dead'),
      field('contactSource', 'choice', ['号码来源', 'source of the number'], {
        words: POINT_SOURCES,
        normal: 'reserved',
        ...THIRD,
      }),
      no('contactSensitive', '敏感第三人', 'a sensitive third party', THIRD),
    ],
  },
  {
    id: 'case',
    title: { zh: '案件', en: 'The case' },
    fields: [
      field('status', 'many', ['案件状态', 'state of the case'], { words: STATUSES }),
      yes('caseKnown', '案件在册', 'the case is on file'),
      ...ACCOUNT_FIELDS,
    ],
  },
  {
    id: 'counters',
    title: { zh: '今天已经联系过几次', en: 'What happened already' },
    fields: [
      count('connToday', '今天已拨通（各方合计）', 'connected today, everybody together'),
      count('unansweredSameNumberToday', '今天此号码未接', 'unanswered on this number today'),
      count('dialsToday', '今天此案件拨打', 'dials on this case today'),
      day('lastCallDate', '上一次打电话', 'last call'),
      field('calls', 'rows', ['此前每一次通话', 'earlier calls, one by one'], { fields: CALL }),
      field('carried', 'group', ['随案移交的今日次数', "today's counts that came with the file"], {
        fields: CARRIED,
      }),
    ],
  },
  {
    id: 'agreement',
    title: { zh: '约定与意愿', en: 'Agreements and wishes' },
    fields: [
      field('agreement', 'group', ['与债务人的约定', 'agreement with the debtor'], {
        fields: AGREEMENT,
      }),
      field('debtorNoContact', 'hours', ['债务人要求不联系的时段', 'hours the debtor closed']),
      field('debtorRefuses', 'choice', ['债务人拒绝', 'the debtor refuses'], {
        words: ['for-ever', ...CHANNELS],
      }),
    ],
  },
  {
    id: 'third',
    title: { zh: '失联与第三人', en: 'Loss of contact and third parties' },
    fields: [
      field('loss', 'choice', ['债务人失联的证明', 'proof that the debtor is lost'], {
        words: LOSSES,
      }),
      day('lossDate', '失联证明的日期', 'day of that proof'),
      no('contactRefused', '有人拒绝过联系', 'somebody refused contact'),
      field('refusedBy', 'choice', ['谁拒绝', 'who refused'], {
        words: ['target', 'unrelated', 'same-number'],
        normal: 'target',
      }),
      no('refusalWithdrawn', '拒绝已由本人撤回', 'that person withdrew the refusal'),
      count('contactConnectedTotal', '已与该联系人通话', 'talks with this contact so far', THIRD),
      no('contactAsked', '联系人要求再联系', 'the contact asked for another call', THIRD),
      no('contactOffersToPay', '联系人愿意代偿', 'the contact offers to pay', THIRD),
      known('refusedElsewhere', '拒绝登记簿上有此人或此号码', 'the register of refusals has them', {
        normal: false,
        ...THIRD,
      }),
      field('guarantee', 'group', ['保证', 'the guarantee'], { fields: GUARANTEE, ...THIRD }),
      field('approved', 'many', ['已有人审批放行的', 'reviews that somebody has answered'], {
        words: ['debtor-preference', 'guarantor-liable', 'sensitive-third-party', 'contact-once'],
      }),
    ],
  },
  {
    id: 'standing',
    title: { zh: '机构、人员与线路', en: 'Agency, staff and line' },
    fields: [
      yes('agency', '由委外机构联系', 'an agency acts'),
      known('agencyListed', '机构在公示名单上', 'the agency is on the published list'),
      yes('debtorNotified', '已告知债务人委外', 'the debtor was told of the agency'),
      ...QUALIFIED_FIELDS,
      field('role', 'choice', ['联系人员的身份', 'who acts'], {
        words: ['collector', 'complaint_handler', 'supervisor'],
        normal: 'collector',
      }),
      known('actorOk', '在岗且合格', 'active and qualified'),
      known('assigned', '是本案承办人', 'assigned to the case'),
      known('recording', '录音正常', 'recording works'),
    ],
  },
  {
    id: 'visit',
    title: { zh: '上门', en: 'Visit' },
    fields: [
      count('visitors', '外访人数', 'visitors', { normal: 2, ...VISIT }),
      known('avRecording', '全程录音录像', 'recorded throughout', VISIT),
      no('debtorAsked', '应债务人要求', 'at the request of the debtor', TO_THEM),
      count('visitsToday', '今天已上门', 'visits today', VISIT),
      count('visitsThisWeek', '近七天上门', 'visits in seven days', { normal: null, ...VISIT }),
      day('lastVisitDate', '上一次上门', 'last visit', VISIT),
    ],
  },
  {
    id: 'content',
    title: { zh: '说什么、写什么', en: 'What is said or written' },
    fields: [...CONTENT_FIELDS],
  },
]

const PROFILE = 'profile'

/** The facts that people can put together, as far as the law pack knows them, policy left out. */
export function scenarioForm(): readonly FieldGroup[] {
  const described = new Set(GROUPS.flatMap(({ fields }) => fields.map(({ key }) => key)))
  const rest = SCENARIO_KEYS.filter((key) => key !== PROFILE && !described.has(key))
  const other = { id: 'other', title: { zh: '其他事实', en: 'Other facts' } }
  const groups = GROUPS.map(({ fields, ...group }) => {
    return { ...group, fields: fields.filter(({ key }) => SCENARIO_KEYS.includes(key)) }
  })
  return [...groups, { ...other, fields: rest.map((key) => field(key, 'raw', [key, key])) }].filter(
    ({ fields }) => fields.length > 0,
  )
}
