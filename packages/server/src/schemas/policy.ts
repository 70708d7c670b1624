import { type PolicySetting, policyChangeId } from '@fencun/app/ports/policies'
import type { ParameterValue } from '@fencun/core/gate/parameter'
import { LENDER_TYPES, PRODUCTS } from '@fencun/core/gate/request'
import { formatMinute } from '@fencun/core/time/window'
import { CHANNELS } from '@fencun/core/timeline/contact'
import { z } from 'zod'
import {
  atSchema,
  bilingualSchema,
  daySchema,
  listOf,
  orgIdSchema,
  plainIdSchema,
  staffIdSchema,
} from './wire.ts'
import { layerSchema, verdictSchema } from './words.ts'

/** A number as it travels: 3, `schedule`, `["sms"]`, `[["08:00", "21:00"]]`. */
function wireValue(value: ParameterValue): z.input<typeof valueSchema> {
  if (typeof value === 'number' || typeof value === 'string') return value
  return value.map((one) =>
    typeof one === 'string' ? one : [formatMinute(one.from), formatMinute(one.until)],
  )
}

export function wireSettings(
  settings: readonly PolicySetting[],
): readonly z.input<typeof policySettingSchema>[] {
  return settings.map(({ value, ...setting }) => ({ ...setting, value: wireValue(value) }))
}

const scopeSchema = z
  .strictObject({
    lenderTypes: listOf(z.enum(LENDER_TYPES)).optional(),
    products: listOf(z.enum(PRODUCTS)).optional(),
    channels: listOf(z.enum(CHANNELS)).optional(),
  })
  .meta({ id: 'Scope', description: 'Where the number is for; a list left out means everywhere.' })

const valueSchema = z
  .union([z.number(), z.string(), z.array(z.union([z.string(), z.array(z.string()).length(2)]))])
  .meta({ id: 'PolicyValue', description: '3, "schedule", ["sms"] or [["08:00", "21:00"]]' })

export const policySettingSchema = z
  .strictObject({
    parameter: z.string().min(1).max(100),
    value: valueSchema,
    relaxable: z.boolean().meta({ description: 'The debtor’s own agreement may widen it.' }),
    applies: scopeSchema.optional(),
  })
  .meta({ id: 'PolicySetting' })

const settings = z.array(policySettingSchema).max(200)

/** Of which layer something is asked. */
export const whoseSchema = {
  agency: orgIdSchema.exactOptional().meta({
    description: 'The agency whose layer is meant; absent: that of the own organisation.',
  }),
}
export const policyChangeIdSchema = plainIdSchema.transform(policyChangeId)

export const previewPolicyBody = z
  .strictObject({ ...whoseSchema, settings, effectiveFrom: daySchema })
  .meta({ id: 'PreviewPolicy' })

export const proposePolicyBody = z
  .strictObject({
    ...whoseSchema,
    settings,
    effectiveFrom: daySchema.meta({ description: 'Tomorrow at the earliest.' }),
    reason: z.string().trim().min(1).max(500),
  })
  .meta({ id: 'ProposePolicy' })

export const decidePolicyBody = z
  .strictObject({ approved: z.boolean(), note: z.string().max(500) })
  .meta({ id: 'DecidePolicy' })

export const proposedPolicySchema = z.object({ change: z.string() }).meta({ id: 'ProposedPolicy' })

export const policyEffectSchema = z
  .object({
    numbers: listOf(
      z.object({
        parameter: z.string(),
        rule: z.string(),
        title: bilingualSchema,
        before: bilingualSchema.nullable(),
        after: bilingualSchema.nullable(),
        layer: layerSchema.nullable(),
      }),
    ),
    examples: z.object({
      asked: z.number(),
      changed: listOf(
        z.object({
          rule: z.string(),
          name: bilingualSchema,
          before: verdictSchema,
          after: verdictSchema,
        }),
      ),
    }),
  })
  .meta({ id: 'PolicyEffect' })

export const policySchema = z
  .object({
    agency: orgIdSchema.nullable().meta({ description: 'Null: the lender’s own layer.' }),
    waiting: listOf(orgIdSchema).meta({ description: 'Agencies whose changes await your word.' }),
    policy: z.string(),
    settings: listOf(policySettingSchema),
    numbers: listOf(
      z.object({
        parameter: z.string(),
        rule: z.string(),
        title: bilingualSchema,
        unit: bilingualSchema,
        kind: z.enum(['windows', 'max', 'min', 'set', 'scale']),
        options: listOf(z.object({ value: z.string(), label: bilingualSchema })),
        now: bilingualSchema.nullable(),
        layer: layerSchema.nullable(),
      }),
    ),
    changes: listOf(
      z.object({
        change: z.string(),
        settings: listOf(policySettingSchema),
        effectiveFrom: daySchema,
        reason: z.string(),
        author: staffIdSchema,
        authorName: z.string(),
        proposedAt: atSchema,
        verdict: z
          .object({ by: staffIdSchema, at: atSchema, approved: z.boolean(), note: z.string() })
          .nullable(),
        deciderName: z.string().nullable(),
        version: z.number().nullable(),
        awaitsYou: z.boolean(),
        inForce: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Policy' })
