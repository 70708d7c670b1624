import { outcomeOfStatus } from './aliyun-cloud-getobcdr.ts'
import { commonDirection } from './directions.ts'
import { type Direction, type TableFormat, words } from './format.ts'

/**
 * Call records of Ti-Net; `cdrType` says who was called and from where. A person was talked to when
 * a bridge was made. The time of answer alone may be the seat's own leg, but where the customer is
 * called first it is the customer who answered.
 */
export const tiNet: TableFormat = {
  id: 'ti-net',
  words: {
    start: words('starttime 开始时间 呼叫时间'),
    end: words('endtime 结束时间'),
    answered: words('answertime 接听时间 接起时间'),
    bridged: words('bridgetime 接通时间 桥接时间'),
    number: words('customernumber 客户号码'),
    direction: words('cdrtype 呼叫类型'),
    talk: words('bridgeduration 通话时长'),
    duration: words('totalduration 总时长'),
    outcome: words('status 接听状态'),
    cause: words('cdrtype 呼叫类型'),
    staff: words('cno 座席工号 agentname'),
    org: words('qname qno enterpriseid 队列'),
  },
  marks: [
    words('cdrtype bridgeduration 桥接时间'),
    words('bridgetime bridgeduration 桥接时间'),
    ['uniqueid', 'mainuniqueid', 'starttime'],
  ],
  meaning: {
    numberIs: 'other-party',
    staffIs: 'name',
    direction: directionOfType,
    outcome(word, type, { bridged, talked, answered }) {
      const customerFirst = /ob_?customer/i.test(type)
      if (bridged || talked) return { outcome: 'answered-unknown', unknown: false }
      if (customerFirst && answered) {
        return { outcome: 'answered-unknown', unknown: false, note: 'customer leg answered' }
      }
      const said = outcomeOfStatus(word, '', false)
      return said.unknown ? { outcome: 'no-answer', unknown: false, note: 'no bridge' } : said
    },
  },
}

function directionOfType(word: string): Direction | undefined {
  if (/(?:^|_)ob(?:_|$)|outbound/i.test(word)) return 'out'
  return /(?:^|_)ib(?:_|$)|inbound/i.test(word) ? 'in' : commonDirection(word)
}
