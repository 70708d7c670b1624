import { z } from 'zod'
import { downloadSchema } from '../../http/download.ts'
import { operation } from '../../http/operation.ts'
import { sendAttachment } from '../../http/send-attachment.ts'
import { attachmentIdSchema, readingQuery } from '../../schemas/attachment.ts'
import { contactIdSchema } from '../../schemas/wire.ts'

export const readRecording = operation({
  id: 'readRecording',
  method: 'GET',
  url: '/v1/contacts/:contact/recordings/:attachment',
  tag: 'Recordings and documents',
  summary: 'The sound itself, whole or in part',
  description: 'Takes `Range` and `If-Range`; a part is answered with 206.',
  path: z.strictObject({ contact: contactIdSchema, attachment: attachmentIdSchema }),
  query: readingQuery,
  answer: downloadSchema,
  file: 'application/octet-stream',
  status: 200,
  errors: [
    'not-permitted',
    'not-found',
    'reading-needed',
    'range-outside',
    'personal-data-destroyed',
    'attachment-damaged',
  ],
}).handledBy(async (call) =>
  sendAttachment(call, { ...call.path, reading: call.query.reading ?? null }),
)
