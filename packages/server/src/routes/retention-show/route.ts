import { showRetention as run } from '@fencun/app/retain-records/retain-records'
import { ok } from '@fencun/core/result'
import { operation } from '../../http/operation.ts'
import { retentionQuery, retentionSchema } from '../../schemas/retention.ts'

export const showRetention = operation({
  id: 'showRetention',
  method: 'GET',
  url: '/v1/retention',
  tag: 'Keeping',
  summary: 'What falls due and when, by month and kind',
  query: retentionQuery,
  answer: retentionSchema,
  status: 200,
  errors: ['not-permitted'],
}).handledBy(async ({ context, actor, query: { month, record, state, ...page } }) => {
  const found = await run(context.deps, actor, {
    ...page,
    ...(month === undefined ? {} : { month }),
    ...(record === undefined ? {} : { record }),
    ...(state === undefined ? {} : { state }),
  })
  if (!found.ok) return found
  const rows = found.value.rows.map(({ debtor: _debtor, ...row }) => row)
  return ok({ ...found.value, rows })
})
