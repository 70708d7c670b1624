import { decidePolicy as run } from '@fencun/app/manage-policy/manage-policy'
import { z } from 'zod'
import { operation } from '../../http/operation.ts'
import { decidePolicyBody, policyChangeIdSchema } from '../../schemas/policy.ts'

export const decidePolicy = operation({
  id: 'decidePolicy',
  method: 'POST',
  url: '/v1/policy/changes/:change/decision',
  tag: 'Law',
  summary: 'Approve or refuse a proposal that somebody else made',
  path: z.strictObject({ change: policyChangeIdSchema }),
  body: decidePolicyBody,
  status: 204,
  errors: [
    'not-permitted',
    'not-found',
    'request-invalid',
    'second-person-needed',
    'policy-decided',
  ],
}).handledBy(async ({ context, actor, path, body }) =>
  run(context.deps, actor, { ...path, ...body }),
)
