import { GOOD, HEADER, OTHER, readRows } from '@fencun/app/testing/plain-placement'
import { describe, expect, it } from 'vitest'
import type { People } from '../people.ts'
import { columnsOf, peopleOf } from './people-of.ts'

const MORE = ['家庭号码', '联系人1姓名', '联系人1手机', '担保人姓名', '担保人手机', '备注1']
const header = [...HEADER, ...MORE]
const none = MORE.map(() => '')
const given = (values: Readonly<Record<string, string>>) => MORE.map((word) => values[word] ?? '')

const read = async (
  rows: readonly (readonly string[])[],
  numbers: readonly string[],
): Promise<People> => peopleOf({ numbers }, await readRows([header, ...rows]))

/** Debtor, role and person behind each number. */
function behind({ ofNumber, debtors }: People) {
  return ofNumber.map((known) =>
    known.map(({ debtor, point }) => {
      const { role, person } = debtors[debtor]?.points[point] ?? {}
      return [debtors[debtor]?.label, role, person]
    }),
  )
}

describe('with a case list', () => {
  it('several numbers of one person are one person of one debtor', async () => {
    const row = [...GOOD, ...given({ 家庭号码: '010-63044430' })]
    const people = await read([row], ['13812345678', '01063044430'])
    expect(behind(people)).toEqual([[['A1', 'debtor', 0]], [['A1', 'debtor', 0]]])
    expect(people.strangers).toBe(0)
  })

  it('several cases of one identity number are one debtor', async () => {
    const second = ['A9', ...GOOD.slice(1, 5), '13700000001', ...none]
    const people = await read([[...GOOD, ...none], second], ['13812345678', '13700000001'])
    expect(behind(people)).toEqual([[['A1, A9', 'debtor', 0]], [['A1, A9', 'debtor', 0]]])
    expect(people.debtors[0]?.caseNumbers).toEqual(['A1', 'A9'])
  })

  it('a contact and a guarantor are other people than the debtor', async () => {
    const third = given({
      联系人1姓名: '张三',
      联系人1手机: '13700000001',
      担保人姓名: '赵六',
      担保人手机: '13700000002',
    })
    const people = await read([[...GOOD, ...third]], ['13700000001', '13700000002'])
    expect(behind(people)).toEqual([[['A1', 'contact', 2]], [['A1', 'guarantor', 1]]])
  })

  it('a contact who gave the debtor’s own number is not called there', async () => {
    const third = given({ 联系人1姓名: '张三', 联系人1手机: '13812345678' })
    const people = await read([[...GOOD, ...third]], ['13812345678'])
    expect(behind(people)).toEqual([[['A1', 'debtor', 0]]])
  })

  it('one contact named in two cases of a debtor stays one person', async () => {
    const named = (mobile: string) => given({ 联系人1姓名: '张三', 联系人1手机: mobile })
    const second = ['A9', ...GOOD.slice(1), ...named('13700000002')]
    const people = await read(
      [[...GOOD, ...named('13700000001')], second],
      ['13700000001', '13700000002'],
    )
    expect(behind(people)).toEqual([[['A1, A9', 'contact', 1]], [['A1, A9', 'contact', 1]]])
  })

  it('a number that two debtors have stands for both', async () => {
    const third = given({ 联系人1姓名: '王小明', 联系人1手机: '13812345678' })
    const people = await read(
      [
        [...GOOD, ...none],
        [...OTHER, ...third],
      ],
      ['13812345678'],
    )
    expect(behind(people)).toEqual([
      [
        ['A1', 'debtor', 0],
        ['A2', 'contact', 1],
      ],
    ])
  })

  it('a number that nobody has stands for a person of its own, shown masked', async () => {
    const people = await read([[...GOOD, ...none]], ['13700000009', '13812345678'])
    expect(behind(people)).toEqual([[['137****0009', 'debtor', 0]], [['A1', 'debtor', 0]]])
    expect(people.strangers).toBe(1)
  })

  it('what the lender wrote is kept with what it would stop', async () => {
    const sick = ['A9', ...GOOD.slice(1), ...given({ 备注1: '客户重病住院' })]
    const people = await read([[...GOOD, ...given({ 备注1: '客户已投诉' })], sick], [])
    expect(people.debtors[0]).toMatchObject({
      holds: ['complaint'],
      hardship: ['illness'],
      notes: ['complaint', 'illness'],
    })
  })

  it('says the same in columns', async () => {
    const third = given({ 联系人1姓名: '王小明', 联系人1手机: '13812345678' })
    const people = await read(
      [
        [...GOOD, ...none],
        [...OTHER, ...third],
      ],
      ['13700000009', '13812345678', '13912345678'],
    )
    expect(people.columns).toEqual(columnsOf(people.ofNumber))
    const { firstOf, debtor, point } = columnsOf(people.ofNumber)
    const again = people.ofNumber.map((_, i) =>
      Array.from({ length: (firstOf[i + 1] ?? 0) - (firstOf[i] ?? 0) }, (__, k) => ({
        debtor: debtor[(firstOf[i] ?? 0) + k],
        point: point[(firstOf[i] ?? 0) + k],
      })),
    )
    expect(again).toEqual(people.ofNumber)
  })
})

describe('without a case list', () => {
  it('each number is a debtor of its own, shown masked', () => {
    const people = peopleOf({ numbers: ['13812345678', '02160000001'] }, undefined)
    expect(people.source).toBe('numbers-alone')
    expect(behind(people)).toEqual([
      [['138****5678', 'debtor', 0]],
      [['021-******01', 'debtor', 0]],
    ])
    expect(people.debtors.map(({ points }) => points[0]?.kind)).toEqual(['mobile', 'landline'])
    expect(people.columns).toEqual(columnsOf(people.ofNumber))
  })

  it('a list that makes its members when asked is a list like any other', () => {
    const { debtors } = peopleOf({ numbers: ['13812345678', '13712345678'] }, undefined)
    expect(debtors.length).toBe(2)
    expect([...debtors].map(({ label }) => label)).toEqual(['138****5678', '137****5678'])
    expect(debtors[2]).toBeUndefined()
    expect(debtors.at(-1)?.label).toBe('137****5678')
    expect(debtors.filter(({ label }) => label.startsWith('137'))).toHaveLength(1)
  })
})
