import { cosignCheckpoint, type WitnessDeps } from '@fencun/app/cosign-checkpoint/cosign-checkpoint'
import { lenderId } from '@fencun/core/ids'
import type { FastifyInstance } from 'fastify'

/** A note with a hundred signatures and the longest proof there is has a fifth of this. */
const BODY_BYTES_MAX = 64 * 1024
/** Per address. A log asks once a minute, and again when it is told another size. */
const REQUESTS_PER_MINUTE = 600

/**
 * `POST /witness/<lender>/add-checkpoint` (C2SP tlog-witness): other installations have their logs'
 * checkpoints signed. Nobody signs in: the log's own signature is what counts. It speaks the
 * protocol's plain text, so it is no operation of the OpenAPI document.
 */
export async function mountWitness(app: FastifyInstance, deps: WitnessDeps): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    // The protocol asks for no content type, so none is asked for.
    scope.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => {
      done(null, body)
    })
    scope.post<{ Params: { lender: string }; Body: unknown }>(
      '/witness/:lender/add-checkpoint',
      {
        schema: { hide: true },
        bodyLimit: BODY_BYTES_MAX,
        config: { rateLimit: { max: REQUESTS_PER_MINUTE, timeWindow: 60_000 } },
      },
      async ({ params, body }, reply) => {
        const text = typeof body === 'string' ? body : ''
        const answer = await cosignCheckpoint(deps, lenderId(params.lender), text)
        return reply.code(answer.status).type(answer.type).send(answer.body)
      },
    )
  })
}
