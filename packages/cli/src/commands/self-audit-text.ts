import { SELF_CODES, type SelfCode, type SelfFinding } from '@fencun/app/self-audit/findings'
import type { SelfAuditSummary } from '@fencun/app/self-audit/self-audit'
import { figure, type Language, word } from '@fencun/audit/report/language'
import type { Bilingual } from '@fencun/core/errors/codes'
import { formatInstant } from '@fencun/core/time/instant'
import { supposedLines } from './supposed-text.ts'

/** A finding as it is printed for machines: moments as text, and its code in words. */
export function plainFinding({ at, ...finding }: SelfFinding): object {
  const { title } = SELF_CODES[finding.code]
  return { ...finding, title, at: at === null ? null : formatInstant(at) }
}

/** The audit of one lender's history for a terminal. */
export function selfAuditText(
  summary: SelfAuditSummary,
  findings: readonly SelfFinding[],
  language: Language,
): string {
  const say = (zh: string, en: string): string => word({ zh, en }, language)
  return [
    ...heading(summary, say),
    ...logLines(summary, say),
    ...findingLines(summary, findings, language),
    ...supposedLines(summary.judged, language),
  ].join('\n')
}

type Say = (zh: string, en: string) => string

function heading(summary: SelfAuditSummary, say: Say): readonly string[] {
  const { lender, policy, packHash, debtors, events, contacts, permits, judged } = summary
  const [people, told, made] = [debtors, events, contacts].map(figure)
  const { again, packUnknown, policyUnknown } = judged
  const unknown = packUnknown + policyUnknown
  return [
    say(`机构 ${lender}，政策 ${policy}`, `lender ${lender}, policy ${policy}`),
    say(
      `${people} 名债务人，${told} 个事件，${made} 次联系，${figure(permits)} 份许可，全部从首个事件重新折叠`,
      `${people} debtors, ${told} events, ${made} contacts, ${figure(permits)} permits, all folded anew from the first event`,
    ),
    say(
      `${figure(again)} 项判定重新作出；${figure(unknown)} 项依据的规则包或政策不在本安装中，未重新判定`,
      `${figure(again)} decisions made again; ${figure(unknown)} were made under another pack or policy and were not`,
    ),
    `pack ${packHash.slice(0, 19)}`,
  ]
}

function logLines({ log }: SelfAuditSummary, say: Say): readonly string[] {
  if (log === null) return []
  const [calls, matched, strangers, before, missing] = [
    ...[log.calls, log.matched, log.strangers, log.beforeFile, log.notInLog],
  ].map(figure)
  return [
    say(
      `话单：${calls} 次外呼，${matched} 次对应许可，${strangers} 次不在案，${before} 次早于号码入档；${missing} 次已开始的联系不在话单中`,
      `provider's log: ${calls} outbound calls, ${matched} with a permit, ${strangers} to numbers not on file, ${before} before the number came on file; ${missing} contacts that began are not in it`,
    ),
  ]
}

function findingLines(
  { found, byCode }: SelfAuditSummary,
  findings: readonly SelfFinding[],
  language: Language,
): readonly string[] {
  if (found === 0) return ['', word({ zh: '未发现问题。', en: 'Nothing was found.' }, language)]
  return Object.keys(SELF_CODES)
    .filter(isCode)
    .flatMap((code) => {
      const [times, shown] = [byCode[code] ?? 0, findings.filter((one) => one.code === code)]
      if (times === 0) return []
      const { kind, title } = SELF_CODES[code]
      const head = `${code}  ${figure(times)}  ${word(KINDS[kind], language)}: ${word(title, language)}`
      const more = times > shown.length ? [`  … ${figure(times - shown.length)}`] : []
      return ['', head, ...shown.map(lineOf), ...more]
    })
}

const KINDS = {
  tamper: { zh: '疑似篡改', en: 'tampering' },
  breach: { zh: '违规', en: 'breach' },
  review: { zh: '待核查', en: 'to be looked at' },
} as const satisfies Readonly<Record<SelfFinding['kind'], Bilingual>>

function isCode(text: string): text is SelfCode {
  return Object.hasOwn(SELF_CODES, text)
}

function lineOf({ id, code, at, rule, where, measured, limit }: SelfFinding): string {
  const numbers = [...Object.entries(measured), ...Object.entries(limit)]
  const parts = [
    id.slice(code.length + 1),
    at === null ? '' : formatInstant(at),
    rule ?? '',
    where.join(' '),
    numbers.map(([name, value]) => `${name}=${value}`).join(' '),
  ]
  return `  ${parts.filter((part) => part !== '').join('  ')}`
}
