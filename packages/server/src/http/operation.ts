import type { Caller } from '@fencun/app/access/caller'
import type { Actor } from '@fencun/app/access/roles'
import type { ApiScope } from '@fencun/app/ports/api-keys'
import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from 'fastify'
import type { z } from 'zod'
import type { Limits } from '../app-options.ts'
import { actorOf } from './actor.ts'
import { admitKey } from './admit-key.ts'
import { admitAuditor } from './audit-access.ts'
import { bearerOf } from './bearer.ts'
import type { Context } from './context.ts'
import { type Access, describeOperation, type Told } from './describe-operation.ts'
import { Download } from './download.ts'
import { Lines } from './lines.ts'
import { type Refusal, sendProblem } from './problem.ts'
import { readInput } from './read-input.ts'
import { SessionCookie } from './session.ts'

type Schema = z.ZodType

/** Where an operation is found, what it takes and answers. Absent parts are absent in the call. */
interface Spec<P extends Schema, Q extends Schema, B extends Schema, A extends Schema>
  extends Told {
  readonly url: string
  readonly path?: P
  readonly query?: Q
  readonly body?: B
  readonly answer?: A
  /** Guesses, and what costs much, are slowed down more than other requests. */
  readonly perMinute?: (limits: Limits) => number
  /** Largest body, where the app's limit is too small for what is asked. */
  readonly bodyBytes?: number
}

interface Input<P extends Schema, Q extends Schema, B extends Schema> {
  readonly path: z.output<P>
  readonly query: z.output<Q>
  readonly body: z.output<B>
}

/** A call by anybody. */
export interface OpenCall {
  readonly context: Context
  readonly session: SessionCookie
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** A call by an employee who is signed in. */
export interface Call extends OpenCall {
  readonly actor: Actor
}

/** A call by an employee who is signed in, or by an organisation's own system with a key. */
export interface SharedCall extends OpenCall {
  readonly caller: Caller
}

/** What the document says about an operation. */
export interface Described {
  readonly id: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly url: string
  readonly access: Access
  /** What a key needs to be let in, too; null: people only. */
  readonly scope: ApiScope | null
  readonly schema: FastifySchema
}

/** An operation ready to be mounted, its types closed over. */
export interface Operation extends Described {
  readonly mount: (app: FastifyInstance, context: Context) => void
}

interface Unhandled<P extends Schema, Q extends Schema, B extends Schema, A extends Schema, C>
  extends Described {
  /** Adds the call of the use case. No rule of the trade is written there. */
  readonly handledBy: (
    handle: (call: C & Input<P, Q, B>) => Promise<Result<z.output<A> | Lines, Refusal>>,
  ) => Operation
}

/** An operation that anybody may call. */
export function openOperation<
  P extends Schema,
  Q extends Schema,
  B extends Schema,
  A extends Schema,
>(spec: Spec<P, Q, B, A>): Unhandled<P, Q, B, A, OpenCall> {
  return unhandled('open', spec, async (call) => ({ ok: true, value: call }))
}

/** An operation for whoever may audit here: see `admitAuditor`. */
export function auditOperation<
  P extends Schema,
  Q extends Schema,
  B extends Schema,
  A extends Schema,
>(spec: Spec<P, Q, B, A>): Unhandled<P, Q, B, A, OpenCall> {
  return unhandled('at-the-machine', spec, async (call) => {
    const admitted = await admitAuditor(call)
    return admitted.ok ? ok(call) : admitted
  })
}

/** An operation for employees; without a session nothing of the request is even read. */
export function operation<P extends Schema, Q extends Schema, B extends Schema, A extends Schema>(
  spec: Spec<P, Q, B, A>,
): Unhandled<P, Q, B, A, Call> {
  return unhandled('signed-in', spec, async (call) => {
    if (call.session.token === undefined && bearerOf(call.request) !== undefined) {
      return err(failure('api-key-scope', 'no key reaches this: it is for people who sign in'))
    }
    const actor = await actorOf(call.context.deps, call.session.token)
    return actor.ok ? ok({ actor: actor.value, ...call }) : actor
  })
}

/** An operation for employees and, with a key of its scope, for their organisation's systems. */
export function sharedOperation<
  P extends Schema,
  Q extends Schema,
  B extends Schema,
  A extends Schema,
>(spec: Spec<P, Q, B, A> & { readonly scope: ApiScope }): Unhandled<P, Q, B, A, SharedCall> {
  return unhandled('signed-in', spec, async (call) => {
    const caller = await callerOf(call, spec.scope)
    return caller.ok ? ok({ caller: caller.value, ...call }) : caller
  })
}

async function callerOf(call: OpenCall, scope: ApiScope): Promise<Result<Caller>> {
  const { context, session, request } = call
  const secret = bearerOf(request)
  if (secret === undefined) {
    const actor = await actorOf(context.deps, session.token)
    return actor.ok ? ok({ kind: 'person', actor: actor.value }) : actor
  }
  const holder = await admitKey(context, call, secret, scope)
  return holder.ok ? ok({ kind: 'key', holder: holder.value }) : holder
}

function unhandled<P extends Schema, Q extends Schema, B extends Schema, A extends Schema, C>(
  access: Described['access'],
  spec: Spec<P, Q, B, A>,
  admit: (call: OpenCall) => Promise<Result<C>>,
): Unhandled<P, Q, B, A, C> {
  const { id, method, url, scope = null } = spec
  const described = { id, method, url, access, scope, schema: describeOperation(access, spec) }
  return {
    ...described,
    handledBy: (handle) => ({
      ...described,
      mount: (app, context) => {
        const { schema } = described
        app.route({
          method,
          url,
          schema,
          ...(spec.perMinute === undefined
            ? {}
            : { config: slowed(spec.perMinute(context.limits)) }),
          ...(spec.bodyBytes === undefined ? {} : { bodyLimit: spec.bodyBytes }),
          handler: async (request, reply) => {
            const session = new SessionCookie(request, reply, context.cookieSecure)
            const admitted = await admit({ context, session, request, reply })
            if (!admitted.ok) return sendProblem(reply, admitted.error)
            const input = inputOf(spec, request)
            if (!input.ok) return sendProblem(reply, input.error)
            const { path, query, body } = input.value
            const answer = await handle({ path, query, body, ...admitted.value })
            if (!answer.ok) return sendProblem(reply, answer.error)
            if (spec.answer === undefined) return reply.code(spec.status).send()
            if (answer.value instanceof Lines) return answer.value.sendBy(reply)
            const value: unknown = spec.answer.encode(answer.value)
            if (value instanceof Download) return value.sendBy(reply)
            return reply.code(spec.status).send(value)
          },
        })
      },
    }),
  }
}

function slowed(max: number) {
  return { rateLimit: { max, timeWindow: 60_000 } }
}

function inputOf<P extends Schema, Q extends Schema, B extends Schema, A extends Schema>(
  spec: Spec<P, Q, B, A>,
  request: FastifyRequest,
): Result<Input<P, Q, B>> {
  const path = readInput(spec.path, 'path', request.params)
  if (!path.ok) return path
  const query = readInput(spec.query, 'query', request.query)
  if (!query.ok) return query
  const body = readInput(spec.body, 'body', request.body)
  if (!body.ok) return body
  return { ok: true, value: { path: path.value, query: query.value, body: body.value } }
}
