import type { ApiScope } from '@fencun/app/ports/api-keys'
import { ERROR_CODES, type ErrorCode } from '@fencun/core/errors/codes'
import type { FastifySchema } from 'fastify'
import { z } from 'zod'
import { problemSchema } from '../schemas/problem.ts'
import { NDJSON } from './lines.ts'
import { statusOf } from './problem.ts'

/**
 * Who is let in: anybody; whoever sits at the machine, or is signed in; those signed in.
 */
export type Access = 'open' | 'at-the-machine' | 'signed-in'

/** What an operation tells about itself. */
export interface Told {
  /** The document's `operationId`. */
  readonly id: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly tag: string
  readonly summary: string
  readonly description?: string
  readonly path?: z.ZodType
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  /** The parts of a multipart upload, for the document alone: they are read as a stream. */
  readonly upload?: z.ZodType
  /** What a key must be good for to be let in beside those who are signed in; absent: none is. */
  readonly scope?: ApiScope
  readonly status: 200 | 201 | 204
  readonly answer?: z.ZodType
  /** One line of the same answer for those who ask for lines. */
  readonly line?: z.ZodType
  /** Media type of an answer that is a file. */
  readonly file?: string
  /** Beside those that every operation may give. */
  readonly errors: readonly ErrorCode[]
}

/** The part of the OpenAPI document about one operation, as the swagger plug-in takes it. */
export function describeOperation(access: Access, told: Told): FastifySchema {
  const general: ErrorCode[] = [
    'request-invalid',
    'too-many-requests',
    'internal-error',
    'database-unavailable',
  ]
  if (access === 'signed-in') general.push('not-signed-in')
  if (access === 'at-the-machine') general.push('audit-closed')
  if (told.scope !== undefined) general.push('api-key-invalid', 'api-key-scope')
  if (told.method !== 'GET') general.push('origin-refused')
  const codes = [...told.errors, ...general]
  const words = {
    operationId: told.id,
    tags: [told.tag],
    summary: told.summary,
    ...descriptionOf(told),
    ...(told.upload === undefined ? {} : { consumes: ['multipart/form-data'] }),
    security: [...SECURITY[access], ...keyOf(told)],
  }
  return {
    ...words,
    ...(told.path === undefined ? {} : { params: told.path }),
    ...(told.query === undefined ? {} : { querystring: told.query }),
    ...(told.body === undefined ? {} : { body: told.body }),
    ...(told.upload === undefined ? {} : { body: told.upload }),
    response: { [told.status]: goodAnswer(told), ...problemsOf(codes) },
  }
}

const SECURITY: Readonly<Record<Access, readonly Readonly<Record<string, readonly string[]>>[]>> = {
  open: [],
  'at-the-machine': [{}, { session: [] }],
  'signed-in': [{ session: [] }],
}

function keyOf({ scope }: Told): readonly Readonly<Record<string, readonly string[]>>[] {
  return scope === undefined ? [] : [{ apiKey: [scope] }]
}

function descriptionOf({ description, scope }: Told): { readonly description?: string } {
  const words = [description, scope === undefined ? undefined : `Key scope: \`${scope}\`.`]
  const told = words.filter((word) => word !== undefined).join(' ')
  return told === '' ? {} : { description: told }
}

const fileSchema = z.any().meta({ type: 'string', format: 'binary' })
const emptySchema = z.undefined().meta({ description: 'Done.' })

function goodAnswer({ answer, file, line, summary }: Told): unknown {
  if (file !== undefined) {
    return { description: summary, content: { [file]: { schema: fileSchema } } }
  }
  if (answer === undefined) return emptySchema
  const lines = line === undefined ? {} : { [NDJSON]: { schema: line } }
  return { description: summary, content: { 'application/json': { schema: answer }, ...lines } }
}

/** One entry per status, naming the codes that may come with it. */
function problemsOf(codes: readonly ErrorCode[]): Record<number, unknown> {
  const known = [...new Set(codes)]
  const statuses = [...new Set(known.map(statusOf))].toSorted((a, b) => a - b)
  return Object.fromEntries(
    statuses.map((status) => {
      const here = known.filter((code) => statusOf(code) === status)
      const lines = here.map((code) => `\`${code}\`: ${ERROR_CODES[code].title.en}`)
      const content = { 'application/problem+json': { schema: problemSchema } }
      return [status, { description: lines.join('; '), content }]
    }),
  )
}
