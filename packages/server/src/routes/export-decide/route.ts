import { decideExport as run } from '@fencun/app/manage-exports/decide-export'
import { operation } from '../../http/operation.ts'
import { decideExportBody, exportPath } from '../../schemas/export.ts'

export const decideExport = operation({
  id: 'decideExport',
  method: 'POST',
  url: '/v1/exports/:export/decision',
  tag: 'Exports',
  summary: 'Approve or refuse a file that somebody else asked for',
  path: exportPath,
  body: decideExportBody,
  status: 204,
  errors: ['not-permitted', 'not-found', 'second-person-needed', 'export-decided'],
}).handledBy(async ({ context, actor, path, body }) =>
  run(context.deps, actor, { ...path, ...body }),
)
