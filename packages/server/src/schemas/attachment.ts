import type { ShownAttachment } from '@fencun/app/attachments/list-attachments'
import {
  ATTACHMENT_FINDINGS,
  type AttachmentId,
  attachmentId,
  DOCUMENT_MEDIA,
  READING_PURPOSES,
  RECORDING_MEDIA,
  type Reading,
  type ReadingId,
  readingId,
} from '@fencun/app/ports/attachments'
import { z } from 'zod'
import { atSchema, caseIdSchema, contactIdSchema, listOf, plainIdSchema } from './wire.ts'

export const attachmentIdSchema: z.ZodType<AttachmentId, string> = z
  .codec(
    plainIdSchema,
    z.custom<AttachmentId>((value) => typeof value === 'string'),
    { decode: attachmentId, encode: String },
  )
  .meta({ id: 'AttachmentId', type: 'string', description: 'One recording or document.' })
export const readingIdSchema: z.ZodType<ReadingId, string> = z
  .codec(
    plainIdSchema,
    z.custom<ReadingId>((value) => typeof value === 'string'),
    { decode: readingId, encode: String },
  )
  .meta({ id: 'ReadingId', type: 'string', description: 'Leave to have a file for a while.' })

const fileProperty = { type: 'string', format: 'binary' }
const hashProperty = {
  type: 'string',
  pattern: '^[0-9a-f]{64}$',
  description: 'SHA-256 of the file; given, it is held against what arrives. Before the file.',
}

/** Of nothing. */
const EXAMPLE_HASH = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

export const recordingUpload = z.any().meta({
  id: 'RecordingUpload',
  type: 'object',
  examples: [{ sha256: EXAMPLE_HASH, file: '(the bytes of a recording)' }],
  required: ['file'],
  properties: { sha256: hashProperty, file: { ...fileProperty, description: 'WAV, MP3 or Ogg' } },
})

export const documentUpload = z.any().meta({
  id: 'DocumentUpload',
  type: 'object',
  required: ['file'],
  properties: { sha256: hashProperty, file: { ...fileProperty, description: 'PDF, JPEG or PNG' } },
})

/** What is sent beside the file. */
export const uploadFields = z.strictObject({
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'a SHA-256 has 64 hexadecimal digits in lower case')
    .exactOptional(),
})

export const attachmentSchema = z
  .object({
    attachment: attachmentIdSchema,
    kind: z.enum(['recording', 'document']),
    case: caseIdSchema,
    contact: contactIdSchema.nullable().meta({ description: 'Of a recording.' }),
    by: z.string().nullable().meta({ description: 'Who attached it; null: a system.' }),
    at: atSchema,
    media: z.enum([...RECORDING_MEDIA, ...DOCUMENT_MEDIA]),
    bytes: z.int().min(0),
    durationMs: z.int().min(0).nullable().meta({ description: 'Null where it is not known.' }),
    findings: listOf(z.enum([...ATTACHMENT_FINDINGS, 'duration-differs'])).meta({
      description: 'What is odd about it. It is kept all the same.',
    }),
    name: z.string().nullable().meta({ description: 'Null once its key was destroyed.' }),
    sha256: z.string().nullable().meta({ description: 'Of the content; null with the name.' }),
  })
  .meta({ id: 'Attachment', description: 'A recording of a contact, or a document of a case.' })

export const attachmentsSchema = z
  .object({ attachments: listOf(attachmentSchema) })
  .meta({ id: 'Attachments' })

export function presentAttachment({
  sealed,
  staff: _staff,
  org: _org,
  ...one
}: ShownAttachment): z.output<typeof attachmentSchema> {
  return { ...one, name: sealed?.name.reveal() ?? null, sha256: sealed?.sha256 ?? null }
}

export const beginReadingBody = z
  .strictObject({ purpose: z.enum(READING_PURPOSES) })
  .meta({ id: 'BeginReading', examples: [{ purpose: 'quality-check' }] })

export const readingSchema = z
  .object({
    reading: readingIdSchema,
    until: atSchema.meta({ description: 'Until then the content is given out.' }),
  })
  .meta({ id: 'Reading', description: 'Leave to listen or look, for a purpose and a while.' })

export function presentReading({ reading, until }: Reading): z.output<typeof readingSchema> {
  return { reading, until }
}

export const readingQuery = z.strictObject({ reading: readingIdSchema.exactOptional() })
