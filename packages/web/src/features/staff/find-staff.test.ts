import { expect, it } from 'vitest'
import type { StaffMember } from '../../api/team-queries.ts'
import { findStaff } from './find-staff.ts'

const person = (name: string, account: string, active = true): StaffMember => ({
  staff: account,
  name,
  account,
  role: 'collector',
  org: 'agency-a',
  orgName: '甲机构',
  active,
})
const staff = [person('王芳', 'Wang.Fang'), person('李强', 'li.qiang'), person('张伟', 'zw', false)]
const names = (typed: string, withLeft = false): readonly string[] =>
  findStaff(staff, typed, withLeft).map(({ name }) => name)

it('finds people by part of name, account or organisation, whatever the case or width', () => {
  expect(names('芳')).toEqual(['王芳'])
  expect(names('ＷＡＮＧ')).toEqual(['王芳'])
  expect(names('甲机构')).toEqual(['王芳', '李强'])
})

it('shows those who left only on demand', () => {
  expect(names('')).toEqual(['王芳', '李强'])
  expect(names('', true)).toEqual(['王芳', '李强', '张伟'])
})
