import type { Bilingual } from '@fencun/core/errors/codes'
import { formatDay } from '@fencun/core/time/beijing'
import type { PartyFlag, TimelineEvent } from '@fencun/core/timeline/event'
import type { KnownEvent } from '@fencun/core/timeline/fold-known'
import { minuteText } from './minute-text.ts'

const KINDS: readonly string[] = [
  'guarantee-recorded',
  'callback-asked',
  'party-flagged',
  'review-decided',
  'call-consented',
  'calls-carried',
] satisfies readonly KnownEvent['kind'][]

export function isKnownEvent(event: TimelineEvent): event is KnownEvent {
  return KINDS.includes(event.kind)
}

const FLAG_WORDS: Readonly<Record<PartyFlag, Bilingual>> = {
  sensitive: { zh: '标记为敏感第三人', en: 'flagged as a sensitive third party' },
  represented: { zh: '标记为已委托律师', en: 'flagged as represented by a lawyer' },
  'employer-forbids': {
    zh: '标记为雇主不许在工作处联系',
    en: 'flagged: the employer forbids contact',
  },
  professional: { zh: '标记为律师等专业人士', en: 'flagged as a professional' },
}

/** What became known of guarantors, third parties and transfers, as sentences. */
export function knownText(event: KnownEvent): Bilingual {
  switch (event.kind) {
    case 'guarantee-recorded': {
      const { evidence } = event
      const joint = event.guaranteeKind === 'joint'
      return {
        zh: `登记${joint ? '连带责任保证' : '一般保证'}（凭证 ${evidence}）`,
        en: `${joint ? 'a joint' : 'a general'} guarantee on file (${evidence})`,
      }
    }
    case 'callback-asked': {
      const until = minuteText(event.until)
      return {
        zh: `第三人要求再次联系，至 ${until}`,
        en: `asked to be called again until ${until}`,
      }
    }
    case 'party-flagged':
      return FLAG_WORDS[event.flag]
    case 'review-decided': {
      const { rule, allows, evidence } = event
      return {
        zh: `人工复核 ${rule}：${allows ? '同意' : '不同意'}（凭证 ${evidence}）`,
        en: `review of ${rule}: ${allows ? 'granted' : 'refused'} (${evidence})`,
      }
    }
    case 'call-consented': {
      const until = minuteText(event.until)
      return {
        zh: `债务人同意继续来电，至 ${until}`,
        en: `consent to further calls until ${until}`,
      }
    }
    case 'calls-carried': {
      const { connected, dials } = event
      const day = formatDay(event.day)
      return {
        zh: `转入 ${day} 的次数：拨通 ${connected}，拨打 ${dials}`,
        en: `counts of ${day} taken over: ${connected} connected, ${dials} dials`,
      }
    }
  }
}
