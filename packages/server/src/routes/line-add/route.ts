import { addLine as run } from '@fencun/app/manage-lines/manage-lines'
import { operation } from '../../http/operation.ts'
import { addedLineSchema, addLineBody } from '../../schemas/directory.ts'

export const addLine = operation({
  id: 'addLine',
  method: 'POST',
  url: '/v1/lines',
  tag: 'Directory',
  summary: 'Add a recorded telephone line to your organisation',
  body: addLineBody,
  answer: addedLineSchema,
  status: 201,
  errors: ['not-permitted'],
}).handledBy(async ({ context, actor, body }) => run(context.deps, actor, body))
