import { listLines as run } from '@fencun/app/manage-lines/manage-lines'
import { operation } from '../../http/operation.ts'
import { lineListSchema } from '../../schemas/directory.ts'

export const listLines = operation({
  id: 'listLines',
  method: 'GET',
  url: '/v1/lines',
  tag: 'Directory',
  summary: 'Telephone lines of your organisation',
  answer: lineListSchema,
  status: 200,
  errors: [],
}).handledBy(async ({ context, actor }) => run(context.deps, actor))
