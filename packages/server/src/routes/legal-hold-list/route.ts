import { listLegalHolds as run } from '@fencun/app/retain-records/retain-records'
import { ok } from '@fencun/core/result'
import { operation } from '../../http/operation.ts'
import { legalHoldsSchema } from '../../schemas/retention.ts'

export const listLegalHolds = operation({
  id: 'listLegalHolds',
  method: 'GET',
  url: '/v1/legal-holds',
  tag: 'Keeping',
  summary: 'Suits and orders to keep, those that stand first',
  answer: legalHoldsSchema,
  status: 200,
  errors: ['not-permitted'],
}).handledBy(async ({ context, actor }) => {
  const found = await run(context.deps, actor)
  if (!found.ok) return found
  const holds = found.value.holds.map(({ lifted, liftedByName, ...hold }) => ({
    ...hold,
    lifted:
      lifted === null ? null : { byName: liftedByName ?? '', at: lifted.at, reason: lifted.reason },
  }))
  return ok({ holds })
})
