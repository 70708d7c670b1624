import type { ErrorCode } from './codes.ts'

/**
 * What went wrong, for a person: the code (one page each), what happened, and where.
 * `detail` is one short English sentence without personal data; the cure belongs to the code.
 */
export interface Failure {
  readonly code: ErrorCode
  readonly detail: string
  /** Row, cell, field, argument or id, whichever leads the reader to the spot. */
  readonly place?: string
}

export function failure(code: ErrorCode, detail: string, place?: string): Failure {
  return place === undefined ? { code, detail } : { code, detail, place }
}
