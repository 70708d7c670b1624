import type { FastifyRequest } from 'fastify'

const SECRET_CHARS_MAX = 200

/**
 * The secret that a program sends as `Authorization: Bearer …`; undefined when it sends none. Other
 * schemes belong to whoever stands in front of us and say nothing here.
 */
export function bearerOf({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined {
  const [, secret] = /^Bearer +(\S*)$/i.exec(headers.authorization ?? '') ?? []
  return secret?.slice(0, SECRET_CHARS_MAX)
}
