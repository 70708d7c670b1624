import { previewPolicy as run } from '@fencun/app/manage-policy/manage-policy'
import { operation } from '../../http/operation.ts'
import { policyEffectSchema, previewPolicyBody } from '../../schemas/policy.ts'

export const previewPolicy = operation({
  id: 'previewPolicy',
  method: 'POST',
  url: '/v1/policy/preview',
  tag: 'Law',
  summary: 'What a layer would change: numbers, and worked examples that are answered otherwise',
  body: previewPolicyBody,
  answer: policyEffectSchema,
  status: 200,
  errors: ['not-permitted', 'not-found', 'request-invalid'],
}).handledBy(async ({ context, actor, body }) => run(context.deps, actor, body))
