import { showPolicy as run } from '@fencun/app/manage-policy/show-policy'
import { ok } from '@fencun/core/result'
import { z } from 'zod'
import { operation } from '../../http/operation.ts'
import { policySchema, whoseSchema, wireSettings } from '../../schemas/policy.ts'

export const showPolicy = operation({
  id: 'showPolicy',
  method: 'GET',
  url: '/v1/policy',
  tag: 'Law',
  summary: 'The lender’s or an agency’s own layer, the numbers it may set, and its history',
  query: z.strictObject(whoseSchema),
  answer: policySchema,
  status: 200,
  errors: ['not-permitted', 'not-found'],
}).handledBy(async ({ context, actor, query }) => {
  const shown = await run(context.deps, actor, query.agency)
  if (!shown.ok) return shown
  const { settings, changes, ...rest } = shown.value
  return ok({
    ...rest,
    settings: wireSettings(settings),
    changes: changes.map(({ lender: _lender, agency: _agency, ...change }) => ({
      ...change,
      settings: wireSettings(change.settings),
    })),
  })
})
