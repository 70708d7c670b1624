import type { SpreadsheetWriter, Table } from '@fencun/app/ports/spreadsheets'
import { describe, expect, it } from 'vitest'
import { findingTable, renderTable } from './finding-table.ts'
import { renderJson } from './render-json.ts'
import { renderText } from './render-text.ts'
import { exampleReport } from './testing/example-report.ts'
import { widthOf } from './text-columns.ts'
import { printable, unnumbered } from './unnumbered.ts'

const HIDDEN = { staff: 'SIP/13812345678', org: '010-63044430', signal: 'x13912345678' }

describe('the JSON form', () => {
  it('lists breaches and reviews in order of rows, with the numbers and what was not judged', () => {
    const value: unknown = JSON.parse([...renderJson(exampleReport())].join(''))
    expect(value).toMatchObject({
      breaches: [
        { row: 3, file: 'calls-1.csv', rule: 'quiet-hours', measured: { clock: '22:15' } },
        { row: 7, rule: 'connected-cap', limit: { connectedMax: 3 }, layer: 'standard' },
        { row: 9, rule: 'quiet-hours', sources: [{ clause: '5.3' }, { clause: null }] },
      ],
      reviews: [{ row: 5, rule: 'tries-apart' }],
      summary: { calls: 12_000, callsWithBreach: 3 },
      notJudged: [{ rule: 'no-threat', needs: ['contents'] }],
      facts: [{ name: 'calls-1.csv', format: 'asterisk-cdr-csv', rows: 12_000 }],
      problems: [{ file: 'calls-1.csv', row: 8, problem: 'date-invalid', column: 'start' }],
      assumptions: { unknownIs: 'connected', people: 'case-list' },
    })
  })

  it('is handed over in pieces, so that millions of findings are never one text', () => {
    const rows = Array.from({ length: 3000 }, (_, i) => i + 1)
    const pieces = [...renderJson(exampleReport({ breaches: { 'connected-cap': rows } }))]
    expect(pieces.length).toBeGreaterThan(10)
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(70_000)
    expect(JSON.parse(pieces.join(''))).toMatchObject({ breaches: { length: 3000 } })
  })

  it('counts the rows of each file from one', () => {
    const report = exampleReport({ logs: 3, breaches: { 'quiet-hours': [12_000, 12_001, 30_000] } })
    expect(JSON.parse([...renderJson(report)].join(''))).toMatchObject({
      breaches: [
        { file: 'calls-1.csv', row: 12_000 },
        { file: 'calls-2.csv', row: 1 },
        { file: 'calls-3.csv', row: 6000 },
      ],
    })
  })

  it('is whole JSON when nothing was found', () => {
    const report = exampleReport({ breaches: {}, reviews: [] })
    expect(JSON.parse([...renderJson(report)].join(''))).toMatchObject({
      breaches: [],
      reviews: [],
    })
  })
})

describe('the table', () => {
  it('has a row for every finding, breaches first, with clause or its lack', () => {
    const { columns, rows } = findingTable(exampleReport())
    const all = [...(Symbol.iterator in rows ? rows : [])]
    const at = (name: string) => all.map((row) => row[columns.indexOf(name)])
    expect(at('行号')).toEqual([3, 7, 9, 5])
    expect(at('性质')).toEqual(['违规', '违规', '违规', '待人工复核'])
    expect(at('依据')[0]).toBe('《gbt-45251-2025》 第 5.3 条 [B]; 《cba-2026》 条款未核实 [B]')
    expect([at('测得')[0], at('上限或要求')[0]]).toEqual(['clock 22:15', 'hours 08:00–22:00'])
    expect(all.every((row) => row.length === columns.length)).toBe(true)
  })

  it('ends where a sheet ends, and says that there are more', () => {
    const { rows } = findingTable(exampleReport(), 'en', 3)
    const all = [...(Symbol.iterator in rows ? rows : [])]
    expect(all.map(([first]) => first)).toEqual([
      ...['breach', 'breach', 'breach'],
      'more in CSV and JSON',
    ])
    const { rows: whole } = findingTable(exampleReport(), 'en', 4)
    expect([...(Symbol.iterator in whole ? whole : [])]).toHaveLength(4)
  })

  it('goes through the writer that keeps formulas from acting', () => {
    const written: (readonly [string, string])[] = []
    const writer: SpreadsheetWriter = {
      write: (table: Table, format) => {
        written.push([table.sheetName, format])
        return new Blob([]).stream()
      },
    }
    renderTable(exampleReport(), writer, 'csv', 'en')
    expect(written).toEqual([['findings', 'csv']])
  })
})

describe('the text for a terminal', () => {
  it('says in Chinese what was read, found, and not judged', () => {
    const text = renderText(exampleReport())
    expect(text).toContain('违规 3 次，涉及 3 通电话（0.0%）')
    expect(text).toMatch(/quiet-hours +夜间不联系 +2 {2}行 3 9/)
    expect(text).toMatch(/“CONGESTION” 含义不明，4 通按“接通”计/)
    expect(text).toContain('1 条未判断（不等于合规）')
  })

  it('names the rows that could not be read', () => {
    expect(renderText(exampleReport(), 'en')).toMatch(/not read 1: .+ 1 \(rows 8\)/)
  })

  it('says the same in English alone when asked', () => {
    const text = renderText(exampleReport(), 'en')
    expect(text).toContain('3 breaches in 3 calls')
    expect(text).not.toMatch(/[\u4e00-\u9fff，。（）]/)
  })

  it('names the first rows of a rule and says that there are more', () => {
    const rows = Array.from({ length: 40 }, (_, i) => i + 1)
    const text = renderText(exampleReport({ breaches: { 'quiet-hours': rows } }))
    expect(text).toContain('行 1 2 3 4 5 6 7 8 9 10 11 12 …')
  })

  it('lets no name of the file steer the terminal', () => {
    const text = renderText(exampleReport({ org: '\u001b[2Jgone' }))
    expect(text).not.toContain('\u001b')
  })
})

describe('numbers of people', () => {
  it('stand in no form of a report, wherever the file has put them', () => {
    const report = exampleReport(HIDDEN)
    const table = findingTable(report).rows
    const forms = [
      [...renderJson(report)].join(''),
      JSON.stringify([...(Symbol.iterator in table ? table : [])]),
    ]
    for (const form of forms) {
      expect(form).not.toMatch(/13812345678|13912345678|63044430/)
      expect(form).toContain('SIP/138****5678')
    }
  })

  it('are told from case numbers, which stay', () => {
    expect(unnumbered('ZX2026110300005')).toBe('ZX2026110300005')
    expect(unnumbered('Local/13812345678@out')).toBe('Local/138****5678@out')
    expect(printable('02160000001')).toBe('021****')
  })
})

it('columns line up where Chinese characters take two places', () => {
  expect([widthOf('分寸'), widthOf('ab')]).toEqual([4, 2])
})
