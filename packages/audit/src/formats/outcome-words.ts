import type { Outcome } from '@fencun/core/timeline/contact'
import { headerWord, type SignalMeaning, UNTOLD } from './format.ts'
import { hangupCause } from './hangup-causes.ts'

/** Words for what came of a call, as switches, consoles and people write them, by `headerWord`. */
const WORDS: readonly (readonly [Outcome, string])[] = [
  [
    'answered-unknown',
    '呼通 接听成功 answered answerd answer connected success successful completed bridged yes true 接通 已接通 已接 已接听 接听 人工接听 成功 呼叫成功 外呼成功 通话成功 双方接听 双方已接听 双方通话 已通话 是 有效通话 正常接听 客户接听 正常通话 通话结束 正常结束',
  ],
  ['voicemail', 'voicemail machine answeringmachine 语音信箱 留言 语音留言 秘书台 语音助手 小秘书'],
  [
    'no-answer',
    'noanswer noanswered notanswered unanswered missed missedcall cancel cancelled canceled abandoned timeout ringtimeout no false 未接 未接听 未接通 未呼通 久叫不应 无人接听 无应答 无人应答 响铃未接 超时 呼叫超时 振铃超时 客户未接听 客户未接 用户未接听 用户无应答 客户无应答 用户未接 主叫取消 取消 取消呼叫 主动取消 放弃 否 暂时无人接听 双方未接听 座席接听,客户未接听 坐席接听,客户未接听 排队放弃 排队超时 振铃放弃 ivr放弃 abandonedinqueue abandonedinring abandonedinivr queuingtimeout queuingfailed',
  ],
  [
    'busy',
    'busy userbusy linebusy 忙 忙线 用户忙 占线 正忙 通话中 用户正忙 正在通话中 客户忙 遇忙',
  ],
  [
    'off',
    'poweroff poweredoff switchedoff unreachable outofservicearea 关机 已关机 无法接通 暂时无法接通 不在服务区 用户不在服务区 来电提醒 呼入限制',
  ],
  ['rejected', 'rejected reject declined decline refused 拒接 拒绝 拒绝接听 用户拒接 客户拒接'],
  [
    'not-in-service',
    'notinservice invalidnumber unallocated unallocatednumber nosuchnumber 空号 停机 已停机 暂停服务 欠费停机 号码不存在 号码错误 无效号码 号码有误 错号 销号',
  ],
  [
    'technical-failure',
    'failed failure fail error congestion chanunavail networkerror systemerror 失败 外呼失败 呼叫失败 网络忙 线路忙 线路故障 系统错误 系统异常 网络异常 线路错误 线路异常 中继忙 网络繁忙',
  ],
  [
    'not-dialled',
    'notdialled notdialed notcalled 未呼出 未拨打 未外呼 坐席侧未接听 座席侧未接听 坐席未接听 座席未接听 坐席未接 座席未接',
  ],
]

const BY_WORD: ReadonlyMap<string, Outcome> = new Map(
  WORDS.flatMap(([outcome, words]) =>
    words.split(' ').map((word): readonly [string, Outcome] => [word, outcome]),
  ),
)

/** What a word of common use means, whatever system wrote it. */
export function commonOutcome(word: string): Outcome | undefined {
  return BY_WORD.get(headerWord(word))
}

/**
 * What a word or a cause of release means. A call that was talked on was connected, whatever the
 * word; a word nobody knows counts as connected and is listed.
 */
export function outcomeOfWord(
  word: string,
  { talked }: { readonly talked: boolean },
): SignalMeaning {
  const said = commonOutcome(word) ?? hangupCause(headerWord(word))
  if (talked) return talkedOn(said)
  if (said === 'cleared') return { outcome: 'no-answer', unknown: false }
  return said === undefined ? UNTOLD : { outcome: said, unknown: false }
}

function talkedOn(said: Outcome | 'cleared' | undefined): SignalMeaning {
  if (said === 'voicemail') return { outcome: 'voicemail', unknown: false }
  const contradicted = said !== undefined && said !== 'cleared' && said !== 'answered-unknown'
  return {
    outcome: 'answered-unknown',
    unknown: said === undefined,
    ...(contradicted ? { note: 'talked' } : {}),
  }
}
