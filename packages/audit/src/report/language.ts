import type { Bilingual } from '@fencun/core/errors/codes'
import { isOutcome, type Outcome } from '@fencun/core/timeline/contact'

export type Language = 'zh' | 'en'

/** One of the two texts. */
export function word(text: Bilingual, language: Language): string {
  return text[language]
}

const OUTCOMES: Readonly<Record<Outcome, Bilingual>> = {
  'answered-debtor': { zh: '本人接听', en: 'answered by the debtor' },
  'answered-other': { zh: '他人接听', en: 'answered by somebody else' },
  'answered-unknown': { zh: '接通', en: 'connected' },
  voicemail: { zh: '语音信箱', en: 'voicemail' },
  'no-answer': { zh: '无人接听', en: 'no answer' },
  busy: { zh: '占线', en: 'busy' },
  off: { zh: '关机或停机', en: 'switched off' },
  rejected: { zh: '拒接', en: 'rejected' },
  'not-in-service': { zh: '空号', en: 'not in service' },
  'technical-failure': { zh: '线路故障', en: 'a fault of the line' },
  'not-dialled': { zh: '未拨出', en: 'not dialled' },
}

/** What a call was taken for, in words. */
export function outcomeWords(outcome: string): Bilingual {
  return isOutcome(outcome) ? OUTCOMES[outcome] : { zh: outcome, en: outcome }
}

/** `12,345` */
export function figure(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `3.9%` of a whole; nothing of nothing is a dash. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)}%`
}
