import { REQUESTS_PER_MINUTE } from '@fencun/app/manage-api-keys/key-rules'
import { API_SCOPES, type ApiKeyId, apiKeyId } from '@fencun/app/ports/api-keys'
import { z } from 'zod'
import { atSchema, listOf, orgIdSchema, plainIdSchema, staffIdSchema } from './wire.ts'

export const apiScopeSchema = z
  .enum(API_SCOPES)
  .meta({ id: 'ApiScope', description: 'What a key may be used for.' })

export const apiKeyIdSchema: z.ZodType<ApiKeyId, string> = z
  .codec(
    plainIdSchema,
    z.custom<ApiKeyId>((value) => typeof value === 'string'),
    { decode: apiKeyId, encode: String },
  )
  .meta({ id: 'ApiKeyId', type: 'string', description: 'A key; the secret carries it.' })

const actSchema = z.object({
  kind: z.enum(['created', 'rotated', 'revoked']),
  at: atSchema,
  by: staffIdSchema,
  byName: z.string(),
})

const apiKeySchema = z
  .object({
    key: apiKeyIdSchema,
    org: orgIdSchema,
    orgName: z.string(),
    name: z.string(),
    scopes: listOf(apiScopeSchema),
    requestsPerMinute: z.int(),
    expiresAt: atSchema.nullable(),
    overlapUntil: atSchema
      .nullable()
      .meta({ description: 'Until when the secret before the last rotation works.' }),
    state: z.enum(['active', 'rotating', 'expired', 'revoked']),
    lastUse: z
      .object({
        at: atSchema,
        from: z.string().nullable().meta({ description: 'The network, never the device.' }),
      })
      .nullable()
      .meta({ description: 'To the minute.' }),
    acts: listOf(actSchema).meta({ description: 'Who made, rotated and revoked it.' }),
  })
  .meta({ id: 'ApiKey', description: 'A key without its secret, which nobody can read again.' })

export const apiKeyListSchema = z.object({ keys: listOf(apiKeySchema) })

export const createApiKeyBody = z
  .strictObject({
    org: orgIdSchema,
    name: z.string().trim().min(1).max(60),
    scopes: listOf(apiScopeSchema),
    requestsPerMinute: z
      .int()
      .min(1)
      .max(REQUESTS_PER_MINUTE.max)
      .exactOptional()
      .meta({ description: `${REQUESTS_PER_MINUTE.usual} if absent.` }),
    expiresAt: atSchema
      .nullable()
      .exactOptional()
      .meta({ description: 'From then on it opens nothing; it has no end of its own if absent.' }),
  })
  .meta({
    id: 'CreateApiKey',
    examples: [
      {
        org: 'agency-a',
        name: 'dialler',
        scopes: ['contacts:request', 'contacts:report', 'contacts:read'],
        requestsPerMinute: 1200,
        expiresAt: '2027-11-18T00:00:00+08:00',
      },
    ],
  })

export const givenSecretSchema = z
  .object({
    key: apiKeyIdSchema,
    secret: z
      .string()
      .meta({ description: 'Shown this once. Send it as `Authorization: Bearer`.' }),
  })
  .meta({ id: 'GivenSecret' })

export const rotateApiKeyBody = z
  .strictObject({
    overlapHours: z
      .int()
      .min(0)
      .max(720)
      .exactOptional()
      .meta({ description: 'How long the old secret still works: 24 if absent, 0 if it leaked.' }),
  })
  .meta({ id: 'RotateApiKey', examples: [{ overlapHours: 24 }] })

export const rotatedSecretSchema = z
  .object({ ...givenSecretSchema.shape, oldUntil: atSchema })
  .meta({ id: 'RotatedSecret' })
