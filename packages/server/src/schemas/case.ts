import { z } from 'zod'
import { lineSchema } from './directory.ts'
import { gateAnswerSchema } from './gate-answer.ts'
import {
  atSchema,
  bilingualSchema,
  caseIdSchema,
  contactIdSchema,
  daySchema,
  fenSchema,
  listOf,
  orgIdSchema,
  pageBody,
  pageQuery,
  partyIdSchema,
  placementIdSchema,
  pointIdSchema,
  staffIdSchema,
  windowSchema,
} from './wire.ts'
import {
  caseStatusSchema,
  channelSchema,
  guaranteeKindSchema,
  hardshipSchema,
  holdReasonSchema,
  outcomeSchema,
  pointKindSchema,
  pointSourceSchema,
  targetRoleSchema,
  verdictSchema,
} from './words.ts'

const caseRowFields = {
  case: caseIdSchema,
  caseNumber: z.string().meta({ description: 'The lender’s own number.' }),
  name: z.string().meta({ description: 'Masked; empty without a key.' }),
  keyDestroyed: z.boolean().meta({
    description: 'Your organisation holds no key to the debtor (any more): nobody can be shown.',
  }),
  product: z.string().nullable(),
  stage: z.string().nullable(),
  hand: z.string().nullable(),
  overdueDays: z.int().nullable(),
  placedAmountFen: fenSchema,
  status: caseStatusSchema,
  collector: z.object({ staff: staffIdSchema, name: z.string() }).nullable(),
  nextStepAt: atSchema.nullable(),
  lastContactAt: atSchema.nullable(),
  holds: listOf(holdReasonSchema),
  hardship: listOf(hardshipSchema),
}

export const caseRowSchema = z
  .object(caseRowFields)
  .meta({ id: 'CaseRow', description: 'A case in a list.' })

const caseFilter = {
  status: caseStatusSchema.exactOptional(),
  collector: z
    .union([z.literal('none'), staffIdSchema])
    .exactOptional()
    .meta({ description: 'An employee, or `none` for cases of nobody.' }),
}

export const caseListQuery = z.strictObject({
  ...caseFilter,
  q: z.string().trim().min(1).max(64).exactOptional().meta({
    description:
      'The beginning of a case number. Not for names and numbers of people: those go to `/search`.',
  }),
  ...pageQuery,
})

export const caseSearchBody = z
  .strictObject({
    q: z.string().trim().min(1).max(64).meta({
      description:
        'The beginning of a case number, or exactly a telephone, identity, card or account number, or a name: in characters, in pinyin without tones, or its initials.',
    }),
    ...caseFilter,
    ...pageBody,
  })
  .meta({ id: 'CaseSearch', examples: [{ q: 'oyxm', status: 'open' }] })

export const caseListSchema = z.object({ total: z.int(), cases: listOf(caseRowSchema) })

export const worklistQuery = z.strictObject({
  show: z.enum(['due', 'all']).default('due'),
  ...pageQuery,
})

const worklistRowSchema = z
  .object({
    ...caseRowFields,
    gate: z
      .object({
        outcome: verdictSchema,
        nextPermittedAt: atSchema.nullable(),
        reason: z.object({ code: z.string(), title: bilingualSchema }).nullable(),
      })
      .meta({ description: 'What the gate says now about a call to the debtor.' }),
    due: z.enum(['overdue', 'today', 'later', 'first-touch', 'stopped']),
  })
  .meta({ id: 'WorklistRow' })

const count = z.int()

export const worklistSchema = z
  .object({
    total: z.int(),
    now: atSchema,
    counts: z
      .object({ overdue: count, today: count, 'first-touch': count, later: count, stopped: count })
      .meta({ description: 'How many of all your open cases are due when, whatever is shown.' }),
    rows: listOf(worklistRowSchema),
  })
  .meta({ id: 'Worklist', description: 'One collector’s cases in the order they are due.' })

const pointSchema = z
  .object({
    point: pointIdSchema,
    party: partyIdSchema,
    role: targetRoleSchema,
    kind: pointKindSchema,
    label: z.string(),
    value: z.string().meta({ description: 'Masked; the whole value comes with a permit.' }),
    source: pointSourceSchema,
    sourceText: bilingualSchema,
    invalid: z.enum(['not-in-service', 'wrong-person', 'withdrawn']).nullable(),
    refused: z.boolean(),
    gate: gateAnswerSchema,
  })
  .meta({ id: 'ContactPoint' })

export const refusalScopeSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('for-ever') }),
    z.strictObject({ kind: z.literal('windows'), windows: listOf(windowSchema) }),
    z.strictObject({ kind: z.literal('channel'), channel: channelSchema }),
  ])
  .meta({ id: 'RefusalScope', description: 'What a person does not want.' })

const lenderNoteSchema = z
  .object({
    header: z.string().meta({ description: 'The column of the lender’s file.' }),
    text: z.string().meta({ description: 'In the lender’s words; long numbers are hidden.' }),
    caseNumber: z.string().meta({ description: 'The person’s case it was written about.' }),
  })
  .meta({
    id: 'WrittenNote',
    description: 'What the lender wrote about a case, for people to read.',
  })

const standingSchemas = {
  holds: listOf(
    z.object({
      hold: z.string(),
      reason: holdReasonSchema,
      origin: z.string(),
      since: atSchema,
      releasedAt: atSchema.nullable(),
      notes: listOf(z.string()).meta({ description: 'Reasons in words, when placed by hand.' }),
    }),
  ),
  lenderNotes: listOf(lenderNoteSchema),
  refusals: listOf(
    z.object({
      refusal: z.string(),
      party: partyIdSchema,
      role: targetRoleSchema,
      scope: refusalScopeSchema,
      at: atSchema,
      withdrawn: z.boolean(),
    }),
  ),
  agreements: listOf(
    z.object({
      agreement: z.string(),
      widens: z.boolean(),
      window: windowSchema.nullable(),
      callsPerDayMax: z.int().nullable(),
      channels: listOf(channelSchema).nullable().meta({ description: 'null: all.' }),
      from: atSchema,
      until: atSchema,
      revoked: z.boolean(),
    }),
  ),
}

const guaranteeTermsSchema = z
  .object({
    kind: guaranteeKindSchema,
    signed: z.boolean(),
    periodUntil: daySchema.nullable(),
    claimedInTime: z.boolean(),
    enforcedFirst: z.boolean(),
  })
  .meta({ id: 'GuaranteeTerms' })

const pendingSchema = z
  .object({
    contact: contactIdSchema,
    direction: z.enum(['outbound', 'inbound']),
    party: partyIdSchema,
    role: targetRoleSchema,
    point: pointIdSchema.nullable(),
    channel: channelSchema,
    startBy: atSchema.nullable(),
    startedAt: atSchema.nullable(),
    endedAt: atSchema.nullable(),
    outcome: outcomeSchema.nullable(),
  })
  .meta({
    id: 'PendingContact',
    description: 'Permitted to me, or come in with me, and not yet recorded.',
  })

export const caseViewSchema = z
  .object({
    ...caseRowFields,
    placedOn: daySchema,
    recallOn: daySchema.nullable(),
    principalFen: fenSchema.nullable(),
    interestFen: fenSchema.nullable(),
    penaltyFen: fenSchema.nullable(),
    feeFen: fenSchema.nullable(),
    placement: placementIdSchema,
    handler: z.object({ org: orgIdSchema, name: z.string() }),
    person: z
      .object({ name: z.string(), idNumber: z.string().nullable(), party: partyIdSchema })
      .nullable(),
    others: listOf(
      z.object({
        party: partyIdSchema,
        role: targetRoleSchema,
        name: z.string(),
        relation: z.string().nullable(),
        sensitive: z.boolean().meta({ description: 'A supervisor decides before any contact.' }),
        callbackUntil: atSchema
          .nullable()
          .meta({ description: 'Asked to be called again until then.' }),
        guarantee: guaranteeTermsSchema.nullable(),
      }),
    ),
    points: listOf(pointSchema),
    ...standingSchemas,
    counters: z.object({
      connectedToday: z.int(),
      connectedMax: z.int().nullable(),
      dialsToday: z.int(),
      dialsMax: z.int().nullable(),
    }),
    pending: listOf(pendingSchema),
    next: caseIdSchema.nullable().meta({ description: 'The next due case.' }),
    lines: listOf(lineSchema),
    now: atSchema,
  })
  .meta({ id: 'CaseView', description: 'One case with all that bears on contacting the person.' })

export const timelineQuery = z.strictObject({
  before: z.coerce.number().int().min(1).exactOptional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

const detailsSchema = z
  .object({
    case: caseIdSchema.exactOptional(),
    contact: contactIdSchema.exactOptional(),
    point: pointIdSchema.exactOptional(),
    outcome: outcomeSchema.exactOptional(),
    talkSec: z.int().exactOptional(),
    resultCode: z.string().exactOptional(),
    nextStepAt: atSchema.exactOptional(),
    note: z.string().exactOptional().meta({ description: 'What the collector wrote.' }),
    keyDestroyed: z.literal(true).exactOptional().meta({
      description: 'Something was written, and your organisation holds no key to it (any more).',
    }),
    hold: z.string().exactOptional(),
    origin: z.string().exactOptional(),
    evidence: z.string().exactOptional(),
    refusal: z.string().exactOptional(),
    rules: listOf(z.string()).exactOptional().meta({ description: 'Rules that objected.' }),
  })
  .meta({ id: 'EventDetails', description: 'Only what the event has.' })

const timelineEventSchema = z
  .object({
    version: z.int(),
    kind: z.string(),
    at: atSchema,
    actor: z.object({ staff: z.string(), name: z.string(), orgName: z.string() }),
    text: bilingualSchema,
    details: detailsSchema,
  })
  .meta({ id: 'TimelineEvent' })

export const timelineSchema = z
  .object({ events: listOf(timelineEventSchema), more: z.boolean() })
  .meta({ id: 'Timeline', description: 'What happened, newest first.' })
