import { saveQualification as run } from '@fencun/app/manage-registers/manage-registers'
import { z } from 'zod'
import { operation } from '../../http/operation.ts'
import { qualificationBody } from '../../schemas/register.ts'
import { staffIdSchema } from '../../schemas/wire.ts'

export const saveQualification = operation({
  id: 'saveQualification',
  method: 'PUT',
  url: '/v1/registers/staff/:staff',
  tag: 'Directory',
  summary: 'Write down what an employee is qualified by; the gate follows at once',
  path: z.strictObject({ staff: staffIdSchema }),
  body: qualificationBody,
  status: 204,
  errors: ['not-permitted', 'not-found', 'changed-meanwhile'],
}).handledBy(async ({ context, actor, path, body }) =>
  run(context.deps, actor, { ...path, ...body }),
)
