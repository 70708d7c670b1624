import { attachRecording as run } from '@fencun/app/attachments/attach'
import { ok } from '@fencun/core/result'
import { z } from 'zod'
import { takeFile } from '../../http/one-file.ts'
import { sharedOperation } from '../../http/operation.ts'
import { readInput } from '../../http/read-input.ts'
import {
  attachmentSchema,
  presentAttachment,
  recordingUpload,
  uploadFields,
} from '../../schemas/attachment.ts'
import { contactIdSchema } from '../../schemas/wire.ts'

export const attachRecording = sharedOperation({
  id: 'attachRecording',
  method: 'POST',
  url: '/v1/contacts/:contact/recordings',
  tag: 'Recordings and documents',
  scope: 'contacts:report',
  summary: 'Attach a recording to a contact',
  description: 'It is sealed on its way to the disk. What is odd about it is told and not refused.',
  path: z.strictObject({ contact: contactIdSchema }),
  upload: recordingUpload,
  answer: attachmentSchema,
  status: 201,
  errors: [
    'not-permitted',
    'not-found',
    'actor-unknown',
    'media-not-accepted',
    'file-too-large',
    'hash-differs',
  ],
}).handledBy(async ({ context: { deps, limits }, caller, path, request }) =>
  takeFile(request, async ({ name, content, fields }) => {
    const said = readInput(uploadFields, 'body', fields)
    if (!said.ok) return said
    const { sha256 = null } = said.value
    const file = { name, content, sha256, bytesMax: limits.recordingBytes }
    const attached = await run(deps, caller, { ...path, ...file })
    return attached.ok ? ok(presentAttachment({ ...attached.value, by: null })) : attached
  }),
)
