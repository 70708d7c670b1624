import type { Bilingual } from '@fencun/core/errors/codes'
import type { Tally } from '../../finding.ts'
import type { AuditReport } from '../audit-report.ts'
import { figure, share } from '../language.ts'
import { tallyTable, timeChart } from './charts.ts'
import { findingSections, ruleTable } from './findings.ts'
import { frameOf } from './frame.ts'
import { both, counted, folded, type Html, section, text } from './markup.ts'
import { methodSections } from './method.ts'
import { recordSection } from './record-section.ts'

/** Names that stand open; the others are folded below. */
const NAMES_OPEN = 12
const NAMES_MAX = 500

const TITLE: Bilingual = { zh: '话单审计报告', en: 'Call log audit' }

/**
 * The report as one page that needs nothing else: no script, no picture, no font of elsewhere. Both
 * languages are in it. In pieces, so that a page of thousands of rows is never whole in memory.
 */
export function* renderHtml(report: AuditReport): Generator<string, void, undefined> {
  const frame = frameOf(report, TITLE)
  yield frame.head
  yield figuresOf(report)
  yield ruleTable(report)
  const { byHour, byDay, byOrg, byStaff, worst } = report.result.summary
  const hour = { zh: '时段', en: 'hour' }
  const day = { zh: '日期', en: 'day' }
  yield `<div class="two">${section('hours', { zh: '按时段（北京时间）', en: 'By hour (Beijing)' }, timeChart('summary.byHour', hour, byHour))}${section('days', { zh: '按日期', en: 'By day' }, timeChart('summary.byDay', day, byDay))}</div>`
  yield names('orgs', 'summary.byOrg', { zh: '机构', en: 'Organisations' }, byOrg)
  yield names(
    'staff',
    'summary.byStaff',
    { zh: '坐席与催收员', en: 'Seats and collectors' },
    byStaff,
  )
  yield names(
    'worst',
    'summary.worst',
    {
      zh: '违规最多的债务人（案件编号或遮盖的号码）',
      en: 'Debtors with the most breaches (case numbers or masked numbers)',
    },
    worst,
  )
  yield* findingSections(report, 'breach')
  yield* findingSections(report, 'review')
  yield recordSection(report)
  yield methodSections(report)
  yield frame.foot
}

function figuresOf({ result }: AuditReport): Html {
  const { calls, callsWithBreach, debtors, from, until, byRule } = result.summary
  const breaches = total(byRule, 'breach')
  const reviews = total(byRule, 'review')
  const cards: readonly (readonly [Html, Bilingual, Html])[] = [
    [counted('breaches.length', breaches), { zh: '次违规', en: 'breaches' }, ''],
    [
      counted('summary.callsWithBreach', callsWithBreach),
      { zh: '通电话有违规', en: 'calls with a breach' },
      share(callsWithBreach, calls),
    ],
    [counted('reviews.length', reviews), { zh: '次待人工复核', en: 'for a person to review' }, ''],
    [
      counted('summary.calls', calls),
      { zh: '通电话', en: 'calls' },
      `${text(from)} – ${text(until)}`,
    ],
    [counted('summary.debtors', debtors), { zh: '位债务人', en: 'debtors' }, ''],
  ]
  const grave = breaches > 0 ? 'bad' : 'good'
  return `<section class="figures ${grave}">${cards
    .map(([value, words, more]) => {
      return `<div><b>${value}</b><span>${both(words)}</span><small>${more}</small></div>`
    })
    .join('')}</section>\n`
}

function total(
  counts: AuditReport['result']['summary']['byRule'],
  kind: 'breach' | 'review',
): number {
  return counts.filter((one) => one.kind === kind).reduce((sum, { count }) => sum + count, 0)
}

function names(id: string, key: string, title: Bilingual, tallies: readonly Tally[]): Html {
  if (tallies.every(({ name }) => name === '')) return ''
  const placed = tallies
    .map((tally, place) => ({ ...tally, place }))
    .toSorted((a, b) => b.breaches - a.breaches || b.calls - a.calls)
  const head = { zh: '名称', en: 'name' }
  const open = tallyTable(key, head, placed.slice(0, NAMES_OPEN))
  const rest = placed.slice(NAMES_OPEN, NAMES_MAX)
  const beyond = placed.length - NAMES_OPEN - rest.length
  const more =
    rest.length === 0
      ? ''
      : folded(
          both({ zh: `其余 ${figure(rest.length)} 个`, en: `${figure(rest.length)} more` }),
          tallyTable(key, head, rest),
        )
  const left =
    beyond <= 0
      ? ''
      : `<p class="note">${both({ zh: `还有 ${figure(beyond)} 个，见 JSON。`, en: `${figure(beyond)} more are in the JSON.` })}</p>`
  return section(id, title, open + more + left)
}
