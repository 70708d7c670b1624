import type { WhatIfChange, WhatIfCounts, WhatIfResult } from '@fencun/app/what-if/result'
import { figure, type Language, word } from '@fencun/audit/report/language'
import { formatDay } from '@fencun/core/time/beijing'
import { formatInstant } from '@fencun/core/time/instant'
import { supposedLines } from './supposed-text.ts'

/** The result as it is printed for machines: days and moments as text. */
export function plainWhatIf({ from, last, changes, byHour, ...rest }: WhatIfResult): object {
  return {
    from: formatDay(from),
    last: formatDay(last),
    ...rest,
    byHour: byHour.map((counts, hour) => ({ hour, ...counts })),
    changes: changes.map(({ at, ...change }) => ({ ...change, at: formatInstant(at) })),
  }
}

/** As many changed answers as a terminal is shown; `--json` lists more. */
const CHANGES_SHOWN = 20

/** Whose history it is, and the accounts by which people know each other. */
export interface WhatIfNames {
  readonly lender: string
  readonly accounts: ReadonlyMap<string, string>
}

/** Then and under the draft, side by side, for a terminal. */
export function whatIfText(
  { lender, accounts }: WhatIfNames,
  result: WhatIfResult,
  language: Language,
): string {
  const say = (zh: string, en: string): string => word({ zh, en }, language)
  const { totals, byRule, byOrg, byStaff, byHour, changes } = result
  const hours = byHour.map((counts, hour) => ({ name: `${hour}:00`, ...counts }))
  return [
    ...heading(lender, result, say),
    ...tableOf(say('规则', 'rule'), say, byRule.map(ruleRow)),
    ...tableOf(
      say('机构', 'agency'),
      say,
      named(byOrg.map(({ org: name, ...rest }) => ({ name, ...rest }))),
    ),
    ...tableOf(
      say('坐席', 'collector'),
      say,
      named(byStaff.map(({ staff, ...rest }) => ({ name: accounts.get(staff) ?? staff, ...rest }))),
    ),
    ...tableOf(say('时段', 'hour'), say, named(hours)),
    ...changes.slice(0, CHANGES_SHOWN).map((change) => lineOf(change, say)),
    ...moreLine(totals.refused + totals.lifted - CHANGES_SHOWN),
    ...supposedLines(result, language),
  ].join('\n')
}

type Say = (zh: string, en: string) => string

function heading(lender: string, result: WhatIfResult, say: Say): readonly string[] {
  const { from, last, policy, draft, debtors, complete, totals } = result
  const [asked, then, under] = [totals.asked, totals.permittedThen, totals.permittedUnder].map(
    figure,
  )
  const [refused, lifted] = [totals.refused, totals.lifted].map(figure)
  const days = `${formatDay(from)} – ${formatDay(last)}`
  return [
    say(
      `机构 ${lender}，${days}，${figure(debtors)} 名债务人；现行 ${policy}，草案 ${draft}`,
      `lender ${lender}, ${days}, ${figure(debtors)} debtors; in force ${policy}, draft ${draft}`,
    ),
    say(
      `${asked} 次请求：当时许可 ${then}，草案下许可 ${under}`,
      `${asked} requests: ${then} permitted then, ${under} under the draft`,
    ),
    say(
      `${refused} 次已许可的联系会被拒绝，${lifted} 次拒绝会被解除`,
      `${refused} permitted contacts would have been refused, ${lifted} refusals lifted`,
    ),
    say(
      '被草案拒绝的联系视为未发生，不再计数；被解除的拒绝视为已许可而结果未知。',
      'a contact that the draft refuses did not happen and does not count; a refusal that it lifts counts as a permit of unknown outcome.',
    ),
    ...(complete ? [] : [say('未看完全部债务人。', 'not every debtor was looked at.')]),
  ]
}

type Row = readonly [name: string, then: number, under: number, refused: number, lifted: number]

function ruleRow({ rule, ...counts }: WhatIfResult['byRule'][number]): Row {
  return [rule, counts.objectedThen, counts.objectedUnder, counts.refused, counts.lifted]
}

function named(rows: readonly (WhatIfCounts & { readonly name: string })[]): readonly Row[] {
  return rows
    .filter(({ asked }) => asked > 0)
    .map(({ name, permittedThen, permittedUnder, refused, lifted }) => {
      return [name, permittedThen, permittedUnder, refused, lifted]
    })
}

/** Of rules: how often they stood in the way; of all others: what was permitted. */
function tableOf(title: string, say: Say, rows: readonly Row[]): readonly string[] {
  if (rows.length === 0) return []
  const head = [
    title,
    say('当时', 'then'),
    say('草案', 'draft'),
    say('新拒', 'refused'),
    say('解除', 'lifted'),
  ]
  const lines = [head, ...rows.map((row) => row.map(String))]
  return [
    '',
    ...lines.map(
      (cells) =>
        `  ${cells.map((cell, i) => (i === 0 ? cell.padEnd(26) : cell.padStart(8))).join('')}`,
    ),
  ]
}

function lineOf({ kind, contact, event, case: id, at, rules }: WhatIfChange, say: Say): string {
  const what = kind === 'refused' ? say('新拒', 'refused') : say('解除', 'lifted')
  return `  ${what}  ${formatInstant(at)}  ${contact ?? event}  case ${id}  ${rules.join(' ')}`
}

function moreLine(more: number): readonly string[] {
  return more > 0 ? [`  … ${figure(more)}`] : []
}
