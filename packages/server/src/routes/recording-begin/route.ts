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
import { contactIdSchema } from '../../schemas/wire.ts'

export const beginListening = operation({
  id: 'beginListening',
  method: 'POST',
  url: '/v1/contacts/:contact/recordings/:attachment/readings',
  tag: 'Recordings and documents',
  summary: 'Say for what you listen to a recording; it is on record from then on',
  path: z.strictObject({ contact: contactIdSchema, attachment: attachmentIdSchema }),
  body: beginReadingBody,
  answer: readingSchema,
  status: 201,
  errors: ['not-permitted', 'not-found', 'personal-data-destroyed'],
}).handledBy(async ({ context: { deps }, actor, path, body }) => {
  const begun = await beginReading(deps, actor, { ...path, ...body })
  return begun.ok ? ok(presentReading(begun.value)) : begun
})
