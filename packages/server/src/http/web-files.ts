import fastifyStatic from '@fastify/static'
import { failure } from '@fencun/core/errors/failure'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sendProblem } from './problem.ts'

/** File names of a build change with their content, so they are kept; the page itself never is. */
const KEEP = 'public, max-age=31536000, immutable'
const ASK = 'no-cache'

/** The screens, when there are any; every address that is none of ours is one of theirs. */
export async function serveWeb(app: FastifyInstance, directory: string | null): Promise<void> {
  if (directory !== null) {
    await app.register(fastifyStatic, {
      root: directory,
      cacheControl: false,
      wildcard: false,
      setHeaders: (reply, path) => {
        reply.setHeader('cache-control', /[\\/]assets[\\/]/.test(path) ? KEEP : ASK)
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    if (directory !== null && isScreen(request)) return reply.sendFile('index.html')
    return sendProblem(reply, failure('not-found', 'there is nothing at this address'))
  })
}

function isScreen({ method, url, headers }: FastifyRequest): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false
  if (/^\/(v1|assets)(\/|\?|$)/.test(url)) return false
  return headers.accept?.includes('text/html') ?? false
}
