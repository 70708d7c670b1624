import { listStaff as run } from '@fencun/app/manage-staff/manage-staff'
import { operation } from '../../http/operation.ts'
import { staffListSchema } from '../../schemas/directory.ts'

export const listStaff = operation({
  id: 'listStaff',
  method: 'GET',
  url: '/v1/staff',
  tag: 'Directory',
  summary: 'Employees you may see',
  answer: staffListSchema,
  status: 200,
  errors: ['not-permitted'],
}).handledBy(async ({ context, actor }) => run(context.deps, actor))
