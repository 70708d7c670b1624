import { setRecorder as run } from '@fencun/app/manage-lines/manage-lines'
import { z } from 'zod'
import { operation } from '../../http/operation.ts'
import { lineSchema, reportLineBody } from '../../schemas/directory.ts'
import { lineIdSchema } from '../../schemas/wire.ts'

export const reportLine = operation({
  id: 'reportLine',
  method: 'PUT',
  url: '/v1/lines/:line',
  tag: 'Directory',
  summary: 'Report that a recorder failed or works again',
  path: z.strictObject({ line: lineIdSchema }),
  body: reportLineBody,
  answer: lineSchema,
  status: 200,
  errors: ['not-permitted', 'not-found'],
}).handledBy(async ({ context, actor, path, body }) =>
  run(context.deps, actor, { ...path, ...body }),
)
