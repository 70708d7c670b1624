import type { Failure } from '@fencun/core/errors/failure'
import { formatDay, parseDay } from '@fencun/core/time/beijing'
import { describe, expect, it } from 'vitest'
import type { SheetRow, Spreadsheet } from '../ports/spreadsheets.ts'
import { memoryFile, memorySpreadsheets, type PlainCell } from '../testing/memory-spreadsheets.ts'
import { rowChecker } from './check-row.ts'
import { mapHeader } from './mapping.ts'
import type { ParsedPlacement } from './parse-placement.ts'
import { placementReport } from './placement-report.ts'
import { type PlacementChoices, readPlacement, recognise } from './read-placement.ts'

type Rows = readonly (readonly PlainCell[])[]

const HEADER = ['个案序列号', '委案日期', '委案金额', '姓名', '证件号', '本人手机']
const GOOD = ['A1', '2026-11-02', '100.50', '王小明', '11010519491231002X', '13812345678']
const OTHER = ['A2', '2026-11-03', '200', '李四', '110101199003070134', '13912345678']

const read = async (
  sheets: readonly { name: string; rows: Rows; hidden?: boolean }[],
  choices: PlacementChoices = {},
): Promise<{ value?: ParsedPlacement; error?: Failure }> => {
  const parsed = await readPlacement(memorySpreadsheets(), memoryFile({ sheets }), choices)
  return parsed.ok ? { value: parsed.value } : { error: parsed.error }
}
const readRows = async (rows: Rows, choices: PlacementChoices = {}): Promise<ParsedPlacement> => {
  const { value, error } = await read([{ name: '委案', rows }], choices)
  if (value === undefined) throw new Error(`${error?.code}: ${error?.detail}`)
  return value
}
/** One row under extra columns: what it was refused for, all reasons. */
const reasonsOf = async (
  header: readonly string[],
  row: readonly PlainCell[],
): Promise<string[]> => {
  const { rejected } = await readRows([
    [...HEADER, ...header],
    [...GOOD, ...row],
  ])
  return rejected.flatMap(({ faults }) => faults.map(({ cell, reason }) => `${cell} ${reason}`))
}
const changed = (column: number, value: PlainCell): PlainCell[] =>
  GOOD.map((old, i) => (i === column ? value : old))

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
    const { value } = await read([
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
    expect((await read(both)).error).toMatchObject({ code: 'mapping-incomplete', place: '一, 二' })
    expect((await read(both, { sheet: 1 })).value?.accepted[0]?.caseNumber).toBe('A2')
  })

  it('are not sought in hidden sheets unless somebody chooses one', async () => {
    const sheets = [
      { name: '明细', rows: [HEADER, GOOD] },
      { name: '旧', hidden: true, rows: [HEADER, OTHER] },
    ]
    expect((await read(sheets)).value?.mapping.sheet.index).toBe(0)
    expect((await read(sheets, { sheet: 1 })).value?.mapping.sheet.index).toBe(1)
  })

  it('are reported missing with a code', async () => {
    expect((await read([{ name: 'a', rows: [['甲', '乙'], ['丙']] }])).error?.code).toBe(
      'header-not-found',
    )
    expect((await read([{ name: 'a', rows: [] }])).error?.code).toBe('sheet-empty')
    expect((await read([{ name: 'a', rows: [HEADER] }])).error?.code).toBe('sheet-empty')
    const partly = await read([{ name: 'a', rows: [HEADER.slice(0, 4), GOOD.slice(0, 4)] }])
    expect(partly.error).toMatchObject({ code: 'mapping-incomplete', place: 'idNumber' })
    const noAmount = await read([{ name: 'a', rows: [HEADER.filter((_, i) => i !== 2), GOOD] }])
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

  it('that two columns share are settled by the more usual word, and the other is named', async () => {
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
    expect((await read([{ name: 'a', rows }])).error?.place).toBe('placedAmountFen')
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

describe('a row', () => {
  it.each([
    [0, undefined, 'A2 case-missing'],
    [0, 2026110200010001, 'A2 case-numeric'],
    [1, undefined, 'B2 date-missing'],
    [1, '2026-02-30', 'B2 date-invalid'],
    [2, '', 'C2 amount-missing'],
    [2, '一万二', 'C2 amount-text'],
    [2, -5, 'C2 amount-negative'],
    [2, 0, 'C2 amount-zero'],
    [2, { error: '#REF!' }, 'C2 cell-error'],
    [2, { formula: undefined }, 'C2 formula-uncalculated'],
    [3, ' ', 'D2 name-missing'],
    [4, undefined, 'E2 id-missing'],
    [4, 110105194912310020, 'E2 id-numeric'],
    [4, '110105194912310021', 'E2 id-checksum'],
    [5, '1381234567', 'F2 mobile-invalid'],
  ])('with %i as %j is refused: %s', async (column, value, reason) => {
    const { rejected } = await readRows([HEADER, changed(column, value), OTHER])
    expect(rejected.flatMap(({ faults }) => faults.map((at) => `${at.cell} ${at.reason}`))).toEqual(
      [reason],
    )
    expect(rejected[0]?.row).toBe(2)
  })

  it.each([
    [['币种'], ['美元'], ['G2 currency-foreign']],
    [['币种'], ['CNY'], []],
    [['外币'], ['1,000.00'], ['G2 currency-foreign']],
    [['港币'], ['0.00'], []],
    [['预计退案日'], ['2026-11-01'], ['G2 date-order']],
    [['预计退案日'], ['2026-11-02'], []],
    [['预计退案日'], ['年底'], ['G2 date-invalid']],
    [['本金'], ['不详'], ['G2 amount-text']],
    [['账号'], [6222491901836301000], ['G2 account-numeric']],
    [['每月还款'], ['不详'], []],
    [['联系人1手机', '联系人1证件号'], ['12', 110105194912310020], []],
  ])('under %j with %j is refused for %j', async (header, row, reasons) => {
    expect(await reasonsOf(header, row)).toEqual(reasons)
  })

  it('with several faults names them all, the gravest first, with detail and cure', async () => {
    const { rejected } = await readRows([HEADER, ['A1', 'x', '-1', '', '123', '5'], OTHER])
    expect(rejected[0]?.faults.map(({ reason }) => reason)).toEqual([
      'name-missing',
      'id-invalid',
      'mobile-invalid',
      'date-invalid',
      'amount-negative',
    ])
    expect(rejected[0]).toMatchObject({
      row: 2,
      reason: 'name-missing',
      cell: 'D2',
      header: '姓名',
    })
    expect(rejected[0]?.cure.zh).not.toBe('')
  })

  it('whose case number came before is refused, even when the first was refused too', async () => {
    const again = ['ａ２', '2026-11-03', '200', '李四', '110101199003070134', '']
    const { rejected } = await readRows([
      HEADER,
      GOOD,
      GOOD,
      changed(0, 'A2').with(3, ''),
      again.with(0, 'Ａ２'),
    ])
    expect(rejected.map(({ row, reason }) => [row, reason])).toEqual([
      [3, 'duplicate'],
      [4, 'name-missing'],
      [5, 'duplicate'],
    ])
  })

  it('that holds nothing under the header is no row', async () => {
    const { totals } = await readRows([HEADER, GOOD, [' ', '-', '', undefined], OTHER])
    expect(totals).toMatchObject({ rows: 2, cases: 2, placedAmountFen: 30050n })
  })

  it('that sums up at the end is refused, not counted', async () => {
    const { totals, rejected } = await readRows([HEADER, GOOD, ['合计', undefined, '100.50']])
    expect(totals.placedAmountFen).toBe(10050n)
    expect(rejected[0]?.reason).toBe('name-missing')
  })

  it('of another document than the identity card needs no check character', async () => {
    const rows = [
      [...HEADER, '证件类型'],
      [...changed(4, 'E12345678'), '护照'],
    ]
    expect((await readRows(rows)).accepted[0]?.idType).toBe('other')
  })

  it('of CSV with fewer fields than the header, or more, is refused as shifted', () => {
    const texts = (values: readonly PlainCell[], row: number): SheetRow => ({
      row,
      width: values.length,
      cells: values.flatMap((text, column) =>
        typeof text === 'string' && text !== ''
          ? [{ column, address: `${String.fromCharCode(65 + column)}${row}`, kind: 'text', text }]
          : [],
      ),
    })
    const mapping = { sheet: { index: 0, name: 'CSV' }, ...mapHeader(texts(HEADER, 1)) }
    const check = rowChecker(mapping, '1900')
    expect(check(texts(GOOD.slice(0, 5), 2))).toMatchObject({
      rejection: { reason: 'column-count' },
    })
    expect(check(texts([...OTHER, 'x'], 3))).toMatchObject({
      rejection: { reason: 'column-count' },
    })
    expect(check(texts([...GOOD.with(0, 'A9'), '', ''], 4)).kind).toBe('accepted')
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

  it('is nothing when the file breaks off in the middle', async () => {
    const whole = memoryFile({ sheets: [{ name: 'a', rows: [HEADER, GOOD, OTHER] }] })
    const opened = await memorySpreadsheets().open(whole)
    if (!opened.ok) throw new Error(opened.error.code)
    const broken: Spreadsheet = {
      ...opened.value,
      async *rows(index) {
        let count = 0
        for await (const row of opened.value.rows(index)) {
          count += 1
          if (count === 3) {
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
    expect((await recognise(broken)).ok).toBe(false)
  })
})
