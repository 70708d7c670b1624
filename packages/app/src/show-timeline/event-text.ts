import type { Bilingual } from '@fencun/core/errors/codes'
import type { OrgId, StaffId } from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import type { KnownEvent } from '@fencun/core/timeline/fold-known'
import {
  CLOSED_WORDS,
  HARDSHIP_WORDS,
  HOLD_WORDS,
  INVALID_WORDS,
  LOSS_WORDS,
  POINT_KIND_WORDS,
  ROLE_WORDS,
} from '../words/timeline-words.ts'
import { type ContactEvent, contactText, isContactEvent } from './contact-text.ts'
import { isKnownEvent, knownText } from './known-text.ts'
import { minuteText } from './minute-text.ts'
import { scopeText } from './scope-text.ts'

/** How ids become names in a sentence. */
export interface Names {
  readonly staff: (id: StaffId) => string
  readonly org: (id: OrgId) => string
}

/** One event as a sentence in both languages. Holds no personal data: events hold none. */
export function eventText(event: TimelineEvent, names: Names): Bilingual {
  if (isContactEvent(event)) return contactText(event)
  if (isKnownEvent(event)) return knownText(event)
  return isWish(event) ? wishText(event) : plainText(event, names)
}

function plainText(
  event: Exclude<TimelineEvent, ContactEvent | Wish | KnownEvent>,
  names: Names,
): Bilingual {
  switch (event.kind) {
    case 'case-placed': {
      const org = names.org(event.handler)
      return { zh: `案件委托给${org}`, en: `the case was placed with ${org}` }
    }
    case 'case-assigned':
      return assigned(event.collector, names)
    case 'case-closed':
      return about('案件结束', 'the case was closed', CLOSED_WORDS[event.why])
    case 'point-added':
    case 'point-invalidated':
      return pointText(event)
    case 'hold-placed':
      return about('停催', 'collection stopped', HOLD_WORDS[event.reason])
    case 'hold-released':
      return { zh: `解除停催（凭证 ${event.evidence}）`, en: `hold released (${event.evidence})` }
    case 'hardship-flagged':
      return about('标记特殊困难', 'hardship flagged', HARDSHIP_WORDS[event.flag])
    case 'hardship-cleared':
      return about('取消困难标记', 'hardship flag cleared', HARDSHIP_WORDS[event.flag])
    case 'notice-delivered': {
      const org = names.org(event.org)
      return {
        zh: `已告知债务人由${org}催收（凭证 ${event.evidence}）`,
        en: `the debtor was told that ${org} collects (${event.evidence})`,
      }
    }
    case 'debtor-lost':
      return about('认定失联', 'the debtor counts as lost', LOSS_WORDS[event.proof])
  }
}

type Of<Kind extends TimelineEvent['kind']> = Extract<TimelineEvent, { kind: Kind }>

type Wish = Of<'refusal-recorded' | 'refusal-withdrawn' | 'agreement-made' | 'agreement-revoked'>

function isWish(event: TimelineEvent): event is Wish {
  return event.kind.startsWith('refusal-') || event.kind.startsWith('agreement-')
}

function about(zh: string, en: string, what: Bilingual): Bilingual {
  return { zh: `${zh}：${what.zh}`, en: `${en}: ${what.en}` }
}

function assigned(collector: StaffId | null, names: Names): Bilingual {
  if (collector === null) return { zh: '案件收回待分配', en: 'the case waits for a collector' }
  const name = names.staff(collector)
  return { zh: `案件分配给${name}`, en: `the case was assigned to ${name}` }
}

function pointText(event: Of<'point-added' | 'point-invalidated'>): Bilingual {
  if (event.kind === 'point-invalidated') {
    return about('联系方式失效', 'a contact point is void', INVALID_WORDS[event.why])
  }
  const [role, kind] = [ROLE_WORDS[event.role], POINT_KIND_WORDS[event.pointKind]]
  return { zh: `登记${role.zh}${kind.zh}`, en: `${kind.en} of ${role.en} on file` }
}

function wishText(event: Wish): Bilingual {
  switch (event.kind) {
    case 'refusal-recorded': {
      const [role, scope] = [ROLE_WORDS[event.role], scopeText(event.scope)]
      return { zh: `${role.zh}拒绝：${scope.zh}`, en: `${role.en} refuses: ${scope.en}` }
    }
    case 'refusal-withdrawn':
      return {
        zh: `撤回拒绝（凭证 ${event.evidence}）`,
        en: `refusal withdrawn (${event.evidence})`,
      }
    case 'agreement-made':
      return until('与债务人达成约定', 'agreement with the debtor', event.until)
    case 'agreement-revoked':
      return { zh: '约定已撤销', en: 'the agreement was revoked' }
  }
}

function until(zh: string, en: string, at: Instant): Bilingual {
  return { zh: `${zh}，至 ${minuteText(at)}`, en: `${en} until ${minuteText(at)}` }
}
