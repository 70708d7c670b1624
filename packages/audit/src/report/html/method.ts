import { formatInstant } from '@fencun/core/time/instant'
import type { AuditedLog, AuditReport, InputFile } from '../audit-report.ts'
import { assumptions, leftOutWords, needWords, problemWords, RECOGNISED_BY } from '../labels.ts'
import { outcomeWords } from '../language.ts'
import { rowsWithProblem } from '../rows-with-problem.ts'
import { both, counted, folded, type Html, section, table, text } from './markup.ts'

/** What was taken for granted, what was not judged, and of which files all this was said. */
export function methodSections(report: AuditReport): Html {
  return [notJudged(report), method(report), filesSection({ ...report, ...report.result })].join('')
}

function notJudged({ result, words }: AuditReport): Html {
  const { judged, notJudged: left } = result.summary
  const rows = left.map(({ rule, needs }) => [
    both(words.ruleTitle(rule)),
    `<code>${text(rule)}</code>`,
    needs.map((need) => both(needWords(need))).join(' · '),
  ])
  const heads = [
    { title: { zh: '规则', en: 'rule' } },
    { title: { zh: '编号', en: 'id' } },
    { title: { zh: '还需要', en: 'needs' } },
  ]
  return section(
    'not-judged',
    { zh: '没有判断的规则', en: 'Rules that were not judged' },
    `<p>${both({ zh: '判断了', en: 'Judged:' })} ${counted('summary.judged.length', judged.length)} ${both({ zh: '条；没有判断', en: '; not judged:' })} ${counted('notJudged.length', left.length)} ${both({ zh: '条。没有判断不等于合规。', en: '. They have not been passed.' })}</p>
<p class="note">${both({ zh: '判断了：', en: 'Judged: ' })}${judged.map((rule) => `<code>${text(rule)}</code>`).join(' ')}</p>${left.length === 0 ? '' : folded(both({ zh: '没有判断的规则，以及还需要什么', en: 'Those not judged, and what they need' }), table(heads, rows))}`,
  )
}

function method(report: AuditReport): Html {
  const said = assumptions(report)
  return section(
    'method',
    { zh: '方法与假设', en: 'Method and assumptions' },
    `<ul>${said.map((one) => `<li>${both(one)}</li>`).join('')}</ul>${report.logs
      .map((log, i) => logFacts(log, i))
      .join('')}`,
  )
}

function logFacts({ name, facts }: AuditedLog, i: number): Html {
  const key = `facts.${i}`
  const lines: (readonly [Html, Html])[] = [
    [
      both({ zh: '格式', en: 'format' }),
      `${text(facts.format)} · ${both(RECOGNISED_BY[facts.recognisedBy])}`,
    ],
    [
      both({ zh: '编码', en: 'encoding' }),
      `${text(facts.encoding)}${facts.compressed ? both({ zh: '，压缩', en: ', compressed' }) : ''}`,
    ],
    [both({ zh: '时间所在时区', en: 'zone of its times' }), text(facts.zone)],
    [both({ zh: '行数', en: 'rows' }), counted(`${key}.rows`, facts.rows)],
    [
      both({ zh: '列', en: 'columns' }),
      Object.entries(facts.columns)
        .map(([field, column]) => `<code>${text(field)}</code> ${text(column)}`)
        .join(' · '),
    ],
    ...Object.entries(facts.leftOut).map(([why, count]): readonly [Html, Html] => [
      both({ zh: '不计', en: 'left out' }),
      `${both(leftOutWords(why))} ${counted(`${key}.leftOut.${why}`, count)}`,
    ]),
    ...Object.entries(facts.problemCounts).map(([problem, count]): readonly [Html, Html] => [
      both({ zh: '读不出', en: 'not read' }),
      `${both(problemWords(problem))} ${counted(`${key}.problemCounts.${problem}`, count)} ${both({ zh: '行', en: 'rows' })} ${text(rowsWithProblem(facts, problem))}`,
    ]),
  ]
  const list = lines.map(([term, value]) => `<div><dt>${term}</dt><dd>${value}</dd></div>`)
  return `<h3>${text(name)}</h3><dl>${list.join('')}</dl>${signals(facts.signals, key)}`
}

function signals(found: AuditedLog['facts']['signals'], key: string): Html {
  if (found.length === 0) return ''
  const rows = found.map(({ signal, outcome, calls, unknown }, i) => [
    text(signal === '' ? '–' : signal),
    `${both(outcomeWords(outcome))}${unknown ? ` <em>${both({ zh: '含义不明', en: 'not known' })}</em>` : ''}`,
    counted(`${key}.signals.${i}.calls`, calls),
  ])
  return table(
    [
      { title: { zh: '话单原值', en: 'signal' } },
      { title: { zh: '认定为', en: 'taken for' } },
      { title: { zh: '通话', en: 'calls' }, number: true },
    ],
    rows,
    'small',
  )
}

/** Of which files all this was said, and under which rules. */
export function filesSection(report: Files): Html {
  const { logs, cases, records, packHash, policy, generatedAt, program } = report
  const rows = [
    ...logs.map((file) => fileRow(file, { zh: '话单', en: 'call log' })),
    ...(cases === undefined ? [] : [fileRow(cases, { zh: '案件表', en: 'case list' })]),
    ...(records === undefined ? [] : [fileRow(records.file, { zh: '催收记录', en: 'records' })]),
  ]
  const heads = [
    { title: { zh: '文件', en: 'file' } },
    { title: { zh: '用途', en: 'use' } },
    { title: { zh: '字节', en: 'bytes' }, number: true },
    { title: { zh: 'SHA-256', en: 'SHA-256' } },
  ]
  return section(
    'files',
    { zh: '文件与规则', en: 'Files and rules' },
    `${table(heads, rows, 'hashes')}<dl><div><dt>${both({ zh: '规则包', en: 'law pack' })}</dt><dd><code class="hash">${text(packHash)}</code></dd></div><div><dt>${both({ zh: '政策', en: 'policy' })}</dt><dd><code>${text(policy)}</code></dd></div><div><dt>${both({ zh: '生成', en: 'made' })}</dt><dd>${text(formatInstant(generatedAt))} · ${text(program)}</dd></div></dl>`,
  )
}

type Files = Pick<AuditReport, 'logs' | 'cases' | 'records' | 'generatedAt' | 'program'> &
  Pick<AuditReport['result'], 'packHash' | 'policy'>

function fileRow(
  { name, bytes, sha256 }: InputFile,
  use: { readonly zh: string; readonly en: string },
): readonly Html[] {
  return [
    text(name),
    both(use),
    String(bytes).replace(/\B(?=(\d{3})+$)/g, ','),
    `<code class="hash">${text(sha256)}</code>`,
  ]
}
