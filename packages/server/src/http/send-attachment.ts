import type { Actor } from '@fencun/app/access/roles'
import {
  type AttachmentPlace,
  attachmentToRead,
  openAttachment,
} from '@fencun/app/attachments/read-attachment'
import type { Media, ReadingId } from '@fencun/app/ports/attachments'
import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import { mayBePart, spanOf } from './byte-range.ts'
import type { OpenCall } from './operation.ts'
import { Ranged } from './ranged.ts'

const ENDING: Readonly<Record<Media, string>> = {
  'audio/wav': 'wav',
  'audio/mpeg': 'mp3',
  'audio/ogg': 'ogg',
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
}

/**
 * The content of a recording or document, or the part that a `Range` asks for. `HEAD` is told the
 * same and given nothing.
 */
export async function sendAttachment(
  { context: { deps }, request, reply, actor }: OpenCall & { readonly actor: Actor },
  asked: AttachmentPlace & { readonly reading: ReadingId | null },
): Promise<Result<Ranged>> {
  const found = await attachmentToRead(deps, actor, asked)
  if (!found.ok) return found
  const { attachment, bytes, media, kind } = found.value.attachment
  const etag = `"${attachment}"`
  const isPart = mayBePart(request.headers['if-range']?.toString(), etag)
  const span = isPart ? spanOf(request.headers.range, bytes) : 'whole'
  if (span === 'outside') {
    reply.header('content-range', `bytes */${bytes}`)
    return err(failure('range-outside', `the file has ${bytes} bytes`, 'range'))
  }
  const wanted = span === 'whole' ? { from: 0, until: bytes } : span
  const content =
    request.method === 'HEAD' ? ok(null) : await openAttachment(deps, actor, found.value, wanted)
  if (!content.ok) return content
  return ok(
    new Ranged({
      ...{ type: media, name: `${attachment}.${ENDING[media]}`, inline: kind === 'recording' },
      ...{ etag, bytes, span: span === 'whole' ? null : span, content: content.value },
    }),
  )
}
