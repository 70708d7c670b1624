import { describe, expect, it } from 'vitest'
import { chooseColumn, type MappedColumn, sortColumns } from './choose-column.ts'

const mapping: readonly MappedColumn[] = [
  { column: 0, letters: 'A', header: '个案序列号', field: 'caseNumber', status: 'recognised' },
  { column: 1, letters: 'B', header: '姓名', field: 'name', status: 'recognised' },
  { column: 2, letters: 'C', header: '客户编码', field: null, status: 'unknown' },
  { column: 3, letters: 'D', header: '欠款', field: 'totalDueFen', status: 'ambiguous' },
  { column: 4, letters: 'E', header: '微信', field: null, status: 'not-stored' },
  { column: 5, letters: 'F', header: '手机2', field: 'mobile', status: 'chosen' },
  {
    ...{ column: 6, letters: 'G', header: '卡号', field: 'cardNumber', status: 'recognised' },
    why: { zh: '只用于核对本行', en: 'read to check the row' },
  },
]

describe('the choice of a column', () => {
  it('gives an unknown column a field', () => {
    expect(chooseColumn({}, mapping, 2, 'fileNumber')).toEqual({ fileNumber: 2 })
  })

  it('keeps the choices made before', () => {
    expect(chooseColumn({ mobile: 5 }, mapping, 2, 'fileNumber')).toEqual({
      mobile: 5,
      fileNumber: 2,
    })
  })

  it('takes the field away from the column that had it, and the column from its old field', () => {
    expect(chooseColumn({ fileNumber: 2, mobile: 5 }, mapping, 5, 'fileNumber')).toEqual({
      fileNumber: 5,
    })
  })

  it('leaves out a column that was recognised by itself', () => {
    expect(chooseColumn({}, mapping, 1, null)).toEqual({ name: null })
  })

  it('only forgets the choice of a column that nobody would read without it', () => {
    expect(chooseColumn({ mobile: 5 }, mapping, 5, null)).toEqual({})
    expect(chooseColumn({}, mapping, 2, null)).toEqual({})
  })
})

it('asks about unknown and ambiguous columns only, and calls nothing stored that is not', () => {
  const { asked, known, left } = sortColumns(mapping)
  expect(asked.map(({ column }) => column)).toEqual([2, 3])
  expect(known.map(({ column }) => column)).toEqual([0, 1, 5])
  expect(left.map(({ column }) => column)).toEqual([4, 6])
})
