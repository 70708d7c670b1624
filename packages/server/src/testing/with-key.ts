import type { InjectOptions } from 'fastify'
import { type Answer, answerOf, textIn } from './answer.ts'
import type { TestApp } from './test-app.ts'

export type CalledWithKey = (
  method: 'GET' | 'POST',
  url: string,
  body?: object,
  more?: Pick<InjectOptions, 'headers'>,
) => Promise<Answer>

export interface MadeKey {
  readonly key: string
  readonly secret: string
  readonly call: CalledWithKey
}

/** A key made over HTTP by the administrator, and requests that carry it. */
export async function makeKey(world: TestApp, part: object = {}): Promise<MadeKey> {
  const admin = await world.as('administrator')
  const scopes = ['contacts:request', 'contacts:report', 'contacts:read', 'contacts:check']
  const body = { org: 'agency-1', name: 'dialler', scopes: [...scopes, 'cases:read'], ...part }
  const made = await admin('POST', '/v1/api-keys', body)
  if (made.status !== 201) throw new Error(made.text)
  const secret = textIn(made, 'secret')
  return { key: textIn(made, 'key'), secret, call: withKey(world, secret) }
}

export function withKey({ app }: TestApp, secret: string): CalledWithKey {
  return async (method, url, body, more = {}) =>
    answerOf(
      await app.inject({
        method,
        url,
        headers: { authorization: `Bearer ${secret}`, ...more.headers },
        ...(body === undefined ? {} : { payload: body }),
      }),
    )
}
