import { showPolicy as run } from '@fencun/app/manage-policy/show-policy'
import { ok } from '@fencun/core/result'
import { operation } from '../../http/operation.ts'
import { policySchema, wireSettings } from '../../schemas/policy.ts'

export const showPolicy = operation({
  id: 'showPolicy',
  method: 'GET',
  url: '/v1/policy',
  tag: 'Law',
  summary: 'The lender’s own layer over the law, the numbers it may set, and its history',
  answer: policySchema,
  status: 200,
  errors: ['not-permitted'],
}).handledBy(async ({ context, actor }) => {
  const shown = await run(context.deps, actor)
  if (!shown.ok) return shown
  const { settings, changes, ...rest } = shown.value
  return ok({
    ...rest,
    settings: wireSettings(settings),
    changes: changes.map(({ lender: _lender, ...change }) => ({
      ...change,
      settings: wireSettings(change.settings),
    })),
  })
})
