import { z } from 'zod'
import { fenSchema, listOf, placementIdSchema, staffIdSchema } from './wire.ts'
import { roleSchema } from './words.ts'

export const loadsSchema = z
  .object({
    unassigned: z.object({ cases: z.int(), debtors: z.int(), placedAmountFen: fenSchema }),
    collectors: listOf(
      z.object({
        staff: staffIdSchema,
        name: z.string(),
        role: roleSchema,
        active: z.boolean(),
        cases: z.int(),
        placedAmountFen: fenSchema,
      }),
    ),
  })
  .meta({ id: 'Allocation', description: 'Who has what.' })

export const allocateBody = z
  .strictObject({
    collectors: listOf(staffIdSchema).refine((chosen) => chosen.length <= 500, 'at most 500'),
    dryRun: z.boolean().meta({ description: 'Only show what would happen.' }),
    placement: placementIdSchema.exactOptional(),
  })
  .meta({ id: 'AllocateCases' })

const loadSchema = z.object({ cases: z.int(), amountFen: fenSchema }).meta({ id: 'Load' })

export const allocatedSchema = z
  .object({
    collectors: listOf(
      z.object({
        staff: staffIdSchema,
        name: z.string(),
        before: loadSchema,
        added: loadSchema,
        after: loadSchema,
      }),
    ),
    assigned: z.int(),
  })
  .meta({ id: 'AllocationResult' })
