import { destructionId } from '@fencun/app/ports/destructions'
import { DESTRUCTION_STEPS, type DestructionScope } from '@fencun/core/destruction/act'
import { DESTRUCTION_STAGES } from '@fencun/core/destruction/destruction'
import { HOLD_KINDS } from '@fencun/core/retention/keep'
import { z } from 'zod'
import {
  atSchema,
  caseIdSchema,
  daySchema,
  listOf,
  orgIdSchema,
  placementIdSchema,
  plainIdSchema,
} from './wire.ts'

export const destructionPath = z.strictObject({
  destruction: plainIdSchema.transform(destructionId),
})

/** What is to be destroyed: everything, or the debtors of some placements. */
const scopeSchema = z
  .strictObject({
    kind: z.enum(['engagement', 'placements']),
    placements: z.array(placementIdSchema).max(200).default([]),
  })
  .meta({ id: 'DestructionScope' })

export function readScope({ kind, placements }: z.output<typeof scopeSchema>): DestructionScope {
  return kind === 'engagement' ? { kind } : { kind, placements }
}

export const previewDestructionBody = z
  .strictObject({ agency: orgIdSchema, scope: scopeSchema })
  .meta({ id: 'PreviewDestruction' })

export const askDestructionBody = z
  .strictObject({
    agency: orgIdSchema,
    scope: scopeSchema,
    basis: z.string().trim().min(1).max(500),
  })
  .meta({ id: 'AskDestruction' })

export const decideDestructionBody = z
  .strictObject({
    approved: z.boolean(),
    note: z.string().max(500),
    agencyName: z.string().max(100).meta({ description: 'The agency’s name, typed out.' }),
  })
  .meta({ id: 'DecideDestruction' })

export const withdrawDestructionBody = z
  .strictObject({ reason: z.string().trim().min(1).max(500) })
  .meta({ id: 'WithdrawDestruction' })

export const executeDestructionBody = z
  .strictObject({
    agencyName: z.string().max(100).meta({ description: 'The agency’s name, typed once more.' }),
  })
  .meta({ id: 'ExecuteDestruction' })

export const checkDestructionBody = z
  .strictObject({
    canaries: z
      .array(z.string().max(60))
      .max(20)
      .meta({ description: 'Words to search for in database and files; they are not kept.' }),
  })
  .meta({ id: 'CheckDestruction' })

const countsSchema = z
  .object({ debtors: z.number(), cases: z.number(), kept: z.number() })
  .meta({ id: 'DestructionCounts' })

const keepingSchema = z
  .object({
    due: z.number(),
    running: z.number(),
    open: z.number(),
    until: daySchema.nullable(),
  })
  .meta({ id: 'KeepingCounts', description: 'Until when the lender keeps its own record.' })

const keptReasonSchema = z.enum([...HOLD_KINDS, 'other-case', 'not-handed-over'])

export const destructionPreviewSchema = z
  .object({
    counts: countsSchema,
    keeping: keepingSchema,
    reasons: listOf(z.object({ reason: keptReasonSchema, debtors: z.number() })),
  })
  .meta({ id: 'DestructionPreview' })

export const askedDestructionSchema = z
  .object({ destruction: z.string() })
  .meta({ id: 'AskedDestruction' })

const summaryFields = {
  destruction: z.string(),
  stage: z.enum(DESTRUCTION_STAGES),
  agency: orgIdSchema,
  agencyName: z.string(),
  wholeEngagement: z.boolean(),
  basis: z.string(),
  askedAt: atSchema,
  askedByName: z.string(),
  counts: countsSchema,
  backupsUntil: daySchema.nullable(),
  backupsNever: z
    .boolean()
    .meta({ description: 'A backup with the destroyed keys has no end on record.' }),
}

export const destructionListSchema = z
  .object({
    destructions: listOf(z.object(summaryFields).meta({ id: 'DestructionSummary' })),
  })
  .meta({ id: 'DestructionList' })

const actSchema = z
  .object({
    kind: z.enum([
      'asked',
      'handed-over',
      'handover-faulty',
      'received',
      'approved',
      'refused',
      'withdrawn',
      'begun',
      'step-done',
      'executed',
      'checked',
    ]),
    at: atSchema,
    byName: z.string().meta({ description: 'Empty: the program itself.' }),
    orgName: z.string(),
    step: z.enum(DESTRUCTION_STEPS).nullable(),
    count: z.number().nullable().meta({ description: 'Cases, faults, or what a step did.' }),
    words: z.string().nullable().meta({ description: 'A note, a reason, or a Merkle root.' }),
  })
  .meta({ id: 'DestructionAct' })

const checkSchema = z
  .object({
    at: atSchema,
    byName: z.string(),
    isClean: z.boolean(),
    sample: z.number(),
    readAsAgency: z.number(),
    readAsLender: z.number(),
    oldWraps: z.number(),
    keysTried: z.number(),
    wrapsOpened: z.number(),
    remains: z.number(),
    canaries: z.number(),
    foundIn: listOf(z.string()),
    checkpoint: z.string().nullable(),
  })
  .meta({ id: 'DestructionCheck' })

export const destructionSchema = z
  .object({
    ...summaryFields,
    keeping: keepingSchema,
    acts: listOf(actSchema),
    steps: listOf(z.enum(DESTRUCTION_STEPS)).meta({
      description: 'Of the work, those that are done.',
    }),
    check: checkSchema.nullable(),
    placements: listOf(z.object({ placement: placementIdSchema, fileName: z.string() })),
    kept: listOf(
      z.object({
        cases: listOf(z.object({ case: caseIdSchema, caseNumber: z.string() })),
        reasons: listOf(keptReasonSchema),
      }),
    ),
    keptTotal: z.number(),
    may: z.object({
      handOver: z.boolean(),
      receive: z.boolean(),
      approve: z.boolean(),
      refuse: z.boolean(),
      withdraw: z.boolean(),
      execute: z.boolean(),
      check: z.boolean(),
      certificate: z.boolean(),
    }),
  })
  .meta({ id: 'Destruction' })

export const handoverCheckSchema = z
  .object({
    cases: z.number(),
    root: z.string(),
    faults: listOf(
      z.object({
        case: caseIdSchema,
        kind: z.enum(['altered', 'missing', 'extra', 'differs', 'sealed']),
      }),
    ),
  })
  .meta({ id: 'HandoverCheck' })
