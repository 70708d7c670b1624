import { commonDirection } from './directions.ts'
import { type TableFormat, words } from './format.ts'
import { outcomeOfWord } from './outcome-words.ts'

/** Yeastar's report of ended calls; the misspelt names are the ones that it sends. */
export const yeastarNewCdr: TableFormat = {
  id: 'yeastar-newcdr',
  words: {
    start: words('timestart 呼叫时间'),
    caller: words('callfrom 主叫'),
    staff: words('callfrom 主叫'),
    number: words('callto 被叫'),
    duration: words('callduraction callduration 呼叫时长'),
    talk: words('talkduraction talkduration 通话时长'),
    outcome: words('status 通话状态'),
    direction: words('type 通话类型'),
  },
  marks: [
    words('timestart time'),
    ['callfrom'],
    ['callto'],
    words('talkduraction talkduration callduraction'),
  ],
  meaning: {
    numberIs: 'callee',
    staffIs: 'extension',
    direction: commonDirection,
    outcome: (word, _cause, { talked }) => outcomeOfWord(word, { talked }),
  },
}
