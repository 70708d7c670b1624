import { z } from 'zod'
import { gateAnswerFields } from './gate-answer.ts'
import { actorField, caseReferenceFields, pointReferenceFields } from './reference.ts'
import {
  atSchema,
  bilingualSchema,
  caseIdSchema,
  lineIdSchema,
  listOf,
  pointIdSchema,
} from './wire.ts'
import { channelSchema, purposeSchema } from './words.ts'

/** Many questions in one request, and their answers. */

const CHECK_EXAMPLES = [
  { caseNumber: 'DA202611130001', channel: 'voice_interactive' },
  {
    caseNumber: 'DA202611130002',
    number: '13800001234',
    channel: 'sms',
    purpose: 'notify',
    at: '2026-11-18T21:59:59+08:00',
  },
] as const

const checkSchema = z
  .strictObject({
    ...caseReferenceFields,
    ...pointReferenceFields,
    actor: actorField.exactOptional(),
    channel: channelSchema,
    purpose: purposeSchema.exactOptional(),
    line: lineIdSchema.nullable().exactOptional(),
    at: atSchema.exactOptional().meta({ description: 'What the gate would say then.' }),
  })
  .meta({
    id: 'ContactCheck',
    description: 'Without `point` and `number`: every point that the channel can reach.',
    examples: [...CHECK_EXAMPLES],
  })

export const checksBody = z
  .strictObject({
    checks: listOf(checkSchema).refine(({ length }) => length > 0, 'at least one is needed'),
  })
  .meta({
    id: 'CheckContacts',
    description: 'At most 200 questions.',
    examples: [{ checks: CHECK_EXAMPLES }],
  })

const itemProblemSchema = z
  .object({
    code: z.string(),
    status: z.int(),
    title: z.string(),
    detail: z.string(),
    cure: bilingualSchema,
    place: z.string().exactOptional(),
  })
  .meta({ id: 'ItemProblem', description: 'What is wrong with one question of many.' })

export const checksSchema = z
  .object({
    results: listOf(
      z
        .object({
          case: caseIdSchema.nullable(),
          answers: listOf(z.object({ point: pointIdSchema, ...gateAnswerFields })),
          problem: itemProblemSchema.nullable(),
        })
        .meta({ id: 'CheckResult' }),
    ).meta({ description: 'One per question, in the same order.' }),
  })
  .meta({ id: 'CheckedContacts' })
