import type { Outcome } from '@fencun/core/timeline/contact'
import { commonDirection } from './directions.ts'
import { type Direction, headerWord, type TableFormat, words } from './format.ts'
import { outcomeOfWord } from './outcome-words.ts'

/** `EndStatus` and `EndStatusString` of calls that went out, by what became of the callee. */
const END_STATUS: ReadonlyMap<string, Outcome | 'cleared'> = new Map([
  ['1', 'cleared'],
  ['ok', 'cleared'],
  ['2', 'no-answer'],
  ['unconnected', 'no-answer'],
  ['17', 'no-answer'],
  ['seatgiveup', 'no-answer'],
  ['102', 'no-answer'],
  ['ivrgiveup', 'no-answer'],
  ['103', 'no-answer'],
  ['waitinggiveup', 'no-answer'],
  ['104', 'no-answer'],
  ['ringinggiveup', 'no-answer'],
  ['105', 'no-answer'],
  ['noseatonline', 'no-answer'],
  ['106', 'no-answer'],
  ['notworktime', 'no-answer'],
  ['108', 'not-dialled'],
  ['restrictedcallee', 'not-dialled'],
  ['109', 'not-dialled'],
  ['toomanyrequest', 'not-dialled'],
  ['110', 'not-dialled'],
  ['restrictedarea', 'not-dialled'],
  ['111', 'not-dialled'],
  ['restrictedtime', 'not-dialled'],
  ['202', 'no-answer'],
  ['notanswer', 'no-answer'],
  ['203', 'rejected'],
  ['userreject', 'rejected'],
  ['204', 'off'],
  ['poweroff', 'off'],
  ['205', 'not-in-service'],
  ['numbernotexist', 'not-in-service'],
  ['206', 'busy'],
  ['busy', 'busy'],
  ['207', 'not-in-service'],
  ['outofcredit', 'not-in-service'],
  ['208', 'technical-failure'],
  ['operatorerror', 'technical-failure'],
  ['209', 'no-answer'],
  ['callercancel', 'no-answer'],
  ['210', 'off'],
  ['notinservice', 'off'],
  ['211', 'technical-failure'],
  ['clienterror', 'technical-failure'],
])

/** Call records of Tencent Cloud Contact Center, by the fields of its API or of its console. */
export const tencentCcc: TableFormat = {
  id: 'tencent-ccc',
  words: {
    start: words('starttimestamp time starttime 开始时间 呼叫时间 通话开始时间 发起时间'),
    end: words('endedtimestamp 结束时间'),
    answered: words('accepttimestamp 接听时间'),
    number: words('callee 被叫号码 被叫'),
    caller: words('caller 主叫号码 主叫'),
    direction: words('direction 呼叫方向 方向'),
    talk: words('duration 通话时长 通话时长(秒)'),
    outcome: words('endstatusstring endstatus 结束状态 通话状态'),
    staff: words('seatuser seatuser.name 座席 坐席 服务座席'),
    org: words('skillgroup 技能组'),
  },
  marks: [
    ['sessionid'],
    words('seatuser calltype endstatus endstatusstring'),
    words('caller callee'),
    ['direction'],
  ],
  meaning: {
    numberIs: 'callee',
    staffIs: 'name',
    direction: directionOf,
    outcome(word, _cause, { talked, answered }) {
      const said = END_STATUS.get(headerWord(word))
      if (talked) return { outcome: 'answered-unknown', unknown: false }
      if (word === '' && !answered) return { outcome: 'no-answer', unknown: false }
      // An end like any other, of a call that nobody answered for a second.
      if (said === 'cleared')
        return { outcome: answered ? 'answered-unknown' : 'no-answer', unknown: false, note: '0 s' }
      return said === undefined
        ? outcomeOfWord(word, { talked })
        : { outcome: said, unknown: false }
    },
  },
}

function directionOf(word: string): Direction | undefined {
  if (word === '0') return 'in'
  return word === '1' ? 'out' : commonDirection(word)
}
