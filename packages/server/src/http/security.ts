import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import { failure } from '@fencun/core/errors/failure'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { AppOptions } from '../app-options.ts'
import { bearerOf } from './bearer.ts'
import { sendProblem } from './problem.ts'

type Guarded = Pick<AppOptions, 'cookieSecure' | 'limits'>

/** Headers, limits and the check where a request comes from: before anything else is looked at. */
export async function guard(app: FastifyInstance, options: Guarded): Promise<void> {
  await app.register(helmet, headers(options.cookieSecure))
  await app.register(rateLimit, {
    max: (request) =>
      bearerOf(request) === undefined
        ? options.limits.requestsPerMinute
        : options.limits.keyRequestsPerMinute,
    // A dialler and the people of one office share an address, not its limit.
    keyGenerator: (request) => (bearerOf(request) === undefined ? request.ip : `${request.ip} key`),
    timeWindow: 60_000,
    // The pages of this system load many files at once; asking the law is what is limited.
    allowList: (request) => request.method === 'GET' && request.url.startsWith('/assets/'),
  })
  app.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/v1/')) reply.header('cache-control', 'no-store')
    if (!isTrusted(request)) {
      const detail = 'a page of another site may not change anything here'
      return sendProblem(reply, failure('origin-refused', detail, 'origin'))
    }
  })
}

const SAFE = ['GET', 'HEAD', 'OPTIONS']

/**
 * Browsers say where a request comes from, and only browsers carry cookies that somebody else can
 * make them send. A program sends neither header and is let through to be asked for its session.
 */
export function isTrusted({
  method,
  headers: { origin, 'sec-fetch-site': site },
  host,
}: Pick<FastifyRequest, 'method' | 'headers' | 'host'>): boolean {
  if (SAFE.includes(method)) return true
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host === host
}

/** The component library writes its styles at run time; scripts come from our files alone. */
function headers(secure: boolean): Parameters<typeof helmet>[1] {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  }
}
