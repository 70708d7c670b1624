import type { components } from './schema.gen.ts'

type Problem = components['schemas']['Problem']

/** A refusal as the server tells it (RFC 9457), and when to come again if it says. */
export interface Refusal {
  readonly problem: Problem
  /** With `too-many-requests`: whole seconds to wait. */
  readonly retryAfterSec: number | null
}

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | ({ readonly ok: false } & Refusal)

/** A refusal where only an exception can say it: in the middle of a stream. */
export class FencunError extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(`${refusal.problem.code}: ${refusal.problem.detail}`)
    this.name = 'FencunError'
    this.refusal = refusal
  }
}

/** What a request brought, as a value. */
export function answerOf<T>({
  data,
  error,
  response,
}: {
  readonly data?: T
  readonly error?: unknown
  readonly response: Response
}): Answer<T> {
  if (response.ok && data !== undefined) return { ok: true, value: data }
  return { ok: false, ...problemIn(error, response) }
}

/** The problem in an answer's body; made up where somebody on the way answered in our place. */
export function problemIn(body: unknown, { status, headers }: Response): Refusal {
  const wait = Number.parseInt(headers.get('retry-after') ?? '', 10)
  const retryAfterSec = Number.isNaN(wait) ? null : wait
  return { problem: isProblem(body) ? body : unreadable(status), retryAfterSec }
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'cure' in body
}

function unreadable(status: number): Problem {
  return {
    type: '/errors/internal-error',
    title: 'the server gave no readable answer',
    status,
    code: 'internal-error',
    detail: 'the answer is no problem document',
    cure: { zh: '检查地址与网络后重试', en: 'check the address and the network, then try again' },
    requestId: '',
  }
}
