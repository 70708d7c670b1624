import fastifySwagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import {
  createJsonSchemaTransform,
  createJsonSchemaTransformObject,
} from 'fastify-type-provider-zod'
import { z } from 'zod'
import { SESSION_COOKIE } from '../http/session.ts'
import { mergeDirections } from './merge-directions.ts'

const TAGS = [
  ['Setup', 'First run and the demonstration'],
  ['Session', 'Signing in and out'],
  ['API keys', 'Access for agencies’ own systems and diallers'],
  ['Evidence', 'The log that an outsider can verify'],
  ['Directory', 'Employees, organisations, telephone lines'],
  ['Placements', 'Files of cases, from upload to registration'],
  ['Allocation', 'Who works which case'],
  ['Cases', 'Worklist, case, timeline'],
  ['Contacts', 'The gate, permits, outcomes, records'],
  ['Holds', 'What stops or narrows collection'],
  ['Agreements', 'What the debtor agreed on or wishes'],
  ['People', 'Guarantors and third parties'],
  ['Reviews', 'What the gate leaves to a supervisor'],
  ['Access', 'Seeing personal data whole, and who did'],
  ['Exports', 'Cases in a file: request, approval, download'],
  ['Keeping', 'How long records are kept; handover and destruction at the end of an engagement'],
  ['Audits', 'Call logs of any telephone system, judged after the fact'],
  ['Law', 'Rules, calendar, error codes'],
  ['Operations', 'For those who run the service'],
] as const

const zodToJsonConfig = { override: plainer, unrepresentable: 'any' } as const

/** Describes every route that is mounted after it; `app.swagger()` gives the document. */
export async function describeRoutes(app: FastifyInstance, version: string): Promise<void> {
  const toComponents = createJsonSchemaTransformObject({ zodToJsonConfig })
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Fencun',
        version,
        description:
          'Post-loan work that asks the law first. Amounts are whole fen as text, moments ISO 8601 ' +
          'in Beijing time. Every error is a problem (RFC 9457) with a code and a cure.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      tags: TAGS.map(([name, description]) => ({ name, description })),
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE },
          apiKey: {
            type: 'http',
            scheme: 'bearer',
            description: 'A key of an organisation: `fk_…`. The scope needed stands with each use.',
          },
        },
      },
    },
    transform: createJsonSchemaTransform({ zodToJsonConfig }),
    transformObject: (document) => mergeDirections(toComponents(document)),
  })
}

/** What zod tells of TypeScript but HTTP does not know: read-only lists, closed answers. */
function plainer(told: { zodSchema: z.core.$ZodTypes; jsonSchema: z.core.JSONSchema.BaseSchema }) {
  const { def } = told.zodSchema._zod
  if (def.type === 'pipe') {
    // A codec travels as its description says, whichever way it goes.
    const { id: _id, ...words } = z.globalRegistry.get(told.zodSchema) ?? {}
    for (const key of Object.keys(told.jsonSchema)) delete told.jsonSchema[key]
    Object.assign(told.jsonSchema, words)
  }
  keepExamples(told)
  if (def.type === 'readonly') delete told.jsonSchema.readOnly
  if (def.type === 'undefined') told.jsonSchema.type = 'null'
  // Answers may gain fields; only what comes in is held to the fields that are known.
  if (def.type === 'object' && def.catchall === undefined) {
    delete told.jsonSchema.additionalProperties
  }
  // The bounds of every whole number in JavaScript say nothing about this one.
  if (told.jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete told.jsonSchema.minimum
  if (told.jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete told.jsonSchema.maximum
  if (def.type === 'record') delete told.jsonSchema.propertyNames
}

/** Zod drops examples of what is transformed on its way in; ours are written as values travel. */
function keepExamples({ zodSchema, jsonSchema }: Parameters<typeof plainer>[0]): void {
  const { examples } = z.globalRegistry.get(zodSchema) ?? {}
  if (Array.isArray(examples)) jsonSchema.examples = examples
}
