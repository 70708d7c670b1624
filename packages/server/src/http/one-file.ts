import type { Readable } from 'node:stream'
import { failure } from '@fencun/core/errors/failure'
import { err, type Result } from '@fencun/core/result'
import type { FastifyRequest } from 'fastify'
import { shownName } from './upload.ts'

/** A file as it comes, and the texts that came before it. */
export interface ComingFile {
  readonly name: string
  readonly content: AsyncIterable<Uint8Array>
  readonly fields: Readonly<Record<string, string>>
}

const LIMITS = { fileSize: Number.POSITIVE_INFINITY, files: 1, fields: 8, fieldSize: 1024 }

/**
 * Hands the one file of an upload on as it comes, in the field `file`; nothing of it is held in
 * memory. What is said of the file comes before it, since it is dealt with on the way. The rest of
 * what was sent is let run out, for a browser hears an answer only once it has sent everything.
 */
export async function takeFile<T>(
  request: FastifyRequest,
  take: (file: ComingFile) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (!request.isMultipart()) {
    return err(failure('request-invalid', 'send the file as multipart/form-data', 'content-type'))
  }
  const fields: Record<string, string> = {}
  let taken: Result<T> | undefined
  for await (const part of request.parts({ limits: LIMITS })) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') fields[part.fieldname] = part.value
    } else if (part.fieldname === 'file') {
      const content = bytesOf(part.file)
      taken = await take({ name: shownName(part.filename), content, fields: { ...fields } })
      part.file.resume()
    } else {
      part.file.resume()
    }
  }
  return taken ?? err(failure('request-invalid', 'a file is needed', 'file'))
}

/** The stream goes on living when nobody wants more of it. */
async function* bytesOf(file: Readable): AsyncGenerator<Uint8Array> {
  for await (const chunk of file.iterator({ destroyOnReturn: false })) {
    if (!(chunk instanceof Uint8Array)) throw new Error('a file comes in bytes')
    yield chunk
  }
}
