import type { Failure } from '@fencun/core/errors/failure'

/** Nothing may be signed now, and why: an expected state that somebody has to clear up. */
export class LogRefused extends Error {
  readonly failure: Failure

  constructor(cause: Failure) {
    super(`${cause.code}: ${cause.detail}`)
    this.failure = cause
  }
}
