import { commonDirection } from './directions.ts'
import { type TableFormat, words } from './format.ts'
import { outcomeOfWord } from './outcome-words.ts'

/** Yeastar's report of ended calls, whose misspelt names are real, and the exports of its console. */
export const yeastarNewCdr: TableFormat = {
  id: 'yeastar-newcdr',
  words: {
    start: words('timestart time 呼叫时间'),
    caller: words('callfrom 主叫'),
    staff: words('callfrom 主叫'),
    number: words('callto 被叫'),
    duration: words('callduraction callduration callduration(s) 呼叫时长'),
    talk: words('talkduraction talkduration talkduration(s) 通话时长'),
    outcome: words('status laststatus disposition 通话状态'),
    direction: words('type communicationtype calltype 通话类型'),
  },
  marks: [
    words('timestart time'),
    ['callfrom'],
    ['callto'],
    words('talkduraction talkduration talkduration(s) callduraction'),
  ],
  meaning: {
    numberIs: 'callee',
    staffIs: 'extension',
    direction: commonDirection,
    outcome: (word, _cause, { talked }) => outcomeOfWord(word, { talked }),
  },
}
