import { LENDER_TYPES } from '@fencun/core/gate/request'
import { z } from 'zod'
import { daySchema, listOf, orgIdSchema, staffIdSchema } from './wire.ts'

export const lenderTypeSchema = z.enum(LENDER_TYPES).meta({
  id: 'LenderType',
  description: 'The kind of lender; which instruments bind depends on it.',
})

const engagement = {
  impactAssessedOn: daySchema.nullable().meta({
    description: 'Impact assessment before data were entrusted; null: never.',
  }),
  evaluatedOn: daySchema.nullable().meta({ description: 'Last evaluation; null: never.' }),
  subcontracted: z.boolean(),
}

const qualification = {
  trainedOn: daySchema.nullable().meta({
    description: 'Last training with a passed exam; null: never.',
  }),
  confidentialitySigned: z.boolean(),
  suspended: z.boolean(),
}

const SEEN = {
  description:
    'How it stood when it was read. Given, a change made since is refused with `changed-meanwhile`.',
}

const onRegister = z.boolean().meta({ description: 'False: the gate knows nothing of it.' })

export const registersSchema = z
  .object({
    lenderType: lenderTypeSchema.nullable(),
    agencies: listOf(z.object({ org: orgIdSchema, name: z.string(), ...engagement, onRegister })),
    staff: listOf(
      z.object({
        staff: staffIdSchema,
        name: z.string(),
        orgName: z.string(),
        active: z.boolean(),
        ...qualification,
        onRegister,
      }),
    ),
  })
  .meta({ id: 'Registers' })

export const lenderTypeBody = z
  .strictObject({ lenderType: lenderTypeSchema })
  .meta({ id: 'SaveLenderType' })
export const engagementBody = z
  .strictObject({ ...engagement, seen: z.strictObject(engagement).optional().meta(SEEN) })
  .meta({ id: 'SaveEngagement' })
export const qualificationBody = z
  .strictObject({ ...qualification, seen: z.strictObject(qualification).optional().meta(SEEN) })
  .meta({ id: 'SaveQualification' })
