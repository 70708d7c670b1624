import { GOOD, HEADER, OTHER, readRows } from '@fencun/app/testing/plain-placement'
import { debtorOfRows } from '@fencun/audit/people/debtor-of-rows'
import { peopleOf } from '@fencun/audit/people/people-of'
import { expect, it } from 'vitest'
import { personsOf } from '../../src/commands/audit-persons.ts'
import { sampleCases } from './sample-log.ts'

it('numbers of one debtor, in whichever rows they are, are judged together', async () => {
  const cases = await sampleCases()
  const listed = cases.accepted.flatMap((row) => debtorOfRows([row]).numbers)
  const numbers = [...new Set(listed)]
  const personOf = personsOf(cases)
  const keys = new Map<number, string>()
  let again = 0
  for (const [place, known] of peopleOf({ numbers }, cases).ofNumber.entries()) {
    const key = personOf(numbers[place] ?? '') ?? 'none'
    for (const { debtor } of known) {
      if (keys.has(debtor)) again += 1
      expect(keys.get(debtor) ?? key).toBe(key)
      keys.set(debtor, key)
    }
  }
  expect(again).toBeGreaterThan(0)
  expect(new Set(keys.values()).size).toBeGreaterThan(100)
})

it('debtors who share a number are judged together, and others are not', async () => {
  const header = [...HEADER, '联系人1姓名', '联系人1手机']
  const keysWith = async (contact: string) => {
    const rows = [
      [...GOOD, '张三', '13700000001'],
      [...OTHER, '张三', contact],
    ]
    const cases = await readRows([header, ...rows])
    const personOf = personsOf(cases)
    return cases.accepted.map((row) => personOf(debtorOfRows([row]).numbers[0] ?? ''))
  }
  expect(new Set(await keysWith('13700000001')).size).toBe(1)
  expect(new Set(await keysWith('13700000002')).size).toBe(2)
})

it('a number that is not on the list stands for itself', async () => {
  expect(personsOf(await sampleCases())('13900009999')).toBeUndefined()
})
