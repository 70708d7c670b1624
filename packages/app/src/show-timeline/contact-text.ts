import type { Bilingual } from '@fencun/core/errors/codes'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import { isResultCode, resultCode } from '@fencun/core/timeline/result-codes'
import { CHANNEL_WORDS, OUTCOME_WORDS, ROLE_WORDS, VERDICT_WORDS } from '../words/timeline-words.ts'

export type ContactEvent = Extract<TimelineEvent, { kind: `contact-${string}` }>

export function isContactEvent(event: TimelineEvent): event is ContactEvent {
  return event.kind.startsWith('contact-')
}

/** The events of one contact, from the gate's answer to the record, as sentences. */
export function contactText(event: ContactEvent): Bilingual {
  switch (event.kind) {
    case 'contact-permitted': {
      const [channel, role] = [CHANNEL_WORDS[event.channel], ROLE_WORDS[event.role]]
      return {
        zh: `获准联系${role.zh}（${channel.zh}）`,
        en: `${channel.en} to ${role.en} permitted`,
      }
    }
    case 'contact-withheld':
      return withheld(event)
    case 'contact-started':
      return { zh: '开始联系', en: 'contact started' }
    case 'contact-ended': {
      const { zh, en } = OUTCOME_WORDS[event.outcome]
      return { zh: `联系结果：${zh}`, en: `contact ended: ${en}` }
    }
    case 'contact-inbound': {
      const [channel, role] = [CHANNEL_WORDS[event.channel], ROLE_WORDS[event.role]]
      return { zh: `${role.zh}来${channel.zh}`, en: `incoming ${channel.en} from ${role.en}` }
    }
    case 'contact-misdirected':
      return {
        zh: `误拨他人，不计入该债务人次数（凭证 ${event.evidence}）`,
        en: `it reached somebody else and does not count (${event.evidence})`,
      }
    case 'contact-recorded': {
      const code = event.resultCode
      const name = isResultCode(code) ? resultCode(code).name : { zh: code, en: code }
      return { zh: `催记：${name.zh}`, en: `contact record: ${name.en}` }
    }
  }
}

/** Which rules objected stands in the event's details, and is shown from there. */
function withheld(event: Extract<ContactEvent, { kind: 'contact-withheld' }>): Bilingual {
  const [channel, role] = [CHANNEL_WORDS[event.channel], ROLE_WORDS[event.role]]
  const verdict = VERDICT_WORDS[event.decision.outcome]
  return {
    zh: `未获准联系${role.zh}（${channel.zh}）：${verdict.zh}`,
    en: `no permit for ${channel.en} to ${role.en}: ${verdict.en}`,
  }
}
