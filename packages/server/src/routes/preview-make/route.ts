import { operation } from '../../http/operation.ts'
import { previewSchema, uploadBody } from '../../schemas/placement.ts'

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
})
