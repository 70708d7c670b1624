import type { Bilingual } from '@fencun/core/errors/codes'
import type { Measures } from '@fencun/core/gate/decision'
import type { AuditFinding, FindingCounts } from '../../finding.ts'
import { type AuditReport, rowAt } from '../audit-report.ts'
import { figure, outcomeWords } from '../language.ts'
import { type FindingGroup, shownFindings } from './finding-groups.ts'
import { both, counted, folded, type Html, section, table, text } from './markup.ts'

/** What one page shows; the files hold all. */
const SHOWN_MAX: Readonly<Record<AuditFinding['kind'], number>> = { breach: 5000, review: 1000 }
/** Longer tables are folded in parts. */
const PART_ROWS = 500

const TITLES: Readonly<Record<AuditFinding['kind'], Bilingual>> = {
  breach: { zh: '违规明细', en: 'Every breach' },
  review: { zh: '待人工复核（不算违规）', en: 'For a person to review (no breaches)' },
}

/** The findings of one kind, grouped by rule and source, piece by piece. */
export function* findingSections(
  report: AuditReport,
  kind: AuditFinding['kind'],
): Generator<Html, void, undefined> {
  const counts = report.result.summary.byRule.filter((one) => one.kind === kind)
  if (counts.length === 0) return
  const { groups, counts: shown } = shownFindings(
    report.result.findings(),
    kind,
    counts,
    SHOWN_MAX[kind],
  )
  yield `<section id="${kind}"><h2>${both(TITLES[kind])}</h2>`
  for (const { rule } of counts) {
    const count = shown.get(rule)
    if (count === undefined || count.found === 0) continue
    const own = groups.filter((group) => group.rule === rule)
    yield `<details class="rule"${kind === 'breach' ? ' open' : ''}><summary><b>${both(report.words.ruleTitle(rule))}</b> <code>${text(rule)}</code> ${counted(`${kind}.${rule}`, count.found)}</summary>`
    if (count.shown < count.found) yield notAll(count)
    for (const group of own) yield* groupParts(report, group)
    yield '</details>'
  }
  yield '</section>\n'
}

function notAll({ shown, found }: { readonly shown: number; readonly found: number }): Html {
  return `<p class="note">${both({
    zh: `此处列出前 ${figure(shown)} 条，共 ${figure(found)} 条；全部见 --xlsx 或 --csv 文件。`,
    en: `The first ${figure(shown)} of ${figure(found)}; --xlsx and --csv hold all of them.`,
  })}</p>`
}

function* groupParts(
  report: AuditReport,
  { first, findings }: FindingGroup,
): Generator<Html, void, undefined> {
  yield sourceLine(report, first)
  if (findings.length <= PART_ROWS) {
    yield findingRows(report, findings)
    return
  }
  for (let from = 0; from < findings.length; from += PART_ROWS) {
    const part = findings.slice(from, from + PART_ROWS)
    yield folded(
      `${figure(from + 1)} – ${figure(from + part.length)}`,
      findingRows(report, part),
      from === 0,
    )
  }
}

type Told = Pick<AuditReport, 'words' | 'logs'>

/** Where the limit comes from: the layer that set it, and each source with its clause. */
export function sourceLine({ words }: Told, finding: AuditFinding): Html {
  const { layer, sources } = words.explain(finding)
  const cited = sources.map(({ name, clause, grade }) => {
    return `<li>${both(name)} <span class="clause">${both(clause)}</span> <small>[${text(grade)}]</small></li>`
  })
  return `<div class="source"><span>${both({ zh: '依据', en: 'Sources' })} · ${both(layer)}</span><ul>${cited.join('')}</ul></div>`
}

/** One row for each finding. */
export function findingRows(report: Told, findings: readonly AuditFinding[]): Html {
  const several = report.logs.length > 1
  return table(
    [
      { title: { zh: '行', en: 'row' }, number: true },
      { title: { zh: '时间', en: 'time' } },
      { title: { zh: '债务人', en: 'debtor' } },
      { title: { zh: '机构 · 坐席', en: 'organisation · seat' } },
      { title: { zh: '通话', en: 'call' } },
      { title: { zh: '此前测得 / 上限', en: 'measured before / limit' } },
    ],
    findings.map((finding) => {
      const { file, row } = rowAt(report, finding.row)
      const { reason } = report.words.explain(finding)
      return [
        `<span id="f-${text(finding.id)}" class="row">${row}</span>${several ? `<br><small>${text(file)}</small>` : ''}`,
        timeText(finding.at),
        debtorText(finding),
        names(finding),
        `<span class="whole">${both(outcomeWords(finding.outcome))} ${figure(finding.talkSec)} s</span><br><small>${text(finding.signal)}</small>`,
        `<b>${values(finding.measured)}</b> / ${values(finding.limit)}<br><small>${both(reason)}</small>`,
      ]
    }),
    'rows',
  )
}

/** Organisation and seat, below each other. */
export function names({ org, staff }: { readonly org: string; readonly staff: string }): Html {
  const [first, second] = [org, staff].filter((name) => name !== '').map(text)
  return `${first ?? '–'}${second === undefined ? '' : `<br><small>${second}</small>`}`
}

function debtorText({ debtor, number }: AuditFinding): Html {
  return debtor === number || number === ''
    ? text(debtor)
    : `${text(debtor)}<br><small>${text(number)}</small>`
}

/** `2026-11-09 22:15:00`: all times of a report are Beijing's. */
export function timeText(iso: string): Html {
  return text(iso.slice(0, 19).replace('T', ' '))
}

function values(measures: Measures): Html {
  const list = Object.values(measures).map(String)
  return list.length === 0 ? '–' : text(list.join(', '))
}

/** How many of each rule, with its title. */
export function ruleTable(report: AuditReport): Html {
  const { byRule } = report.result.summary
  if (byRule.length === 0) return ''
  const most = Math.max(1, ...byRule.map(({ count }) => count))
  const ordered = byRule
    .map((one, i) => ({ ...one, i }))
    .toSorted((a, b) => a.kind.localeCompare(b.kind) || b.count - a.count)
  const rows = ordered.map(({ i, ...one }) => [
    `${both(report.words.ruleTitle(one.rule))} <code>${text(one.rule)}</code>`,
    kindTag(one),
    counted(`summary.byRule.${i}.count`, one.count),
    `<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="${one.kind === 'breach' ? 'c2' : 'c3'}" width="${Math.round((one.count / most) * 10_000) / 100}" height="8"/></svg>`,
  ])
  const heads = [
    { title: { zh: '规则', en: 'rule' } },
    { title: { zh: '性质', en: 'kind' } },
    { title: { zh: '次数', en: 'count' }, number: true },
    { title: { zh: '', en: '' } },
  ]
  return section('rules', { zh: '按规则', en: 'By rule' }, table(heads, rows, 'tally'))
}

function kindTag({ kind }: FindingCounts): Html {
  return kind === 'breach'
    ? both({ zh: '违规', en: 'breach' })
    : both({ zh: '待复核', en: 'review' })
}
