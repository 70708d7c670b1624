import { checkScope, holderOfSecret, type KeyHolder, noteUse } from '@fencun/app/access/key-holder'
import type { ApiScope } from '@fencun/app/ports/api-keys'
import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from './context.ts'
import { networkOf } from './network.ts'

/**
 * The system that a secret belongs to, when it may do this and not too often. A request beyond the
 * limit is told when to come again.
 */
export async function admitKey(
  { deps, keyRates }: Pick<Context, 'deps' | 'keyRates'>,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  secret: string,
  scope: ApiScope,
): Promise<Result<KeyHolder>> {
  const held = await holderOfSecret(deps, secret)
  if (!held.ok) return held
  const { key, requestsPerMinute } = held.value
  const waitSec = keyRates.take(key, requestsPerMinute, deps.clock.now())
  if (waitSec > 0) {
    reply.header('retry-after', waitSec)
    const detail = `the key may send ${requestsPerMinute} requests a minute`
    return err(failure('too-many-requests', detail))
  }
  await noteUse(deps, held.value, networkOf(request.ip))
  const reaches = checkScope(held.value, scope)
  return reaches.ok ? ok(held.value) : reaches
}
