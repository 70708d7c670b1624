import { askExport as run } from '@fencun/app/manage-exports/ask-export'
import { operation } from '../../http/operation.ts'
import { askExportBody, askedExportSchema } from '../../schemas/export.ts'

export const askExport = operation({
  id: 'askExport',
  method: 'POST',
  url: '/v1/exports',
  tag: 'Exports',
  summary: 'Ask for cases in a file; another person decides',
  body: askExportBody,
  answer: askedExportSchema,
  status: 201,
  errors: ['not-permitted', 'not-found', 'export-too-large'],
}).handledBy(async ({ context, actor, body }) => run(context.deps, actor, body))
