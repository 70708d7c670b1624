import { formatDay, parseDay } from '@fencun/core/time/beijing'
import { describe, expect, it } from 'vitest'
import type { Spreadsheet } from '../ports/spreadsheets.ts'
import { memoryFile, memorySpreadsheets, type PlainCell } from '../testing/memory-spreadsheets.ts'
import { GOOD, HEADER, OTHER, readRows, readSheets } from '../testing/plain-placement.ts'
import { placementReport } from './placement-report.ts'
import { readPlacement, recognise } from './read-placement.ts'

describe('the sheet and the header', () => {
  it('are found below titles and stamps, and row numbers stay those of the sheet', async () => {
    const { accepted, mapping } = await readRows([
      ['某银行委案清单'],
      [],
      ['2026年11月'],
      HEADER,
      GOOD,
    ])
    expect(mapping.headerRow).toBe(4)
    expect(accepted.map(({ row }) => row)).toEqual([5])
  })

  it('are found among sheets that explain or sum up', async () => {
    const { value } = await readSheets([
      { name: '说明', rows: [['请核对姓名与证件号']] },
      { name: '明细', rows: [HEADER, GOOD] },
      {
        name: '汇总',
        rows: [
          ['案件数', '委案金额'],
          [1, 100.5],
        ],
      },
    ])
    expect(value?.mapping.sheet).toEqual({ index: 1, name: '明细' })
  })

  it('are asked for when two sheets hold cases, because one of them would be lost', async () => {
    const both = [
      { name: '一', rows: [HEADER, GOOD] },
      { name: '二', rows: [HEADER, OTHER] },
    ]
    expect((await readSheets(both)).error).toMatchObject({
      code: 'mapping-incomplete',
      place: '一, 二',
    })
    expect((await readSheets(both, { sheet: 1 })).value?.accepted[0]?.caseNumber).toBe('A2')
  })

  it('are not sought in hidden sheets unless somebody chooses one', async () => {
    const sheets = [
      { name: '明细', rows: [HEADER, GOOD] },
      { name: '旧', hidden: true, rows: [HEADER, OTHER] },
    ]
    expect((await readSheets(sheets)).value?.mapping.sheet.index).toBe(0)
    expect((await readSheets(sheets, { sheet: 1 })).value?.mapping.sheet.index).toBe(1)
  })

  it('are reported missing with a code', async () => {
    expect((await readSheets([{ name: 'a', rows: [['甲', '乙'], ['丙']] }])).error?.code).toBe(
      'header-not-found',
    )
    expect((await readSheets([{ name: 'a', rows: [] }])).error?.code).toBe('sheet-empty')
    expect((await readSheets([{ name: 'a', rows: [HEADER] }])).error?.code).toBe('sheet-empty')
    const partly = await readSheets([{ name: 'a', rows: [HEADER.slice(0, 4), GOOD.slice(0, 4)] }])
    expect(partly.error).toMatchObject({ code: 'mapping-incomplete', place: 'idNumber' })
    const noAmount = await readSheets([
      { name: 'a', rows: [HEADER.filter((_, i) => i !== 2), GOOD] },
    ])
    expect(noAmount.error?.place).toBe('placedAmountFen')
  })
})

describe('header words', () => {
  it('are recognised whatever their width, blanks, stars and case', async () => {
    const header = [
      '　个案序列号',
      '委 案 日 期',
      '*委案金额',
      '姓名（必填）',
      ' 证件号 ',
      '本人手机：',
    ]
    const { mapping } = await readRows([[...header, ' 联系人1关系', 'ｑｑ'], GOOD])
    expect(mapping.columns.map(({ field }) => field)).toEqual([
      'caseNumber',
      'placedOn',
      'placedAmountFen',
      'name',
      'idNumber',
      'mobile',
      'contact-1.relation',
    ])
    expect(mapping.notStored.map(({ why }) => why)).toEqual(['personal-account'])
  })

  it('that nobody knows are asked about and their columns not stored', async () => {
    const { mapping, accepted } = await readRows([
      [...HEADER, '神秘列'],
      [...GOOD, '秘密'],
    ])
    expect(mapping.questions).toEqual([
      { column: 6, letters: 'G', header: '神秘列', kind: 'unknown' },
    ])
    expect(accepted).toHaveLength(1)
  })

  it('that two columns share are settled by the more usual word', async () => {
    const { mapping, accepted } = await readRows([
      ['委案时间', ...HEADER],
      ['2020-01-01', ...GOOD],
    ])
    expect(mapping.questions).toMatchObject([
      { letters: 'A', kind: 'twice', field: 'placedOn', chosen: 'C' },
    ])
    expect(accepted.map(({ placedOn }) => formatDay(placedOn))).toEqual(['2026-11-02'])
  })

  it('that stand twice are settled by nobody but a person', async () => {
    const rows = [
      [...HEADER, '委案金额'],
      [...GOOD, '999'],
    ]
    expect((await readSheets([{ name: 'a', rows }])).error?.place).toBe('placedAmountFen')
    const { accepted } = await readRows(rows, { columns: new Map([[6, 'placedAmountFen']]) })
    expect(accepted[0]?.placedAmountFen).toBe(99900n)
  })

  it('give way to what a person chose', async () => {
    const rows = [
      [...HEADER, '神秘列', '备注1'],
      [...GOOD, '客户投诉', '停催'],
    ]
    const { mapping, notes } = await readRows(rows, {
      columns: new Map([
        [6, 'note2'],
        [7, 'leave-out'],
      ] as const),
    })
    expect(notes.map(({ kind, header }) => [kind, header])).toEqual([['complaint', '神秘列']])
    expect(mapping.notStored.map(({ header, why }) => [header, why])).toEqual([
      ['备注1', 'by-user'],
    ])
  })

  it('of merged cells leave columns without a name, which are pointed out', async () => {
    const { mapping, accepted } = await readRows([
      [...HEADER, '单位地址', undefined],
      [...GOOD, '示例路', '1号'],
    ])
    expect(mapping.questions).toEqual([{ column: 7, letters: 'H', header: '', kind: 'unnamed' }])
    expect(accepted[0]?.warnings).toEqual([])
  })
})

describe('what is kept of a case', () => {
  it('are typed facts, each contact point with its lawful source', async () => {
    const header = [
      '本金',
      '逾期天数',
      '逾期账龄',
      '催收手别',
      '家庭号码',
      '家庭地址',
      '最后还款日',
    ]
    const { accepted } = await readRows([
      [...HEADER, ...header],
      [
        ...GOOD,
        '90',
        '243',
        'M7',
        '三手',
        '010-63044430',
        '示例路1号',
        { day: parseDay('2026-06-01') ?? 0 } as PlainCell,
      ],
    ])
    const [row] = accepted
    expect(row?.amounts.principalFen).toBe(9000n)
    expect([row?.counts.overdueDays, row?.texts.stage, row?.texts.hand]).toEqual([
      243,
      'M7',
      '三手',
    ])
    expect(row?.days.lastPaidOn).toBe(parseDay('2026-06-01'))
    expect(row?.points.map(({ kind, use, source }) => [kind, use, source])).toEqual([
      ['mobile', 'mobile', 'contract'],
      ['landline', 'home', 'contract'],
      ['address', 'home', 'contract'],
    ])
    expect([String(row?.name), String(row?.idNumber)]).toEqual(['王**', '1****************X'])
  })

  it('are third parties who can be reached, and guarantors in any case', async () => {
    const header = [
      '联系人1姓名',
      ' 联系人1关系',
      '联系人1手机',
      '联系人2姓名',
      '担保人姓名',
      '配偶手机',
    ]
    const { accepted } = await readRows([
      [...HEADER, ...header],
      [...GOOD, '赵一', '朋友', '13700000001', '钱二', '孙三', '不详'],
    ])
    expect(
      accepted[0]?.contacts.map(({ slot, name, relation, points }) => [
        slot,
        name?.reveal(),
        relation,
        points.map(({ value, source }) => [value.reveal(), source]),
      ]),
    ).toEqual([
      ['contact-1', '赵一', '朋友', [['13700000001', 'reserved']]],
      ['guarantor', '孙三', undefined, []],
    ])
    expect(accepted[0]?.warnings).toMatchObject([{ cell: 'L2', reason: 'phone-invalid' }])
  })

  it('is counted in the report when it could not be read and was left out', async () => {
    const parsed = await readRows([
      [...HEADER, '单位号码'],
      [...GOOD, '12'],
      [...OTHER, '13'],
    ])
    expect(placementReport(parsed).warnings).toMatchObject([
      { cell: 'G2', reason: 'phone-invalid', count: 2 },
    ])
  })

  it.each([3, 60])('is nothing when the file breaks off at row %i', async (breaksAt) => {
    const rows = Array.from({ length: 80 }, (_, i) => [`N${i}`, ...GOOD.slice(1)])
    const whole = memoryFile({ sheets: [{ name: 'a', rows: [HEADER, ...rows] }] })
    const opened = await memorySpreadsheets().open(whole)
    if (!opened.ok) throw new Error(opened.error.code)
    const broken: Spreadsheet = {
      ...opened.value,
      async *rows(index) {
        let count = 0
        for await (const row of opened.value.rows(index)) {
          count += 1
          if (count === breaksAt) {
            yield { ok: false, error: { code: 'file-damaged', detail: 'cut short' } }
            return
          }
          yield row
        }
      },
    }
    const reader = { open: async () => ({ ok: true, value: broken }) as const }
    expect(await readPlacement(reader, whole)).toEqual({
      ok: false,
      error: { code: 'file-damaged', detail: 'cut short' },
    })
    expect((await recognise(broken)).ok).toBe(breaksAt > 30)
  })
})
