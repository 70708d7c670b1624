import { listExports as run } from '@fencun/app/manage-exports/list-exports'
import { ok } from '@fencun/core/result'
import { operation } from '../../http/operation.ts'
import { exportsSchema } from '../../schemas/export.ts'

export const listExports = operation({
  id: 'listExports',
  method: 'GET',
  url: '/v1/exports',
  tag: 'Exports',
  summary: 'Requests for files, and where they stand',
  answer: exportsSchema,
  status: 200,
  errors: ['not-permitted'],
}).handledBy(async ({ context, actor }) => {
  const exports = await run(context.deps, actor)
  return exports.ok ? ok({ exports: exports.value }) : exports
})
