import { operation } from '../../http/operation.ts'
import { addStaffBody, staffMemberSchema } from '../../schemas/directory.ts'

export const addStaff = operation({
  id: 'addStaff',
  method: 'POST',
  url: '/v1/staff',
  tag: 'Directory',
  summary: 'Give an employee an account',
  body: addStaffBody,
  answer: staffMemberSchema,
  status: 201,
  errors: ['not-permitted', 'not-found', 'account-exists', 'password-weak'],
})
