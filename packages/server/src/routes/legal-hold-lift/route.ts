import { liftLegalHold as run } from '@fencun/app/retain-records/retain-records'
import { operation } from '../../http/operation.ts'
import { legalHoldPath, liftLegalHoldBody } from '../../schemas/retention.ts'

export const liftLegalHold = operation({
  id: 'liftLegalHold',
  method: 'POST',
  url: '/v1/legal-holds/:hold/lift',
  tag: 'Keeping',
  summary: 'Lift a legal hold, with the reason',
  path: legalHoldPath,
  body: liftLegalHoldBody,
  status: 204,
  errors: ['not-permitted', 'request-invalid', 'legal-hold-ended'],
}).handledBy(async ({ context, actor, path, body }) => run(context.deps, actor, path.hold, body))
