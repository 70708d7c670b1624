import { proposePolicy as run } from '@fencun/app/manage-policy/manage-policy'
import { operation } from '../../http/operation.ts'
import { proposedPolicySchema, proposePolicyBody } from '../../schemas/policy.ts'

export const proposePolicy = operation({
  id: 'proposePolicy',
  method: 'POST',
  url: '/v1/policy/changes',
  tag: 'Law',
  summary:
    'Propose the lender’s or an agency’s layer as it is to be from a day on; another person approves it',
  body: proposePolicyBody,
  answer: proposedPolicySchema,
  status: 201,
  errors: ['not-permitted', 'not-found', 'request-invalid'],
}).handledBy(async ({ context, actor, body }) => run(context.deps, actor, body))
