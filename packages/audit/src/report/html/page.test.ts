import { describe, expect, it } from 'vitest'
import { matchRecords } from '../../records/match-records.ts'
import { smallLog, smallPeople } from '../../records/testing/small-log.ts'
import type { AuditReport } from '../audit-report.ts'
import { renderJson } from '../render-json.ts'
import { exampleReport } from '../testing/example-report.ts'
import { renderHtml } from './page.ts'

const page = (report: AuditReport): string => [...renderHtml(report)].join('')

/** The JSON form of a report, as somebody reads it who has only that. */
function json(report: AuditReport): unknown {
  return JSON.parse([...renderJson(report)].join(''))
}

/** The value at a path such as `summary.byRule.0.count`, or the `length` of a list. */
function valueAt(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, step) => {
    if (typeof inner !== 'object' || inner === null) return undefined
    return new Map<string, unknown>(Object.entries({ ...inner, length: lengthOf(inner) })).get(step)
  }, value)
}

const lengthOf = (value: object): unknown => (Array.isArray(value) ? value.length : undefined)

/** Every counted number of a page: its key, the value behind it, and what a reader sees. */
function numbersOf(html: string): { key: string; value: string; seen: string }[] {
  return [...html.matchAll(/<data value="(\d+)" data-key="([^"]+)">([\d,]+)<\/data>/g)].map(
    ([, value = '', key = '', seen = '']) => ({ key, value, seen }),
  )
}

/** `breach.quiet-hours`: how many findings of the rule the JSON lists. */
function listed(value: unknown, key: string): unknown {
  const [kind = '', rule] = key.split('.')
  const list = valueAt(value, kind === 'breach' ? 'breaches' : 'reviews')
  return Array.isArray(list)
    ? list.filter((one) => valueAt(one, 'rule') === rule).length
    : undefined
}

describe('the page of an audit', () => {
  it('shows the numbers of its JSON form, and every one of them can be found there', () => {
    const report = exampleReport()
    const value = json(report)
    const numbers = numbersOf(page(report))
    expect(numbers.length).toBeGreaterThan(150)
    for (const { key, value: behind, seen } of numbers) {
      const own = /^(breach|review)\./.test(key) ? listed(value, key) : valueAt(value, key)
      expect(`${key} ${behind}`).toBe(`${key} ${String(own)}`)
      expect(seen.replaceAll(',', '')).toBe(behind)
    }
    expect(numbers.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['breaches.length', 'summary.byHour.23.calls', 'facts.0.rows']),
    )
  })

  it('names row, rule, clause or its lack, measured and limit of every breach', () => {
    const html = page(exampleReport())
    for (const id of ['quiet-hours-3', 'quiet-hours-9', 'connected-cap-7']) {
      expect(html).toContain(`id="f-${id}" class="row">${id.split('-').at(-1)}<`)
    }
    expect(html).toContain('第 5.3 条')
    expect(html).toContain('clause not verified')
    expect(html).toContain('<b>22:15</b> / 08:00–22:00')
  })

  it('loads nothing from anywhere and runs no script', () => {
    const html = page(exampleReport())
    expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\bon\w+=/i)
    expect(html).not.toMatch(/(?:src|href)=/i)
    expect(html).toContain("default-src 'none'")
  })

  it('holds both languages, and a switch that needs no script', () => {
    const html = page(exampleReport())
    expect(html.match(/class="zh" lang="zh-CN"/g)?.length).toBe(
      html.match(/class="en" lang="en"/g)?.length,
    )
    expect(html).toMatch(/<input type="radio"[^>]*id="lang-zh" checked/)
    expect(html).toContain('#lang-en:checked~main .zh')
  })

  it('takes text of the file for text, and masks the numbers in it', () => {
    const html = page(
      exampleReport({ staff: '<img src=x onerror=alert(1)>', org: 'SIP/13812345678' }),
    )
    expect(html).not.toContain('<img')
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(html).not.toContain('13812345678')
    expect(html).toContain('SIP/138****5678')
  })

  it('shows all of the rare rule and as much of the frequent one as a page can hold', () => {
    const many = Array.from({ length: 6000 }, (_, i) => i + 10)
    const html = page(exampleReport({ breaches: { 'quiet-hours': [3, 9], 'connected-cap': many } }))
    expect(html.match(/id="f-quiet-hours-/g)).toHaveLength(2)
    expect(html.match(/id="f-connected-cap-/g)).toHaveLength(4998)
    expect(html).toContain('此处列出前 4,998 条，共 6,000 条')
    expect(html).toContain('<data value="6002" data-key="breaches.length">6,002</data>')
    expect(html.match(/<details open><summary>1 – 500</g)).toHaveLength(1)
  })

  it('says which of several files a row stands in', () => {
    const html = page(exampleReport({ logs: 2, breaches: { 'quiet-hours': [3, 12_003] } }))
    expect(html).toMatch(/class="row">3<\/span><br><small>calls-1\.csv/)
    expect(html).toMatch(/class="row">3<\/span><br><small>calls-2\.csv/)
  })

  it('shows what records and log do not say alike, with numbers of the JSON and in words', () => {
    const log = smallLog([
      { row: 5, at: '2026-11-09T09:00:00', number: '13800000001', talkSec: 4 },
      { row: 6, at: '2026-11-09T10:00:00', number: '13800000001', talkSec: 60 },
    ])
    const at = { sec: (log.startSec[0] ?? 0) + 9, lengthSec: 1 }
    const words = { collector: '', textMark: '', textChars: 0, writtenAt: null }
    const note = { row: 2, at, number: '13800000001', caseNumber: 'A1', code: 'PTP' as const }
    const written = { records: [{ ...note, ...words }], columns: {}, leftOut: {} }
    const people = smallPeople(log, { A1: [['13800000001', 'debtor']] })
    const report = exampleReport()
    const file = { name: 'notes.csv', bytes: 10, sha256: 'ef'.repeat(32) }
    const whole = { ...report, records: { file, match: matchRecords(log, people, written) } }
    const [html, value] = [page(whole), json(whole)]
    const numbers = numbersOf(html).filter(({ key }) => key.startsWith('records.'))
    expect(numbers.length).toBe(6)
    for (const { key, value: behind } of numbers) {
      expect(`${key} ${behind}`).toBe(`${key} ${String(valueAt(value, key))}`)
    }
    expect(html).toContain('promise to pay')
    expect(html).toMatch(/4 <span class="zh" lang="zh-CN">秒<\/span>/)
    expect(html).toContain('notes.csv')
    expect(html).not.toContain('13800000001')
  })
})
