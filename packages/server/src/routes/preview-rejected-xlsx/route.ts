import { z } from 'zod'
import { downloadSchema } from '../../http/download.ts'
import { operation } from '../../http/operation.ts'
import { rejectedFile } from '../../present/rejected-rows.ts'
import { plainIdSchema } from '../../schemas/wire.ts'

export const downloadRejectedXlsx = operation({
  id: 'downloadRejectedXlsx',
  method: 'GET',
  url: '/v1/placements/previews/:preview/rejected.xlsx',
  tag: 'Placements',
  summary: 'The rows that were not taken, as .xlsx',
  path: z.strictObject({ preview: plainIdSchema }),
  file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  answer: downloadSchema,
  status: 200,
  errors: ['not-permitted', 'placement-expired'],
}).handledBy(async (call) => rejectedFile(call, call.path.preview, 'xlsx'))
