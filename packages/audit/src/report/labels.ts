import type { Bilingual } from '@fencun/core/errors/codes'
import type { LogFacts } from '../call-log.ts'
import { AUDIT_PROBLEMS } from '../read/problems.ts'
import type { AuditReport } from './audit-report.ts'
import { figure } from './language.ts'

export const RECOGNISED_BY: Readonly<Record<LogFacts['recognisedBy'], Bilingual>> = {
  header: { zh: '按表头认出', en: 'recognised by its header' },
  shape: { zh: '按各行的样子认出', en: 'recognised by the shape of its rows' },
  mapping: { zh: '按给出的列对应', en: 'read by the mapping given' },
}

const NEEDS: Readonly<Record<string, Bilingual>> = {
  calls: { zh: '话单', en: 'a call log' },
  limit: { zh: '所选政策没有设定数值', en: 'a number, which the policy chosen does not set' },
  contents: { zh: '话术、短信、信函的内容', en: 'what was said or written' },
  registers: { zh: '机构、人员、线路的登记', en: 'the registers of agencies, staff and lines' },
  messages: { zh: '短信等消息的记录', en: 'the messages sent' },
  visits: { zh: '外访记录', en: 'records of visits' },
  records: { zh: '催收系统内的记录', en: "the collection system's own records" },
  cases: { zh: '案件的状态和历史', en: 'the state and history of cases' },
}

/** What a rule that was not judged would have needed. */
export function needWords(need: string): Bilingual {
  return NEEDS[need] ?? { zh: need, en: need }
}

const LEFT_OUT: Readonly<Record<string, Bilingual>> = {
  'second-leg': { zh: '同一通电话的另一段', en: 'another leg of the same call' },
  internal: { zh: '内部通话', en: 'internal calls' },
  'inbound-without-number': {
    zh: '没有来电号码的呼入，呼入不计次数',
    en: 'inbound calls without a number, which never count',
  },
  'header-again': { zh: '重复出现的表头', en: 'the header once more' },
  'no-call': { zh: '不是通话的记录，如日期行', en: 'records that are no calls, such as dates' },
}

/** What is wrong with a row, by its code. */
export function problemWords(problem: string): Bilingual {
  const known: Readonly<Record<string, Bilingual>> = AUDIT_PROBLEMS
  return known[problem] ?? { zh: problem, en: problem }
}

/** Why rows of a file are no calls. */
export function leftOutWords(why: string): Bilingual {
  return LEFT_OUT[why] ?? { zh: why, en: why }
}

type Taken = Pick<AuditReport, 'unknownIs' | 'people' | 'result'>

/** How the calls of this report were made sense of: said in every form of it. */
export function assumptions({ unknownIs, people, result }: Taken): readonly Bilingual[] {
  const strangers = people.strangers ?? 0
  return [
    people.source === 'case-list'
      ? {
          zh: '按案件表把号码归到债务人：同一人的几个号码合并计算，几个人共用的号码对每个人都计算。',
          en: 'Numbers are joined to debtors through the case list: several numbers of one person count together, a number that several people share counts for each of them.',
        }
      : {
          zh: '没有案件表：每个号码当作一位债务人。一个人有几个号码时，违规会被低估。',
          en: 'Without a case list each number stands for one debtor. Where a person has several numbers, breaches are underestimated.',
        },
    ...(strangers === 0
      ? []
      : [
          {
            zh: `话单里有 ${figure(strangers)} 个号码不在案件表中，各当作一位债务人。`,
            en: `${figure(strangers)} numbers of the log are not on the case list; each stands for a debtor of its own.`,
          },
        ]),
    unknownIs === 'connected'
      ? {
          zh: '话单看不出是否接通的，按接通计（从严）；也可选择按未接通计，看另一种读法。',
          en: 'Where the log does not tell whether a call was connected it counts as connected, the strict side; it can be taken as unanswered to see the other reading.',
        }
      : {
          zh: '话单看不出是否接通的，本次按未接通计（从宽）。默认按接通计。',
          en: 'Where the log does not tell whether a call was connected it was taken as unanswered this time, the lenient side. By default it counts as connected.',
        },
    {
      zh: '每通电话按当时生效的规则、以此前所有通话的最终结果判断；一天指北京时间的自然日；次数规则只追究超出上限的那几通。',
      en: 'Each call is judged by the rules in force at its start, with the final outcomes of all calls that began before it. A day is a calendar day in Beijing. A limit is breached only by the calls beyond it.',
    },
    ...checkedBothWays(result.judgedBy),
    {
      zh: '对方打来的电话不计次，也不算违规。',
      en: 'Calls that the other party made are not counted and are no breach.',
    },
    {
      zh: '说明里的“今天”“现在”指通话当时。',
      en: 'In the reasons, “today” and “it is” speak of the moment of the call.',
    },
    {
      zh: '本报告只说话单能证明的事；未判断的规则另列，不等于合规。',
      en: 'This report says what the log proves. Rules that were not judged are listed apart and have not been passed.',
    },
  ]
}

/** How it is known that the quick way says what the gate's own fold says. */
function checkedBothWays(judged: AuditReport['result']['judgedBy']): readonly Bilingual[] {
  if (judged === undefined || judged.checked === 0) return []
  const count = figure(judged.checked)
  return judged.differed
    ? [
        {
          zh: `快速算法与逐案重放在抽查的 ${count} 位债务人上有不同，因此全部改用逐案重放。`,
          en: `The quick way differed from the replay of whole histories for one of ${count} debtors checked, so all were replayed.`,
        },
      ]
    : [
        {
          zh: `抽查 ${count} 位债务人，以闸门逐案重放核对，结果一致。`,
          en: `${count} debtors were also judged by replaying their whole history through the gate, with the same result.`,
        },
      ]
}
