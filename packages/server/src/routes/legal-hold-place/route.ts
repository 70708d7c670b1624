import { placeLegalHold as run } from '@fencun/app/retain-records/retain-records'
import { operation } from '../../http/operation.ts'
import { placedLegalHoldSchema, placeLegalHoldBody } from '../../schemas/retention.ts'

export const placeLegalHold = operation({
  id: 'placeLegalHold',
  method: 'POST',
  url: '/v1/legal-holds',
  tag: 'Keeping',
  summary: 'Keep a debtor’s file while a suit runs or somebody ordered it',
  body: placeLegalHoldBody,
  answer: placedLegalHoldSchema,
  status: 201,
  errors: ['not-permitted', 'not-found', 'request-invalid'],
}).handledBy(async ({ context, actor, body }) => run(context.deps, actor, body))
