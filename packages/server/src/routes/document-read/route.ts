import { z } from 'zod'
import { downloadSchema } from '../../http/download.ts'
import { operation } from '../../http/operation.ts'
import { sendAttachment } from '../../http/send-attachment.ts'
import { attachmentIdSchema, readingQuery } from '../../schemas/attachment.ts'
import { caseIdSchema } from '../../schemas/wire.ts'

export const readDocument = operation({
  id: 'readDocument',
  method: 'GET',
  url: '/v1/cases/:case/documents/:attachment',
  tag: 'Recordings and documents',
  summary: 'The document itself, whole or in part',
  path: z.strictObject({ case: caseIdSchema, attachment: attachmentIdSchema }),
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
