import { makeAgreement as run } from '@fencun/app/make-agreement/make-agreement'
import { USUAL_TERMS } from '@fencun/app/make-agreement/terms'
import { z } from 'zod'
import { operation } from '../../http/operation.ts'
import { agreementBody, agreementSchema } from '../../schemas/known.ts'
import { caseIdSchema } from '../../schemas/wire.ts'

export const makeAgreement = operation({
  id: 'makeAgreement',
  method: 'POST',
  url: '/v1/cases/:case/agreements',
  tag: 'Agreements',
  summary: 'Record what the debtor agreed on or wishes',
  path: z.strictObject({ case: caseIdSchema }),
  body: agreementBody,
  answer: agreementSchema,
  status: 201,
  errors: ['not-permitted', 'not-found', 'evidence-missing', 'request-id-reused', 'timeline-busy'],
}).handledBy(async ({ context, actor, path, body }) =>
  run(
    context.deps,
    actor,
    { ...path, ...body },
    { ...USUAL_TERMS, daysMax: context.limits.agreementDaysMax },
  ),
)
