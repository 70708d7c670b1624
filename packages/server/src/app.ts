import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import type { AppOptions } from './app-options.ts'
import type { Context } from './http/context.ts'
import { answerFaults } from './http/faults.ts'
import { KeyRates } from './http/key-rates.ts'
import { countAnswers, loggerOptions, requestIdOf } from './http/logging.ts'
import { Metrics } from './http/metrics.ts'
import { guard } from './http/security.ts'
import { serveWeb } from './http/web-files.ts'
import { mountWitness } from './http/witness.ts'
import { readablePage } from './openapi/readable-page.ts'
import { describeRoutes } from './openapi/swagger.ts'
import { OPERATIONS } from './routes/all.ts'

/** A request that takes longer to arrive is cut off: a month's call log over a slow line does not. */
const REQUEST_MS_MAX = 600_000

/**
 * The HTTP interface and the screens, ready to listen or to be injected requests. It listens to
 * nothing by itself; `close()` lets running requests finish and turns new ones away.
 *
 * Everything it needs comes in `options` (see `AppOptions`, each field with its meaning): the ports
 * of the use cases, the demonstration's accounts or null, where the built screens lie or
 * null, how to log, how much to accept.
 */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const metrics = new Metrics()
  metrics.watchProcess()
  metrics.watchClock(options.deps.clock)
  if (options.ledger !== null) metrics.watchLedger(options.ledger)
  const context: Context = { ...options, metrics, keyRates: new KeyRates() }
  const app = Fastify({
    logger: loggerOptions(options.log),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestIdOf,
    trustProxy: options.trustProxy,
    bodyLimit: options.limits.bodyBytes,
    requestTimeout: REQUEST_MS_MAX,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
  })
  // Input and answers are read and written by the operations themselves, with their own types.
  app.setValidatorCompiler(() => () => true)
  app.setSerializerCompiler(() => JSON.stringify)
  app.removeContentTypeParser('text/plain')
  answerFaults(app)
  countAnswers(app, metrics)
  await guard(app, options)
  await app.register(cookie)
  await app.register(multipart, {
    limits: { fileSize: options.limits.fileBytes, files: 1, fields: 8, fieldSize: 1024 },
  })
  await describeRoutes(app, options.version)
  app.after(() => {
    for (const operation of OPERATIONS) operation.mount(app, context)
    mountDocuments(app, metrics)
  })
  if (options.witness !== undefined) await mountWitness(app, options.witness)
  await serveWeb(app, options.webDirectory)
  await app.ready()
  return app
}

function mountDocuments(app: FastifyInstance, metrics: Metrics): void {
  const schema = { hide: true }
  app.get('/metrics', { schema }, async (_, reply) => {
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics())
  })
  app.get('/openapi.json', { schema }, async () => app.swagger())
  app.get('/docs', { schema }, async (_, reply) => {
    return reply.type('text/html; charset=utf-8').send(readablePage(app.swagger()))
  })
}
