import type { LogField } from './format.ts'
import { words } from './format.ts'

/**
 * Header words that people and consoles use for a call log, by `headerWord`, the surest first. Used
 * where no system is recognised; what was guessed is shown.
 */
export const GUESS_WORDS: Readonly<Partial<Record<LogField, readonly string[]>>> = {
  start: words(
    '开始时间 通话开始时间 开始通话时间 呼叫开始时间 呼叫发起时间 呼叫时间 拨打时间 外呼时间 拨号时间 起始时间 呼出时间 发起时间 去电时间 来电/去电时间 拨出时间 外呼开始时间 催收时间 通话时间 拨打日期 呼叫日期 start starttime startdate begintime calldate calltime callstart callstarttime startedat dialtime datetime timestamp time 时间 日期 datetimeorigination date 创建时间 createdat',
  ),
  end: words(
    '结束时间 通话结束时间 挂断时间 挂机时间 end endtime callend hanguptime endedat releasetime datetimedisconnect',
  ),
  answered: words(
    '接听时间 接通时间 应答时间 answer answertime answeredat connecttime pickuptime establishedtime datetimeconnect',
  ),
  number: words(
    '被叫号码 被叫电话 被叫 客户号码 客户电话 客户手机号码 客户手机号 客户手机 对方号码 对方电话 拨打号码 外呼号码 呼叫号码 联系电话 电话号码 手机号码 手机号 手机 电话 号码 callee calleenumber called callednumber numberdialed finalcalledpartynumber dst destination destinationnumber customernumber customerphone phonenumber phone mobile to tonumber number dialednumber',
  ),
  caller: words(
    '主叫号码 主叫 外显号码 caller callernumber callerid calling callingnumber callingpartynumber src source from fromnumber',
  ),
  direction: words(
    '呼叫方向 通话方向 方向 呼叫类型 通话类型 呼入呼出 通信类型 direction calldirection calltype contacttype type',
  ),
  talk: words(
    '通话时长 通话时长(秒) 通话时长(s) 通话时长/秒 通话秒数 通话秒 计费时长 接通时长 计费时长(秒) 有效通话时长 talk talking talktime talksec talkseconds talkduration billsec billseconds bridgeduration billedduration',
  ),
  duration: words('总时长 呼叫时长 时长 时长(秒) duration totalduration callduration totals'),
  outcome: words(
    '呼叫结果 通话结果 外呼结果 拨打结果 接听状态 通话状态 呼叫状态 接通状态 结束状态 是否接通 是否接听 状态 结果 disposition outcome callresult callstatus result status connected connect answered state contactdisposition',
  ),
  cause: words(
    '挂断原因 挂机原因 释放原因 未接原因 hangupcause hangupreason cause reason sipcode destcausevalue',
  ),
  org: words(
    '委外机构 催收机构 外包公司 外包机构 机构 机构名称 公司 公司名称 部门 团队 组别 agency agencyname org organisation organization company vendor accountcode team group department skillgroupname skillgroupnames',
  ),
  staff: words(
    '坐席工号 座席工号 坐席 座席 坐席姓名 座席姓名 催收员 催收员工号 催收员姓名 工号 员工 员工姓名 经办人 客服 分机 分机号 agent agentid agentname agentno seat user username collector collectorid operator extension staff employee cno agentnames agentids',
  ),
}

/** Headers of the day, and of the time of the day, where these stand in columns of their own. */
export const DAY_WORDS = words(
  '日期 通话日期 通信日期 呼叫日期 拨打日期 外呼日期 开始日期 date calldate startdate day',
)
export const CLOCK_WORDS = words(
  '时间 通话时间 通信时间 呼叫时间 拨打时间 外呼时间 开始时间 时刻 time calltime starttime clock',
)
