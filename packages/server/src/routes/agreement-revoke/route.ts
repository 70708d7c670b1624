import { revokeAgreement as run } from '@fencun/app/revoke-agreement/revoke-agreement'
import { z } from 'zod'
import { operation } from '../../http/operation.ts'
import { caseIdSchema, plainIdSchema } from '../../schemas/wire.ts'

export const revokeAgreement = operation({
  id: 'revokeAgreement',
  method: 'POST',
  url: '/v1/cases/:case/agreements/:agreement/revoke',
  tag: 'Agreements',
  summary: 'Take an agreement back, at once',
  path: z.strictObject({ case: caseIdSchema, agreement: plainIdSchema }),
  status: 204,
  errors: ['not-permitted', 'not-found', 'timeline-busy'],
}).handledBy(async ({ context, actor, path }) => run(context.deps, actor, path))
