import { attachDocument as run } from '@fencun/app/attachments/attach'
import { ok } from '@fencun/core/result'
import { z } from 'zod'
import { takeFile } from '../../http/one-file.ts'
import { operation } from '../../http/operation.ts'
import { readInput } from '../../http/read-input.ts'
import {
  attachmentSchema,
  documentUpload,
  presentAttachment,
  uploadFields,
} from '../../schemas/attachment.ts'
import { caseIdSchema } from '../../schemas/wire.ts'

export const attachDocument = operation({
  id: 'attachDocument',
  method: 'POST',
  url: '/v1/cases/:case/documents',
  tag: 'Recordings and documents',
  summary: 'Attach a document to a case',
  path: z.strictObject({ case: caseIdSchema }),
  upload: documentUpload,
  answer: attachmentSchema,
  status: 201,
  errors: ['not-permitted', 'not-found', 'media-not-accepted', 'file-too-large', 'hash-differs'],
}).handledBy(async ({ context: { deps, limits }, actor, path, request }) =>
  takeFile(request, async ({ name, content, fields }) => {
    const said = readInput(uploadFields, 'body', fields)
    if (!said.ok) return said
    const { sha256 = null } = said.value
    const file = { name, content, sha256, bytesMax: limits.fileBytes }
    const attached = await run(deps, actor, { ...path, ...file })
    return attached.ok ? ok(presentAttachment({ ...attached.value, by: actor.name })) : attached
  }),
)
