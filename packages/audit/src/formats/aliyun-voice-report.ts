import type { Outcome } from '@fencun/core/timeline/contact'
import { type TableFormat, words } from './format.ts'
import { outcomeOfWord } from './outcome-words.ts'

/** Codes of the report, by what became of the callee; those of a talk are told by its length. */
const CODES: Readonly<Record<string, Outcome>> = {
  '200000': 'answered-unknown',
  '200001': 'answered-unknown',
  '200002': 'busy',
  '200003': 'no-answer',
  '200004': 'not-in-service',
  '200005': 'rejected',
  '200006': 'technical-failure',
  '200007': 'off',
  '200008': 'answered-unknown',
  '200010': 'off',
  '200011': 'not-in-service',
  '200012': 'technical-failure',
  '200104': 'technical-failure',
  '200105': 'technical-failure',
  '200111': 'rejected',
  '200112': 'busy',
  '200113': 'no-answer',
  '200116': 'not-in-service',
  '200117': 'technical-failure',
  '200118': 'technical-failure',
  '200119': 'technical-failure',
  '200120': 'off',
  '200121': 'technical-failure',
}

/**
 * Aliyun's voice report. `originate_time` is when the call was placed; `start_time` is when the
 * callee answered and is empty if never.
 */
export const aliyunVoiceReport: TableFormat = {
  id: 'aliyun-voice-report',
  words: {
    start: words('originatetime 呼叫发起时间 发起时间'),
    answered: words('starttime 通话接通时间 接通时间'),
    end: words('endtime 通话结束时间 结束时间'),
    caller: words('caller 主叫号码'),
    number: words('callee 被叫号码'),
    talk: words('duration 通话时长'),
    outcome: words('statuscode 状态码'),
    org: words('partnerkey poolkey'),
  },
  marks: [
    words('originatetime 呼叫发起时间'),
    words('callee 被叫号码'),
    words('statuscode hangupdirection 状态码'),
  ],
  meaning: {
    numberIs: 'callee',
    staffIs: 'name',
    direction: () => 'out',
    outcome(word, _cause, { talked, answered }) {
      if (talked || answered) return { outcome: 'answered-unknown', unknown: false }
      const outcome = Object.hasOwn(CODES, word) ? CODES[word] : undefined
      if (outcome !== undefined) return { outcome, unknown: false }
      // The time of answer is empty and no second was talked.
      if (/^\d{6}$|^$/.test(word)) return { outcome: 'no-answer', unknown: false }
      return outcomeOfWord(word, { talked })
    },
  },
}
