import { z } from 'zod'
import { downloadSchema } from '../../http/download.ts'
import { operation } from '../../http/operation.ts'
import { rejectedFile } from '../../present/rejected-rows.ts'
import { plainIdSchema } from '../../schemas/wire.ts'

export const downloadRejectedCsv = operation({
  id: 'downloadRejectedCsv',
  method: 'GET',
  url: '/v1/placements/previews/:preview/rejected.csv',
  tag: 'Placements',
  summary: 'The rows that were not taken, as .csv',
  path: z.strictObject({ preview: plainIdSchema }),
  file: 'text/csv',
  answer: downloadSchema,
  status: 200,
  errors: ['not-permitted', 'placement-expired'],
}).handledBy(async (call) => rejectedFile(call, call.path.preview, 'csv'))
