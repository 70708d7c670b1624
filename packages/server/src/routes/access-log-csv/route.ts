import { accessTable } from '@fencun/app/access-log/access-table'
import { ok } from '@fencun/core/result'
import { Download, downloadSchema } from '../../http/download.ts'
import { operation } from '../../http/operation.ts'
import { accessFileQuery } from '../../schemas/access.ts'

const CSV = 'text/csv; charset=utf-8'

export const downloadAccessLog = operation({
  id: 'downloadAccessLog',
  method: 'GET',
  url: '/v1/access-log.csv',
  tag: 'Access',
  summary: 'Who looked at whom, as .csv; the people in it stay masked',
  query: accessFileQuery,
  file: 'text/csv',
  answer: downloadSchema,
  status: 200,
  errors: ['not-permitted', 'not-found'],
}).handledBy(async ({ context, actor, query }) => {
  const table = await accessTable(context.deps, actor, query)
  if (!table.ok) return table
  return ok(
    new Download('access-log.csv', CSV, context.spreadsheets.writer.write(table.value, 'csv')),
  )
})
