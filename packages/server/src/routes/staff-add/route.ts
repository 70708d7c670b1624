import { addStaff as run } from '@fencun/app/manage-staff/manage-staff'
import { operation } from '../../http/operation.ts'
import { addedStaffSchema, addStaffBody } from '../../schemas/directory.ts'

export const addStaff = operation({
  id: 'addStaff',
  method: 'POST',
  url: '/v1/staff',
  tag: 'Directory',
  summary: 'Give an employee an account',
  body: addStaffBody,
  answer: addedStaffSchema,
  status: 201,
  errors: ['not-permitted', 'not-found', 'account-exists', 'password-weak'],
}).handledBy(async ({ context, actor, body }) => run(context.deps, actor, body))
