import type { ErrorCode } from '@fencun/core/errors/codes'
import { type Failure, failure } from '@fencun/core/errors/failure'

/**
 * Carries a failure out of the depth of a parser. It never leaves this folder: the reader turns
 * it into a value.
 */
export class ReadProblem extends Error {
  readonly failure: Failure

  constructor(code: ErrorCode, detail: string, place?: string) {
    super(detail)
    this.failure = failure(code, detail, place)
  }
}

/**
 * The failure that an error stands for: ours, or the platform's complaint about the bytes.
 * @throws the error itself when it is a bug of ours
 */
export function failureOf(error: unknown, place?: string): Failure {
  if (error instanceof ReadProblem) return error.failure
  if (!isAboutBytes(error)) throw error
  return failure('file-damaged', 'the file could not be read to its end', place)
}

function isAboutBytes(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return error instanceof RangeError
  return /^(Z_|ERR_ENCODING_INVALID|ERR_STRING_TOO_LONG)/.test(String(error.code))
}
