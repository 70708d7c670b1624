import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import type { FastifyRequest } from 'fastify'
import { actorOf } from './actor.ts'
import type { OpenCall } from './operation.ts'

/** Headers by which a proxy says that it stands between. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'] as const

/**
 * Lets in whoever sits at the machine that the server runs on; everybody where the operator said
 * so; and whoever is signed in. The files of an audit are then reached by its id alone.
 */
export async function admitAuditor({
  context: { deps, openAudit, trustProxy },
  session,
  request,
}: OpenCall): Promise<Result<void>> {
  if (openAudit || (trustProxy === false && isAtTheMachine(request))) return ok(undefined)
  const actor = await actorOf(deps, session.token)
  if (actor.ok) return ok(undefined)
  const detail = 'auditing without signing in works on the machine of the server alone'
  return err(failure('audit-closed', detail))
}

/**
 * The address is the machine's own, nothing says that a proxy stands between, and the name asked
 * for is the machine's own too: a page elsewhere whose name was bent to this address has another.
 */
export function isAtTheMachine({
  socket,
  headers,
  hostname,
}: Pick<FastifyRequest, 'socket' | 'headers' | 'hostname'>): boolean {
  const address = (socket.remoteAddress ?? '').replace(/^::ffff:/i, '')
  const near = address === '::1' || /^127(\.\d{1,3}){3}$/.test(address)
  const passedOn = FORWARDED.some((name) => headers[name] !== undefined)
  return near && !passedOn && /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(hostname)
}
