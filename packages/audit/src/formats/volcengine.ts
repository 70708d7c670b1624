import type { Outcome } from '@fencun/core/timeline/contact'
import { type TableFormat, words } from './format.ts'
import { outcomeOfWord } from './outcome-words.ts'

/** `callResult`, from 1 on; limits of the platform are faults of the line: nobody's telephone rang. */
const RESULTS: readonly Outcome[] = [
  'answered-unknown',
  'off',
  'not-in-service',
  'not-in-service',
  'no-answer',
  'off',
  'no-answer',
  'busy',
  'rejected',
  'technical-failure',
  'technical-failure',
  'technical-failure',
  'technical-failure',
  'technical-failure',
  'technical-failure',
  'technical-failure',
  'technical-failure',
  'technical-failure',
  'no-answer',
  'technical-failure',
  'no-answer',
  'no-answer',
  'technical-failure',
  'technical-failure',
  'technical-failure',
  'technical-failure',
  'technical-failure',
  'no-answer',
  'technical-failure',
  'technical-failure',
  'technical-failure',
  'technical-failure',
  'technical-failure',
  'technical-failure',
  'technical-failure',
]

/** Call records of Volcengine; times are milliseconds, `startTime` is when the call was joined. */
export const volcengine: TableFormat = {
  id: 'volcengine',
  words: {
    start: words('begincalltime 呼叫开始时间'),
    answered: words('starttime 呼叫建立时间'),
    end: words('endtime 呼叫挂断时间'),
    caller: words('caller callernumber 主叫方号码 主叫号码'),
    number: words('callee calleenumber 被叫方号码 被叫号码'),
    duration: words('callduration 呼叫时长'),
    outcome: words('callresult 通话结果 通话状态'),
    org: words('accountid subaccountid 账号id'),
  },
  marks: [
    words('begincalltime 呼叫开始时间'),
    words('callresult releasetype 通话结果 通话状态'),
    words('callee calleenumber endtime 被叫方号码 被叫号码'),
  ],
  meaning: {
    numberIs: 'callee',
    staffIs: 'name',
    direction: () => undefined,
    outcome(word, _cause, { answered }) {
      const outcome = /^\d{1,3}$/.test(word) ? RESULTS[Number(word) - 1] : undefined
      if (outcome !== undefined) return { outcome, unknown: false }
      if (word === '') {
        return { outcome: answered ? 'answered-unknown' : 'no-answer', unknown: false }
      }
      return outcomeOfWord(word, { talked: false })
    },
  },
}
