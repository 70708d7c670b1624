import type { Bilingual } from '@fencun/core/errors/codes'
import type { AuditFinding } from '../../finding.ts'
import type { WhatIfChange, WhatIfCounts, WhatIfTally } from '../../what-if/what-if-result.ts'
import { round } from '../html/charts.ts'
import { findingRows, sourceLine } from '../html/findings.ts'
import { frameOf } from '../html/frame.ts'
import { both, counted, folded, type Html, section, table, text } from '../html/markup.ts'
import { filesSection } from '../html/method.ts'
import { figure } from '../language.ts'
import type { WhatIfReport } from './what-if-report.ts'
import { COUNT_WORDS, headline, KIND_WORDS, method } from './what-if-words.ts'

/** What one page shows of each kind; the JSON form holds all. */
const SHOWN_MAX = 2000
/** Names that stand open; the others are folded below. */
const NAMES_OPEN = 12
const NAMES_MAX = 500

const TITLE: Bilingual = { zh: '规则试算', en: 'What if' }
const KEYS = ['calls', 'refusedBefore', 'refusedAfter', 'refused', 'lifted'] as const

/** Both laws side by side as one page that needs nothing else. */
export function* renderWhatIfHtml(report: WhatIfReport): Generator<string, void, undefined> {
  const frame = frameOf(report, TITLE)
  const { compared } = report
  yield frame.head
  yield cards(report)
  yield rules(report)
  yield tallies('orgs', 'byOrg', { zh: '机构', en: 'Organisations' }, compared.byOrg)
  yield tallies(
    'staff',
    'byStaff',
    { zh: '坐席与催收员', en: 'Seats and collectors' },
    compared.byStaff,
  )
  yield tallies(
    'hours',
    'byHour',
    { zh: '时段（北京时间）', en: 'Hours (Beijing)' },
    compared.byHour,
  )
  yield tallies('days', 'byDay', { zh: '日期', en: 'Days' }, compared.byDay)
  yield* changeSections(report)
  const said = method(report).map((one) => `<li>${both(one)}</li>`)
  yield section('method', { zh: '方法', en: 'Method' }, `<ul>${said.join('')}</ul>`)
  yield filesSection({ ...report, ...compared.after })
  yield frame.foot
}

function cards(report: WhatIfReport): Html {
  const { compared, supposed } = report
  const numbers = (['refused', 'lifted', 'refusedBefore', 'refusedAfter', 'calls'] as const).map(
    (key) =>
      `<div><b>${counted(`totals.${key}`, compared.totals[key])}</b><span>${both(COUNT_WORDS[key])}</span></div>`,
  )
  const what = supposed.map((one) => `<code>${text(one)}</code>`).join(' ')
  return `<section><p><b>${both({ zh: '假设', en: 'Supposed' })}</b> ${what}</p><p>${both(headline(report))}</p></section><section class="figures">${numbers.join('')}</section>\n`
}

const RULE_KEYS = ['breachesBefore', 'breachesAfter', 'refused', 'lifted'] as const

function rules({ compared, words }: WhatIfReport): Html {
  const rows = compared.byRule.flatMap((one, i) => {
    if (one.breachesBefore + one.breachesAfter === 0) return []
    const name = `${both(words.ruleTitle(one.rule))} <code>${text(one.rule)}</code>`
    return [[name, ...RULE_KEYS.map((key) => counted(`byRule.${i}.${key}`, one[key]))]]
  })
  const heads = [
    { title: { zh: '规则', en: 'rule' } },
    ...KEYS.slice(1).map((key) => ({ title: COUNT_WORDS[key], number: true })),
  ]
  return section('rules', { zh: '按规则', en: 'By rule' }, table(heads, rows))
}

function tallies(id: string, key: Key, title: Bilingual, all: readonly WhatIfTally[]): Html {
  const changed = all
    .map((tally, place) => ({ ...tally, place }))
    .filter(({ refused, lifted }) => refused + lifted > 0)
  if (changed.length === 0) return ''
  const isTime = key === 'byHour' || key === 'byDay'
  const ordered = isTime
    ? changed
    : changed.toSorted((a, b) => b.refused + b.lifted - a.refused - a.lifted)
  const most = Math.max(...changed.map(({ refused, lifted }) => Math.max(refused, lifted)))
  const heads = [
    { title: { zh: '名称', en: 'name' } },
    ...KEYS.map((count) => ({ title: COUNT_WORDS[count], number: true })),
    { title: { zh: '', en: '' } },
  ]
  const tableOf = (some: typeof ordered): Html =>
    table(
      heads,
      some.map((tally) => tallyRow(key, tally, most)),
      'compared',
    )
  const [open, rest] = [
    ordered.slice(0, isTime ? undefined : NAMES_OPEN),
    ordered.slice(NAMES_OPEN),
  ]
  if (isTime || rest.length === 0) return section(id, title, tableOf(open))
  const summary = both({ zh: `其余 ${figure(rest.length)} 个`, en: `${figure(rest.length)} more` })
  return section(id, title, tableOf(open) + folded(summary, tableOf(rest.slice(0, NAMES_MAX))))
}

type Key = 'byOrg' | 'byStaff' | 'byHour' | 'byDay'

function tallyRow(
  key: Key,
  tally: WhatIfTally & { readonly place: number },
  most: number,
): readonly Html[] {
  return [
    tally.name === '' ? both({ zh: '（话单未写）', en: '(not in the log)' }) : text(tally.name),
    ...KEYS.map((count) => counted(`${key}.${tally.place}.${count}`, tally[count])),
    bars(tally, most),
  ]
}

function bars({ refused, lifted }: WhatIfCounts, most: number): Html {
  const bar = (value: number, kind: string, y: number): string =>
    `<rect class="${kind}" y="${y}" width="${round((value / most) * 100)}" height="6"/>`
  return `<svg class="bar two-bars" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">${bar(refused, 'c2', 0)}${bar(lifted, 'c1', 8)}</svg>`
}

function* changeSections(report: WhatIfReport): Generator<Html, void, undefined> {
  for (const kind of ['refused', 'lifted'] as const) {
    const { groups, shown, found } = grouped(report.compared.changes(), kind)
    if (found === 0) continue
    yield `<section id="${kind}"><h2>${both(KIND_WORDS[kind])} ${counted(`changes.${kind}`, found)}</h2>`
    if (shown < found) {
      yield `<p class="note">${both({ zh: `此处列出前 ${figure(shown)} 条，全部见 JSON。`, en: `The first ${figure(shown)}; the JSON holds all of them.` })}</p>`
    }
    for (const [first, findings] of groups) {
      const { ruleTitle } = report.words
      yield folded(
        `<b>${both(ruleTitle(first.rule))}</b> <code>${text(first.rule)}</code> <b>${figure(findings.length)}</b>`,
        sourceLine(report, first) + findingRows(report, findings),
        true,
      )
    }
    yield '</section>\n'
  }
}

/** Changes of one kind by rule and source, as many as a page can hold. */
function grouped(changes: Iterable<WhatIfChange>, wanted: WhatIfChange['kind']) {
  const groups = new Map<string, [AuditFinding, AuditFinding[]]>()
  let [shown, found] = [0, 0]
  for (const { kind, findings } of changes) {
    if (kind !== wanted) continue
    found += 1
    if (shown === SHOWN_MAX) continue
    shown += 1
    for (const finding of findings) {
      const key = JSON.stringify([finding.rule, finding.layer, finding.sources])
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [finding, [finding]])
      else group[1].push(finding)
    }
  }
  return { groups: [...groups.values()], shown, found }
}
