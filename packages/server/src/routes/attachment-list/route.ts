import { listAttachments as run } from '@fencun/app/attachments/list-attachments'
import { ok } from '@fencun/core/result'
import { z } from 'zod'
import { operation } from '../../http/operation.ts'
import { attachmentsSchema, presentAttachment } from '../../schemas/attachment.ts'
import { caseIdSchema } from '../../schemas/wire.ts'

export const listAttachments = operation({
  id: 'listAttachments',
  method: 'GET',
  url: '/v1/cases/:case/attachments',
  tag: 'Recordings and documents',
  summary: 'The recordings and documents of a case, oldest first',
  path: z.strictObject({ case: caseIdSchema }),
  answer: attachmentsSchema,
  status: 200,
  errors: ['not-permitted', 'not-found'],
}).handledBy(async ({ context: { deps }, actor, path }) => {
  const found = await run(deps, actor, path)
  return found.ok ? ok({ attachments: found.value.map(presentAttachment) }) : found
})
