import { describe, expect, it } from 'vitest'
import type { AuditFinding } from '../../finding.ts'
import type { WhatIfChange, WhatIfTally } from '../../what-if/what-if-result.ts'
import { exampleReport } from '../testing/example-report.ts'
import { renderWhatIfHtml } from './render-what-if-html.ts'
import { renderWhatIfJson } from './render-what-if-json.ts'
import { renderWhatIfText } from './render-what-if-text.ts'
import type { WhatIfReport } from './what-if-report.ts'

const COUNTS = { calls: 1200, refusedBefore: 3, refusedAfter: 4, refused: 2, lifted: 1 }

function exampleOf(names: { readonly staff?: string } = {}, many = 0): WhatIfReport {
  const report = exampleReport({
    ...names,
    breaches: { 'quiet-hours': [3, 9], 'connected-cap': [7] },
  })
  const found: readonly AuditFinding[] = [...report.result.findings()]
  const [first] = found
  if (first === undefined) throw new Error('the example has findings')
  const more = Array.from({ length: many }, (_, i) => ({ ...first, row: 20 + i, id: `more-${i}` }))
  const changes = [...found, ...more]
    .filter(({ kind }) => kind === 'breach')
    .map((finding): WhatIfChange => {
      const kind = finding.rule === 'quiet-hours' ? 'refused' : 'lifted'
      return { kind, row: finding.row, findings: [finding] }
    })
  const tally = (name: string): WhatIfTally => ({ name, ...COUNTS })
  const rule = { breachesBefore: 1, breachesAfter: 2, reviewsBefore: 0, reviewsAfter: 0 }
  return {
    ...report,
    supposed: ['connected-cap.max=2'],
    compared: {
      before: { policy: 'std@1', packHash: 'sha256:aa' },
      after: { policy: 'std@1+connected-cap.max=2', packHash: 'sha256:aa' },
      from: '2026-11-09',
      until: '2026-11-15',
      totals: COUNTS,
      byRule: [
        { rule: 'quiet-hours', ...rule, refused: 2, lifted: 0 },
        { rule: 'connected-cap', ...rule, refused: 0, lifted: 1 },
      ],
      byOrg: [tally('agency-a')],
      byStaff: Array.from({ length: 20 }, (_, i) => ({ ...tally(`agent-${i}`), refused: i })),
      byHour: Array.from({ length: 24 }, (_, i) => tally(String(i))),
      byDay: [tally('2026-11-09')],
      changes: () => changes,
      plain: () => ({ totals: COUNTS, byRule: [], changes: () => [] }),
      notJudged: [],
      judgedBy: { way: 'fast', checked: 3, differed: false },
    },
  }
}

const json = (report: WhatIfReport): unknown => JSON.parse([...renderWhatIfJson(report)].join(''))
const html = (report: WhatIfReport): string => [...renderWhatIfHtml(report)].join('')

function valueAt(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, step) => {
    if (typeof inner !== 'object' || inner === null) return undefined
    return new Map<string, unknown>(Object.entries(inner)).get(step)
  }, value)
}

describe('a comparison of two laws', () => {
  it('says as JSON which calls would change, why, and how many', () => {
    expect(json(exampleOf())).toMatchObject({
      changes: [
        { change: 'refused', row: 3, file: 'calls-1.csv', findings: [{ rule: 'quiet-hours' }] },
        {
          change: 'lifted',
          row: 7,
          findings: [{ rule: 'connected-cap', limit: { connectedMax: 3 } }],
        },
        { change: 'refused', row: 9 },
      ],
      supposed: ['connected-cap.max=2'],
      totals: COUNTS,
      before: { policy: 'std@1' },
    })
  })

  it('shows on its page the numbers of the JSON form', () => {
    const report = exampleOf()
    const value = json(report)
    const numbers = [...html(report).matchAll(/<data value="(\d+)" data-key="([^"]+)">([\d,]+)</g)]
    expect(numbers.length).toBeGreaterThan(150)
    for (const [, number = '', key = '', seen = ''] of numbers) {
      expect(seen.replaceAll(',', '')).toBe(number)
      if (key.startsWith('changes.')) continue
      expect(`${key} ${number}`).toBe(`${key} ${String(valueAt(value, key))}`)
    }
    expect(html(report)).toContain('<data value="2" data-key="changes.refused">')
    expect(html(report)).toContain('id="f-connected-cap-7"')
  })

  it('loads nothing, and takes names of the file for text', () => {
    const page = html(exampleOf({ staff: '<script>13812345678' }))
    expect(page).not.toMatch(/<script|(?:src|href)=|13812345678/i)
  })

  it('shows as many changes as a page can hold, and says how many there are', () => {
    const page = html(exampleOf({}, 2500))
    expect(page.match(/id="f-/g)).toHaveLength(2001)
    expect(page).toContain('<data value="2502" data-key="changes.refused">2,502</data>')
    expect(page).toContain('此处列出前 2,000 条')
  })

  it('says both sides in a terminal, in either language', () => {
    const text = renderWhatIfText(exampleOf())
    expect(text).toContain('1,200 通电话中，2 通会被新拒绝，1 通不再被拒绝')
    expect(text).toMatch(/quiet-hours +夜间不联系 +1 +2 +2 +0/)
    expect(text).toMatch(/行 7 +不再被拒绝/)
    const english = renderWhatIfText(exampleOf(), 'en')
    expect(english).toContain('of 1,200 calls 2 would be newly refused and 1 no longer refused')
    expect(english).not.toMatch(/[\u4e00-\u9fff]/)
  })

  it('names in a terminal the first changes, and how many more there are', () => {
    expect(renderWhatIfText(exampleOf({}, 30))).toMatch(/… 13$/m)
  })
})
