import { recordNotice as run } from '@fencun/app/record-notice/record-notice'
import { z } from 'zod'
import { operation } from '../../http/operation.ts'
import { noticeDeliveredBody, notifiedSchema } from '../../schemas/placement.ts'
import { placementIdSchema } from '../../schemas/wire.ts'

export const recordNotice = operation({
  id: 'recordNotice',
  method: 'POST',
  url: '/v1/placements/:placement/notice',
  tag: 'Placements',
  summary: 'Record that the debtors of a placement were told who collects',
  description: 'Until then the gate refuses the agency every contact with them.',
  path: z.strictObject({ placement: placementIdSchema }),
  body: noticeDeliveredBody,
  answer: notifiedSchema,
  status: 200,
  errors: ['not-permitted', 'not-found', 'evidence-missing', 'timeline-busy'],
}).handledBy(async ({ context, actor, path, body }) =>
  run(context.deps, actor, { ...path, ...body }),
)
