import { takeExport as run } from '@fencun/app/manage-exports/take-export'
import { ok } from '@fencun/core/result'
import { Download, downloadSchema } from '../../http/download.ts'
import { operation } from '../../http/operation.ts'
import { exportPath } from '../../schemas/export.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A POST, because fetching uses the file up: no preview of a browser may do that by itself. */
export const takeExport = operation({
  id: 'takeExport',
  method: 'POST',
  url: '/v1/exports/:export/download',
  tag: 'Exports',
  summary: 'Fetch the encrypted file, once',
  path: exportPath,
  file: XLSX,
  answer: downloadSchema,
  status: 200,
  errors: ['not-permitted', 'not-found', 'export-gone'],
}).handledBy(async ({ context, actor, path }) => {
  const file = await run(context.deps, actor, path)
  if (!file.ok) return file
  return ok(new Download(`export-${path.export}.xlsx`, XLSX, inOnePiece(file.value)))
})

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
