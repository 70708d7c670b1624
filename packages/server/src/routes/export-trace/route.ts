import { traceLeak as run } from '@fencun/app/manage-exports/trace-leak'
import { ok } from '@fencun/core/result'
import { operation } from '../../http/operation.ts'
import { traceBody, tracedSchema } from '../../schemas/export.ts'

export const traceLeak = operation({
  id: 'traceLeak',
  method: 'POST',
  url: '/v1/exports/trace',
  tag: 'Exports',
  summary: 'Whose file some lines that leaked came from',
  body: traceBody,
  answer: tracedSchema,
  status: 200,
  errors: ['not-permitted'],
}).handledBy(async ({ context, actor, body }) => {
  const files = await run(context.deps, actor, body)
  return files.ok ? ok({ files: files.value }) : files
})
