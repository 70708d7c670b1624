import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { FastifyInstance, FastifyServerOptions } from 'fastify'
import type { LogOptions } from '../app-options.ts'
import type { Metrics } from './metrics.ts'

const UUID = /^[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}$/i

/** A caller's request id is taken over when it is a UUID: any other text could be a person's. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id']
  return typeof given === 'string' && UUID.test(given) ? given : randomUUID()
}

/** Lines hold routes, statuses and times: no address line, no query, no body, no cookie. */
export function loggerOptions({
  level,
  stream,
}: LogOptions): NonNullable<FastifyServerOptions['logger']> {
  return {
    level,
    ...(stream === undefined ? {} : { stream }),
    serializers: { err: plainError, req: () => ({}), res: () => ({}) },
    redact: { paths: ['req', 'res', 'headers', 'body', '*.body', '*.headers'], remove: true },
  }
}

/** An error without what somebody may have put into its words: digits and Chinese are blotted. */
export function plainError(error: unknown): { type: string; message: string; stack: string } {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type: error.name,
    message: blotted(error.message),
    stack: frames.map((line) => line.trim()).join('\n'),
  }
}

function blotted(text: string): string {
  return text
    .replace(/"[^"]*"|'[^']*'/g, '"…"')
    .replace(/\p{Script=Han}+/gu, '…')
    .replace(/\d{4,}[\dXx]*/g, '…')
    .slice(0, 300)
}

/** One line and one count for every answer, under the route's pattern. */
export function countAnswers(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })
  app.addHook('onResponse', async ({ method, routeOptions, log }, reply) => {
    const route = routeOptions.url ?? 'unknown'
    const status = reply.statusCode
    const ms = Math.round(reply.elapsedTime)
    metrics.answered(method, route, status, reply.elapsedTime / 1000)
    log.info({ method, route, status, ms }, 'answered')
  })
}
