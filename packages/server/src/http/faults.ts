import { type Failure, failure } from '@fencun/core/errors/failure'
import type { FastifyInstance } from 'fastify'
import { sendProblem } from './problem.ts'

/** What Fastify, its plug-ins and stores throw, in our codes. Their words may quote, so they are not used. */
const KNOWN: Readonly<Record<string, Failure>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: failure('request-invalid', 'the body is too long', 'body'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: failure(
    'request-invalid',
    'send application/json, or multipart/form-data where a file is asked',
    'content-type',
  ),
  FST_ERR_CTP_EMPTY_JSON_BODY: failure('request-invalid', 'the body is empty', 'body'),
  FST_ERR_CTP_INVALID_JSON_BODY: failure('request-invalid', 'the body is no JSON', 'body'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: failure(
    'request-invalid',
    'the body is not as long as announced',
    'content-length',
  ),
  FST_REQ_FILE_TOO_LARGE: failure('file-too-large', 'the upload exceeds the limit', 'file'),
  FST_FILES_LIMIT: failure('request-invalid', 'send one file', 'file'),
  FST_FIELDS_LIMIT: failure('request-invalid', 'there are too many fields', 'body'),
  FST_PARTS_LIMIT: failure('request-invalid', 'there are too many parts', 'body'),
  STORE_UNAVAILABLE: failure('database-unavailable', 'no connection was free in time'),
  FST_INVALID_MULTIPART_CONTENT_TYPE: failure(
    'request-invalid',
    'send the file as multipart/form-data',
    'content-type',
  ),
}

/** Whatever is thrown becomes a problem; only a bug is logged as one. */
export function answerFaults(app: FastifyInstance): void {
  app.setErrorHandler((error: unknown, request, reply) => {
    const known = failureOf(error)
    if (known?.code === 'database-unavailable') request.log.warn('no connection to the database')
    if (known !== undefined) return sendProblem(reply, known)
    request.log.error({ err: error }, 'a fault in the program')
    return sendProblem(reply, failure('internal-error', 'the request could not be answered'))
  })
}

function failureOf(error: unknown): Failure | undefined {
  if (!(error instanceof Error)) return undefined
  const code = 'code' in error ? error.code : undefined
  const statusCode = 'statusCode' in error ? error.statusCode : undefined
  if (statusCode === 429) return failure('too-many-requests', 'the limit per minute is used up')
  const known = typeof code === 'string' ? KNOWN[code] : undefined
  if (known !== undefined) return known
  if (typeof statusCode !== 'number' || statusCode < 400 || statusCode > 499) return undefined
  return failure('request-invalid', 'the request cannot be read')
}
