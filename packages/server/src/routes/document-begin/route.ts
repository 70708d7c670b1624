import { beginReading } from '@fencun/app/attachments/read-attachment'
import { ok } from '@fencun/core/result'
import { z } from 'zod'
import { operation } from '../../http/operation.ts'
import {
  attachmentIdSchema,
  beginReadingBody,
  presentReading,
  readingSchema,
} from '../../schemas/attachment.ts'
import { caseIdSchema } from '../../schemas/wire.ts'

export const beginLooking = operation({
  id: 'beginLooking',
  method: 'POST',
  url: '/v1/cases/:case/documents/:attachment/readings',
  tag: 'Recordings and documents',
  summary: 'Say for what you look at a document; it is on record from then on',
  path: z.strictObject({ case: caseIdSchema, attachment: attachmentIdSchema }),
  body: beginReadingBody,
  answer: readingSchema,
  status: 201,
  errors: ['not-permitted', 'not-found', 'personal-data-destroyed'],
}).handledBy(async ({ context: { deps }, actor, path, body }) => {
  const begun = await beginReading(deps, actor, { ...path, ...body })
  return begun.ok ? ok(presentReading(begun.value)) : begun
})
