import { expect, it } from 'vitest'
import { placeOf } from './place-of.ts'

const UUID = '01930000-0000-7000-8000-000000000001'

it('names what is an id of ours', () => {
  for (const id of [`a7${'0'.repeat(32)}`, UUID, `${UUID}.${UUID}`]) {
    expect(placeOf('case', id)).toBe(`case ${id}`)
  }
})

it('repeats nothing that somebody put there by mistake', () => {
  for (const id of ['13800001234', '11010519491231002X', '王小明', '', `${UUID}.王`]) {
    expect(placeOf('contact', id)).toBe('contact')
  }
})
