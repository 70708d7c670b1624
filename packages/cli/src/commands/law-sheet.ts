import { failure } from '@fencun/core/errors/failure'
import { loadCoverage } from '@fencun/law/coverage'
import type { RulePackWithTexts } from '@fencun/law/pack'
import { type RuleSheet, ruleSheet } from '@fencun/law/rule-sheet'
import type { SheetCase } from '@fencun/law/sheet-cases'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { fail, print, printJson } from '../output.ts'
import { lawDirectory } from '../paths.ts'
import { OWN, withPack } from './law.ts'

/** `fencun law sheet RULE`: the page a lawyer reviews and signs, as Markdown. */
export function printSheet(id: string, options: { json?: boolean; pack?: string }): ExitCode {
  // The demands are those of the product's own law.
  const meets = options.pack === undefined || options.pack === OWN
  return withPack(options, (pack) => {
    const sheet = ruleSheet(pack, id, meets ? loadCoverage(lawDirectory()) : [])
    return printFrom(pack, sheet, id, options.json ?? false)
  })
}

function printFrom(
  pack: RulePackWithTexts,
  sheet: RuleSheet | undefined,
  id: string,
  json: boolean,
): ExitCode {
  if (sheet === undefined) {
    return fail(
      failure('argument-invalid', 'there is no such rule; `law list` names them', id),
      json,
    )
  }
  if (json) printJson({ pack: pack.hash, ...sheet })
  else print(asMarkdown(sheet, pack))
  return EXIT.ok
}

const UNVERIFIED = '条款未核实 clause not verified'

function asMarkdown(sheet: RuleSheet, pack: RulePackWithTexts): string {
  return [
    `# ${sheet.title.zh} · ${sheet.title.en}`,
    '',
    `规则 Rule \`${sheet.id}\` · 施行 in force ${sheet.from} – ${sheet.until ?? ''}`,
    `规则包 Pack ${pack.hash}`,
    '',
    '## 要求 Statement',
    '',
    sheet.asks.zh,
    '',
    sheet.asks.en,
    '',
    '## 来源 Sources',
    '',
    ...sheet.sources.map(
      ({ title, number, clause, grade, gradeText, from, until }) =>
        `- ${title.zh}${number === null ? '' : ` ${number}`} · ${clause ?? UNVERIFIED} · ${from} – ${until ?? ''} · ${grade} ${gradeText.zh}`,
    ),
    ...numbersOf(sheet),
    '',
    '## 例 Examples, answered by the gate just now',
    '',
    ...sheet.cases.flatMap(exampleOf),
    ...section(
      '## 满足的要求 Demands met',
      sheet.meets.map((one) => `- ${one.id} ${one.demand.zh}`),
    ),
    ...section(
      '## 待解问题 Open questions',
      sheet.questions.map(({ zh, en }) => `- [ ] ${zh} · ${en}`),
    ),
    '',
    '## 审阅意见 Review',
    '',
    '结论 Finding: □ 同意 agreed  □ 修改后同意 agreed with changes  □ 不同意 not agreed',
    '',
    '意见 Remarks: ____________________________________________',
    '',
    '律师签字 Lawyer: ____________________  日期 Date: ____________________',
  ].join('\n')
}

function numbersOf({ numbers }: RuleSheet): readonly string[] {
  const rows = numbers.flatMap(({ id, unit, history }) =>
    history.map(
      ({ value, from, until, layer, profile, instrument, clause, relaxable }) =>
        `| ${id} | ${value} ${unit.zh} | ${from} – ${until ?? ''} | ${layer} | ${profile ?? `${instrument} ${clause ?? UNVERIFIED}`} | ${relaxable ? '是 yes' : '否 no'} |`,
    ),
  )
  if (rows.length === 0) return []
  return [
    '',
    '## 数值 Numbers',
    '',
    '| 数值 number | 值 value | 日期 dates | 层 layer | 出处 source | 可经约定放宽 relaxable |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ]
}

function exampleOf({ name, at, profile, outcome, promised, findings, nextPermittedAt }: SheetCase) {
  const wrong = outcome === promised ? '' : ` ← 应为 should be ${promised}`
  const next = outcome === 'DEFER' ? ` · 下次 next ${nextPermittedAt ?? '—'}` : ''
  return [
    `- ${name.zh} · ${name.en}`,
    `  ${at} · ${profile} → **${outcome}**${next}${wrong}`,
    ...findings.map(
      ({ rule, reason, measured, limit }) =>
        `  ${rule} ${reason} ${JSON.stringify(measured)} / ${JSON.stringify(limit)}`,
    ),
  ]
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, '', ...lines]
}
