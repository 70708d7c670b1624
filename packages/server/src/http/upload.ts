import { createHash } from 'node:crypto'
import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import type { FastifyRequest } from 'fastify'

/** One uploaded file and the texts sent beside it. */
export interface Upload {
  readonly fileName: string
  readonly bytes: Uint8Array
  /** SHA-256 of the bytes, hex. */
  readonly fileHash: string
  readonly fields: Readonly<Record<string, string>>
}

const NAME_CHARS_MAX = 200

/** Reads `multipart/form-data` with one file in the field `file`; the limits are the app's. */
export async function readUpload(request: FastifyRequest): Promise<Result<Upload>> {
  if (!request.isMultipart()) {
    const detail = 'send the file as multipart/form-data'
    return err(failure('request-invalid', detail, 'content-type'))
  }
  const fields: Record<string, string> = {}
  let file: Omit<Upload, 'fields'> | undefined
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') fields[part.fieldname] = part.value
    } else {
      const bytes = await part.toBuffer()
      if (part.fieldname === 'file') {
        const fileHash = createHash('sha256').update(bytes).digest('hex')
        file = { fileName: shownName(part.filename), bytes, fileHash }
      }
    }
  }
  if (file === undefined) return err(failure('request-invalid', 'a file is needed', 'file'))
  return ok({ ...file, fields })
}

/** For people to recognise the file; the reader of the form has cut off any path before it. */
export function shownName(name: string): string {
  return name.replaceAll(/\p{Cc}/gu, '').slice(0, NAME_CHARS_MAX)
}
