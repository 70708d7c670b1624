import type { Readable } from 'node:stream'
import { AUDIT_PARTS, type AuditIntake, type AuditPart } from '@fencun/app/ports/audits'
import { type Failure, failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import type { FastifyRequest } from 'fastify'
import { shownName } from './upload.ts'

const FIELD_CHARS_MAX = 8192

export interface TakenFiles {
  /** The texts sent beside the files. */
  readonly fields: Readonly<Record<string, string>>
  readonly parts: readonly AuditPart[]
}

/** Few policies have a page of numbers. */
const POLICY_BYTES_MAX = 256 * 1024

/**
 * Hands the files of an upload on as they come, one after the other, and gives the texts sent beside
 * them. Nothing is held in memory. After the first fault the rest is let run out, for a browser
 * hears an answer only once it has sent everything.
 */
export async function takeFiles(
  request: FastifyRequest,
  intake: AuditIntake,
  fileSize: number,
): Promise<Result<TakenFiles>> {
  const fields: Record<string, string> = {}
  const taken = new Set<AuditPart>()
  let fault: Failure | undefined
  const limits = { fileSize: Number.POSITIVE_INFINITY, files: AUDIT_PARTS.length, fields: 8 }
  const parts = request.parts({ limits: { ...limits, fieldSize: FIELD_CHARS_MAX } })
  for await (const part of parts) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') fields[part.fieldname] = part.value
      continue
    }
    const name = AUDIT_PARTS.find((one) => one === part.fieldname)
    if (fault === undefined && name !== undefined && !taken.has(name)) {
      taken.add(name)
      const most = bytesMaxOf(name, fileSize)
      const { bytes, isOver } = upTo(part.file, most)
      const kept = await intake.take(name, shownName(part.filename), bytes)
      if (!kept.ok) fault = kept.error
      else if (isOver()) {
        fault = failure('file-too-large', `at most ${most} bytes are taken`, name)
      }
    } else {
      fault ??= failure('request-invalid', `one file each as ${AUDIT_PARTS.join(', ')}`, 'body')
    }
    part.file.resume()
  }
  if (fault !== undefined) return err(fault)
  return taken.has('calls')
    ? ok({ fields, parts: [...taken] })
    : err(failure('request-invalid', 'a call log is needed', 'calls'))
}

function bytesMaxOf(part: AuditPart, fileSize: number): number {
  return part === 'policy' ? Math.min(POLICY_BYTES_MAX, fileSize) : fileSize
}

/** The beginning of a stream, which goes on living when nobody wants more of it. */
function upTo(
  file: Readable,
  max: number,
): { readonly bytes: AsyncIterable<Uint8Array>; readonly isOver: () => boolean } {
  let seen = 0
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for await (const chunk of file.iterator({ destroyOnReturn: false })) {
      if (!(chunk instanceof Uint8Array)) throw new Error('a file comes in bytes')
      seen += chunk.length
      if (seen > max) return
      yield chunk
    }
  }
  return { bytes: bytes(), isOver: () => seen > max }
}
