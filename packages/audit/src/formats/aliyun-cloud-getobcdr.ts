import { commonDirection } from './directions.ts'
import { type SignalMeaning, type TableFormat, UNTOLD, words } from './format.ts'
import { outcomeOfWord } from './outcome-words.ts'

/** Seat-placed calls of Aliyun's cloud call centre; times are seconds since 1970. */
export const aliyunCloudGetObCdr: TableFormat = {
  id: 'aliyun-cloud-getobcdr',
  words: {
    start: words('starttime 开始时间 呼叫时间'),
    end: words('endtime 结束时间'),
    answered: words('answertime 接听时间'),
    bridged: words('bridgetime 接通时间'),
    number: words('customernumber callee calleenumber number 客户号码 被叫号码'),
    talk: words('bridgeduration 通话时长'),
    duration: words('totalduration duration 总时长'),
    outcome: words('status 外呼结果 接听状态'),
    cause: ['sipcause'],
    staff: words('cno 座席工号 坐席工号'),
    org: words('gno enterpriseid 座席组'),
  },
  marks: [['uniqueid'], ['cno'], ['sipcause'], ['status']],
  meaning: {
    numberIs: 'other-party',
    staffIs: 'name',
    direction: commonDirection,
    outcome: (word, cause, { bridged }) => outcomeOfStatus(word, cause, bridged),
  },
}

/**
 * Two legs, first the seat's: only what says that both answered is a call connected. A seat that did
 * not pick up its own telephone never rang anybody.
 */
export function outcomeOfStatus(word: string, cause: string, joined: boolean): SignalMeaning {
  if (joined || /双方接听|双方通话|^接听$|^已接听$/.test(word)) {
    return { outcome: 'answered-unknown', unknown: false }
  }
  if (/[座坐]席未接/.test(word)) return { outcome: 'not-dialled', unknown: false }
  const byCause = outcomeOfWord(cause, { talked: false })
  const isTold = cause !== '' && !byCause.unknown && byCause.outcome !== 'answered-unknown'
  if (/客户未接|未接听|未接通|[座坐]席接听/.test(word)) {
    return { outcome: isTold ? byCause.outcome : 'no-answer', unknown: false }
  }
  if (word === '' && isTold) return byCause
  // Bare numbers are this system's own and no causes of release.
  return /^\d+$/.test(word) ? UNTOLD : outcomeOfWord(word, { talked: false })
}
