import { previewPlacement as run } from '@fencun/app/preview-placement/preview-placement'
import { ok } from '@fencun/core/result'
import { operation } from '../../http/operation.ts'
import { readInput } from '../../http/read-input.ts'
import { readUpload } from '../../http/upload.ts'
import { presentPreview, previewDeps } from '../../present/preview.ts'
import { previewSchema, uploadBody, uploadFields } from '../../schemas/placement.ts'

export const makePreview = operation({
  id: 'makePreview',
  method: 'POST',
  url: '/v1/placements/previews',
  tag: 'Placements',
  summary: 'Upload a file of cases and see what it would register',
  upload: uploadBody,
  answer: previewSchema,
  status: 201,
  errors: [
    'not-permitted',
    'file-too-large',
    'zip-bomb',
    'not-a-spreadsheet',
    'file-damaged',
    'encoding-unknown',
    'sheet-empty',
    'sheet-too-wide',
    'sheet-too-long',
    'cell-too-long',
    'header-not-found',
  ],
}).handledBy(async ({ context, actor, request }) => {
  const upload = await readUpload(request)
  if (!upload.ok) return upload
  const { fields, ...file } = upload.value
  const said = readInput(uploadFields, 'body', fields)
  if (!said.ok) return said
  const preview = await run(previewDeps(context), actor, { ...file, ...said.value })
  return preview.ok ? ok(presentPreview(preview.value)) : preview
})
