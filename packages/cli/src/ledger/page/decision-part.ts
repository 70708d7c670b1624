import { VERDICT_WORDS } from '@fencun/app/words/timeline-words'
import type { Bilingual } from '@fencun/core/errors/codes'
import type { Citation, DecisionRecord, Finding, Measures } from '@fencun/core/gate/decision'
import { both, code, type Html, pairs, text } from './markup.ts'
import { named, type PackageNames } from './names.ts'
import { timeText } from './time-text.ts'

/** What the gate decided, under which rules, and what each rule measured. */
export function decisionHtml(decision: DecisionRecord, names: PackageNames): Html {
  const { outcome, at, packHash, policy, findings, obligations, nextPermittedAt } = decision
  const rows: (readonly [Bilingual, Html])[] = [
    [
      { zh: '决定', en: 'Decision' },
      `<b class="${outcome.toLowerCase()}">${both(VERDICT_WORDS[outcome])}</b> · ${text(timeText(at))}`,
    ],
    [{ zh: '规则集', en: 'Rule set' }, code(packHash)],
    [{ zh: '制度版本', en: 'Policy' }, code(policy)],
  ]
  if (obligations.length > 0) {
    const all = obligations.map((one) => both(named(names, one)))
    rows.push([{ zh: '附带要求', en: 'On condition of' }, all.join('，')])
  }
  if (nextPermittedAt !== null && outcome !== 'ALLOW') {
    rows.push([{ zh: '最早可联系', en: 'Next permitted' }, text(timeText(nextPermittedAt))])
  }
  const list = findings.map((finding) => `<li>${findingHtml(finding, names)}</li>`).join('')
  return `<div class="decision">${pairs(rows)}${list === '' ? '' : `<ul>${list}</ul>`}</div>`
}

function findingHtml(finding: Finding, names: PackageNames): Html {
  const { rule, verdict, measured, limit, sources } = finding
  const facts = [
    measuresHtml({ zh: '实测', en: 'measured' }, measured),
    measuresHtml({ zh: '限度', en: 'limit' }, limit),
  ].filter(Boolean)
  const cited = sources.map((source) => sourceHtml(source, names)).join('；')
  return `<b>${both(named(names, rule))}</b> ${both(VERDICT_WORDS[verdict])}
<small>${facts.join(' · ')}${cited === '' ? '' : `<br>${cited}`}</small>`
}

function measuresHtml(title: Bilingual, measures: Measures): Html {
  const all = Object.entries(measures).map(([name, value]) => code(`${name} ${value}`))
  return all.length === 0 ? '' : `${both(title)} ${all.join(' ')}`
}

function sourceHtml({ instrument, clause }: Citation, names: PackageNames): Html {
  const where =
    clause === null ? { zh: '条款未核实', en: 'clause not verified' } : { zh: clause, en: clause }
  return `${both(named(names, instrument))} ${both(where)}`
}
