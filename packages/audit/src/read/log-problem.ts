import type { ErrorCode } from '@fencun/core/errors/codes'
import { type Failure, failure } from '@fencun/core/errors/failure'

/**
 * Carries a failure that ends the file out of the depth of the reading. It never leaves this
 * package: whoever offers a `Result` turns it into a value.
 */
export class LogProblem extends Error {
  readonly failure: Failure

  constructor(code: ErrorCode, detail: string, place?: string) {
    super(detail)
    this.failure = failure(code, detail, place)
  }
}

/** The failure that an error stands for. @throws the error itself when it is a bug of ours */
export function failureOf(error: unknown): Failure {
  if (error instanceof LogProblem) return error.failure
  throw error
}
