import { legalHoldId } from '@fencun/app/ports/retention'
import { HOLD_KINDS } from '@fencun/core/retention/keep'
import { RECORD_KINDS } from '@fencun/core/retention/rule'
import { z } from 'zod'
import { atSchema, caseIdSchema, daySchema, listOf, pageQuery, plainIdSchema } from './wire.ts'

const recordSchema = z.enum(RECORD_KINDS)
const stateSchema = z.enum(['due', 'kept', 'open'])
const namedCases = listOf(z.object({ case: caseIdSchema, caseNumber: z.string() }))

export const retentionQuery = z.strictObject({
  month: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .optional(),
  record: recordSchema.optional(),
  state: stateSchema.optional(),
  ...pageQuery,
})

export const retentionSettingsSchema = z
  .strictObject({
    member: z.boolean().nullable().meta({ description: 'Null: nobody said, and it binds.' }),
    backupDays: z.int().min(1).max(366),
  })
  .meta({ id: 'RetentionSettings' })

export const retentionSchema = z
  .object({
    calculatedAt: atSchema.nullable(),
    settings: retentionSettingsSchema,
    months: listOf(
      z.object({
        month: z.string().nullable(),
        record: recordSchema,
        state: stateSchema,
        debtors: z.number(),
      }),
    ),
    rows: listOf(
      z
        .object({
          record: recordSchema,
          state: stateSchema,
          on: daySchema.nullable(),
          rules: listOf(z.string()),
          holds: listOf(z.enum(HOLD_KINDS)),
          cases: namedCases,
        })
        .meta({ id: 'RetentionRow' }),
    ),
    total: z.number(),
  })
  .meta({ id: 'Retention' })

export const refreshedSchema = z.object({ debtors: z.number() }).meta({ id: 'RefreshedRetention' })

export const placeLegalHoldBody = z
  .strictObject({
    case: caseIdSchema,
    kind: z.enum(['suit', 'legal-hold']),
    reason: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .meta({ description: 'The reference of a document; no story about people.' }),
  })
  .meta({ id: 'PlaceLegalHold' })

export const placedLegalHoldSchema = z.object({ hold: z.string() }).meta({ id: 'PlacedLegalHold' })

export const legalHoldPath = z.strictObject({ hold: plainIdSchema.transform(legalHoldId) })

export const liftLegalHoldBody = z
  .strictObject({ reason: z.string().trim().min(1).max(200) })
  .meta({ id: 'LiftLegalHold' })

export const legalHoldsSchema = z
  .object({
    holds: listOf(
      z
        .object({
          hold: z.string(),
          kind: z.enum(['suit', 'legal-hold']),
          reason: z.string(),
          placedByName: z.string(),
          placedAt: atSchema,
          cases: namedCases,
          lifted: z.object({ byName: z.string(), at: atSchema, reason: z.string() }).nullable(),
        })
        .meta({ id: 'LegalHold' }),
    ),
  })
  .meta({ id: 'LegalHolds' })
