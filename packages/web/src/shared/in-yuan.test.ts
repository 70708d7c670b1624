import { expect, it } from 'vitest'
import { inYuan } from './in-yuan.ts'

const said = (en: string) => ({ zh: en, en })

it('says beside a number of fen how much that is in yuan', () => {
  const unit = said('fen of unpaid principal')
  expect(inYuan(unit, said('5,000,000'))).toBe(' · ¥50,000.00')
  expect(inYuan(unit, said('5'))).toBe(' · ¥0.05')
})

it('says nothing beside other numbers, nor where no number is set', () => {
  expect(inYuan(said('minutes'), said('60'))).toBe('')
  expect(inYuan(said('fences'), said('60'))).toBe('')
  expect(inYuan(said('fen due'), null)).toBe('')
  expect(inYuan(said('fen due'), said('not set'))).toBe('')
})
