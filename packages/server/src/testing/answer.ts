import type { LightMyRequestResponse } from 'fastify'

/** An answer as tests look at it. */
export interface Answer {
  readonly status: number
  readonly headers: LightMyRequestResponse['headers']
  readonly text: string
  readonly cookies: LightMyRequestResponse['cookies']
  /** The body as JSON; an empty object when it is none. */
  readonly body: Json
}

export interface Json {
  readonly [field: string]: unknown
}

export function answerOf(response: LightMyRequestResponse): Answer {
  const { statusCode: status, headers, payload: text, cookies } = response
  return { status, headers, text, cookies, body: jsonOf(text) }
}

function jsonOf(text: string): Json {
  if (!text.startsWith('{')) return {}
  const parsed: unknown = JSON.parse(text)
  return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {}
}

/** A text field of an answer; a test that misses it should say so. */
export function textIn({ body }: Answer, field: string): string {
  const value = body[field]
  if (typeof value !== 'string') throw new Error(`no ${field} in ${JSON.stringify(body)}`)
  return value
}
