import { describe, expect, it } from 'vitest'
import type { SheetRow } from '../ports/spreadsheets.ts'
import type { PlainCell } from '../testing/memory-spreadsheets.ts'
import { GOOD, HEADER, OTHER, readRows } from '../testing/plain-placement.ts'
import { rowChecker } from './check-row.ts'
import { mapHeader } from './mapping.ts'

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
