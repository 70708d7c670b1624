import { deactivateStaff as run } from '@fencun/app/manage-staff/manage-staff'
import { z } from 'zod'
import { operation } from '../../http/operation.ts'
import { staffIdSchema } from '../../schemas/wire.ts'

export const deactivateStaff = operation({
  id: 'deactivateStaff',
  method: 'POST',
  url: '/v1/staff/:staff/deactivate',
  tag: 'Directory',
  summary: 'End an employee’s access at once',
  path: z.strictObject({ staff: staffIdSchema }),
  status: 204,
  errors: ['not-permitted', 'not-found'],
}).handledBy(async ({ context, actor, path }) => run(context.deps, actor, path))
