import { makeExport as run } from '@fencun/app/manage-exports/make-export'
import { operation } from '../../http/operation.ts'
import { exportPath, madeExportSchema } from '../../schemas/export.ts'

export const makeExport = operation({
  id: 'makeExport',
  method: 'POST',
  url: '/v1/exports/:export/file',
  tag: 'Exports',
  summary: 'Make the file of an approved request; its passphrase is told this once',
  path: exportPath,
  answer: madeExportSchema,
  status: 201,
  errors: ['not-permitted', 'not-found', 'export-not-approved', 'export-too-large'],
}).handledBy(async ({ context, actor, path }) => run(context.deps, actor, path))
