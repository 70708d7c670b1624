import { showRegisters as run } from '@fencun/app/manage-registers/manage-registers'
import { operation } from '../../http/operation.ts'
import { registersSchema } from '../../schemas/register.ts'

export const showRegisters = operation({
  id: 'showRegisters',
  method: 'GET',
  url: '/v1/registers',
  tag: 'Directory',
  summary: 'What the gate knows of the lender, its agencies and their people',
  answer: registersSchema,
  status: 200,
  errors: ['not-permitted'],
}).handledBy(async ({ context, actor }) => run(context.deps, actor))
