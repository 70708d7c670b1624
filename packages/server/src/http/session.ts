import type { FastifyReply, FastifyRequest } from 'fastify'

export const SESSION_COOKIE = 'fencun_session'

/** The browser's end of a session: a cookie that no script can read and no other site can send. */
export class SessionCookie {
  readonly #request: FastifyRequest
  readonly #reply: FastifyReply
  readonly #secure: boolean

  constructor(request: FastifyRequest, reply: FastifyReply, secure: boolean) {
    this.#request = request
    this.#reply = reply
    this.#secure = secure
  }

  get token(): string | undefined {
    const token = this.#request.cookies[SESSION_COOKIE]
    return token === undefined || token === '' ? undefined : token
  }

  /** Without an end of its own: it goes with the browser, and the server ends the session. */
  give(token: string): void {
    this.#reply.setCookie(SESSION_COOKIE, token, this.#options())
  }

  take(): void {
    this.#reply.clearCookie(SESSION_COOKIE, this.#options())
  }

  #options() {
    return { httpOnly: true, sameSite: 'strict', path: '/', secure: this.#secure } as const
  }
}
