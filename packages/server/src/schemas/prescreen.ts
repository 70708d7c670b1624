import { z } from 'zod'
import { actorField, caseReferenceSchema } from './reference.ts'
import {
  atSchema,
  bilingualSchema,
  caseIdSchema,
  lineIdSchema,
  listOf,
  pointIdSchema,
  staffIdSchema,
} from './wire.ts'
import {
  channelSchema,
  pointKindSchema,
  purposeSchema,
  targetRoleSchema,
  verdictSchema,
} from './words.ts'

/** A list of cases asked about at once. */

const ROWS_MAX = 10_000

export const prescreenBody = z
  .strictObject({
    cases: listOf(caseReferenceSchema)
      .exactOptional()
      .meta({ description: `At most ${ROWS_MAX}. Left out: every open case, by case number.` }),
    offset: z.int().min(0).max(10_000_000).exactOptional().meta({ description: 'From 0.' }),
    limit: z
      .int()
      .min(1)
      .max(ROWS_MAX)
      .exactOptional()
      .meta({ description: 'Rows of this answer; 1,000 if absent, and as lines all there are.' }),
    actor: actorField.exactOptional(),
    channel: channelSchema.exactOptional().meta({ description: '`voice_interactive` if absent.' }),
    purpose: purposeSchema.exactOptional().meta({ description: '`interactive` if absent.' }),
    line: lineIdSchema.nullable().exactOptional(),
    at: atSchema.exactOptional().meta({ description: 'What the gate would say then.' }),
  })
  .meta({
    id: 'PrescreenCases',
    examples: [{}, { cases: [{ caseNumber: 'DA202611130001' }], channel: 'sms' }],
  })

const screenedPointSchema = z
  .object({
    point: pointIdSchema,
    role: targetRoleSchema,
    kind: pointKindSchema,
    outcome: verdictSchema,
    nextPermittedAt: atSchema
      .nullable()
      .meta({ description: 'null: allowed now, or time alone will not allow it.' }),
    reason: z
      .object({ rule: z.string(), code: z.string(), title: bilingualSchema })
      .nullable()
      .meta({ description: 'The rule that weighs most; null when a contact is allowed.' }),
  })
  .meta({ id: 'ScreenedPoint' })

export const prescreenRowSchema = z
  .object({
    case: caseIdSchema.nullable(),
    caseNumber: z.string().nullable(),
    found: z.boolean().meta({ description: 'false: none of yours is called so.' }),
    collector: staffIdSchema.nullable(),
    unassigned: z
      .boolean()
      .meta({ description: 'Nobody’s case: no point was asked about. Name an `actor` or assign.' }),
    points: listOf(screenedPointSchema),
  })
  .meta({ id: 'PrescreenedCase' })

export const prescreenSchema = z
  .object({
    at: atSchema,
    total: z.int().meta({ description: 'Cases in the whole list.' }),
    nextOffset: z.int().nullable().meta({ description: 'Where the rest begins; null at the end.' }),
    rows: listOf(prescreenRowSchema),
  })
  .meta({ id: 'Prescreen', description: 'A forecast: nothing is reserved, only a permit counts.' })

/** The last line says that the answer is whole. */
export const prescreenLineSchema = z
  .union([prescreenRowSchema, z.object({ end: z.object({ at: atSchema, rows: z.int() }) })])
  .meta({ id: 'PrescreenLine', description: 'A case, or at last the end with the count.' })
