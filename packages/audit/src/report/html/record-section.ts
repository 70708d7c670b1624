import type { Bilingual } from '@fencun/core/errors/codes'
import { isResultCode, resultCode } from '@fencun/core/timeline/result-codes'
import type { RecordFinding } from '../../records/record-match.ts'
import { RECORD_REASONS } from '../../records/record-reasons.ts'
import { type AuditReport, rowAt } from '../audit-report.ts'
import { figure } from '../language.ts'
import { names, timeText } from './findings.ts'
import { both, counted, folded, type Html, section, table, text } from './markup.ts'

/** What one page shows of each reason. */
const SHOWN_MAX = 500

/** Calls without a record, records without a call, and records that say something else. */
export function recordSection(report: AuditReport): Html {
  if (report.records === undefined) return ''
  const { match } = report.records
  const numbers = [
    ['records', match.records, { zh: '条记录', en: 'records' }],
    ['matched', match.matched, { zh: '条对上电话', en: 'with their call' }],
    ['callsCompared', match.callsCompared, { zh: '通电话比对', en: 'calls compared' }],
    [
      'callsOutside',
      match.callsOutside,
      { zh: '通在记录的日期之外', en: 'calls outside its days' },
    ],
  ] as const
  const line = numbers
    .map(([key, value, words]) => `${counted(`records.${key}`, value)} ${both(words)}`)
    .join(' · ')
  const shown = firstOfEach(match.findings())
  const parts = match.counts.map(({ reason, count }, i) =>
    folded(
      `<b>${both(RECORD_REASONS[reason])}</b> ${counted(`records.counts.${i}.count`, count)}`,
      recordRows(report, shown.get(reason) ?? [], count),
    ),
  )
  const { tolerance } = match
  const how = both({
    zh: `通话开始与记录时间相差 ${tolerance.matchSecMax} 秒以内视为同一通；均须人工核对，不算违规。`,
    en: `A note and a call belong together when their times differ by at most ${tolerance.matchSecMax} s. A person has to look at each of these; they are no breaches.`,
  })
  const title = { zh: '记录与话单核对', en: 'Records beside the log' }
  return section('records', title, `<p>${line}</p><p class="note">${how}</p>${parts.join('')}`)
}

function firstOfEach(findings: Iterable<RecordFinding>): ReadonlyMap<string, RecordFinding[]> {
  const shown = new Map<string, RecordFinding[]>()
  for (const finding of findings) {
    const list = shown.get(finding.reason) ?? []
    shown.set(finding.reason, list)
    if (list.length < SHOWN_MAX) list.push(finding)
  }
  return shown
}

const CALL_ROW: Bilingual = { zh: '话单行', en: 'call row' }
const RECORD_ROW: Bilingual = { zh: '记录行', en: 'record row' }

/** On a telephone there are no headings: the two rows say which they are. */
function labelled(words: Bilingual, row: number | null): Html {
  return `<small class="phone">${both(words)} </small>${row ?? '–'}`
}

function recordRows(report: AuditReport, findings: readonly RecordFinding[], count: number): Html {
  const more =
    findings.length < count
      ? `<p class="note">${both({
          zh: `此处列出前 ${figure(findings.length)} 条；全部见 --xlsx 或 --csv 文件。`,
          en: `The first ${figure(findings.length)}; --xlsx and --csv hold all of them.`,
        })}</p>`
      : ''
  return (
    more +
    table(
      [
        { title: CALL_ROW, number: true },
        { title: RECORD_ROW, number: true },
        { title: { zh: '时间', en: 'time' } },
        { title: { zh: '债务人', en: 'debtor' } },
        { title: { zh: '机构 · 坐席', en: 'organisation · seat' } },
        { title: { zh: '测得 / 界限', en: 'measured / limit' } },
      ],
      findings.map((finding) => [
        labelled(CALL_ROW, finding.callRow === null ? null : rowAt(report, finding.callRow).row),
        labelled(RECORD_ROW, finding.recordRow),
        timeText(finding.at),
        `${text(finding.debtor)}<br><small>${text(finding.number)}</small>`,
        names(finding),
        `<b>${pairs(finding.measured)}</b> / ${pairs(finding.limit)}`,
      ]),
      'rows',
    )
  )
}

function pairs(values: RecordFinding['measured']): Html {
  const list = Object.entries(values).map(([name, value]) => measure(name, value))
  return list.length === 0 ? '–' : list.join(' · ')
}

const UNITS: Readonly<Record<string, Bilingual>> = {
  talkSec: { zh: '秒', en: 's' },
  talkSecMin: { zh: '秒', en: 's' },
  promiseSecMax: { zh: '秒', en: 's' },
  matchSecMax: { zh: '秒', en: 's' },
  hours: { zh: '小时', en: 'h' },
  hoursMax: { zh: '小时', en: 'h' },
  minutes: { zh: '分钟', en: 'min' },
  minutesMax: { zh: '分钟', en: 'min' },
  records: { zh: '条记录', en: 'records' },
  cases: { zh: '个案件', en: 'cases' },
  casesMax: { zh: '个案件', en: 'cases' },
  charsMin: { zh: '字起', en: 'characters or more' },
}

function measure(name: string, value: string | number): Html {
  if (typeof value === 'string') {
    return isResultCode(value) ? both(resultCode(value).name) : text(value)
  }
  const unit = UNITS[name]
  return unit === undefined ? text(value) : `${value} ${both(unit)}`
}
