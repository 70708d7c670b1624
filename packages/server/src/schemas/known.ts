import { PARTY_FLAGS } from '@fencun/core/timeline/event'
import { z } from 'zod'
import { gateAnswerSchema, measuresSchema } from './gate-answer.ts'
import {
  atSchema,
  bilingualSchema,
  caseIdSchema,
  contactIdSchema,
  daySchema,
  listOf,
  partyIdSchema,
  pointIdSchema,
  windowSchema,
} from './wire.ts'
import { channelSchema, guaranteeKindSchema, purposeSchema, targetRoleSchema } from './words.ts'

/** Ids that a caller makes and that then name something on a timeline. */
const requestSchema = z
  .string()
  .regex(/^[A-Za-z0-9][\w-]{7,63}$/, 'letters, digits, - and _, eight to 64 of them')
  .meta({ description: 'Made by you, and the id from then on; a retry changes nothing.' })

const evidenceSchema = z
  .string()
  .trim()
  .max(500)
  .meta({ description: 'Reference of what proves it, such as a recording.' })

export const inboundBody = z
  .strictObject({
    request: requestSchema,
    party: partyIdSchema,
    channel: channelSchema,
  })
  .meta({ id: 'RecordInbound' })

export const inboundSchema = z
  .object({
    contact: contactIdSchema.meta({ description: 'To write the record of.' }),
    gate: gateAnswerSchema.meta({ description: 'What holds while it is answered.' }),
  })
  .meta({ id: 'InboundContact', description: 'A contact that came in. It counts against no cap.' })

export const evidenceBody = z.strictObject({ evidence: evidenceSchema }).meta({ id: 'Evidence' })

export const agreementBody = z
  .strictObject({
    request: requestSchema,
    individuallyGiven: z
      .boolean()
      .meta({ description: 'The person’s own wish, and no clause of a standard contract.' }),
    widens: z.boolean().meta({ description: 'Permits more than the law does without it.' }),
    window: windowSchema.nullable(),
    callsPerDayMax: z.int().min(0).max(20).nullable(),
    channels: listOf(channelSchema).nullable().meta({ description: 'null: all.' }),
    until: atSchema.nullable().meta({ description: 'null: thirty days from now.' }),
    evidence: evidenceSchema.nullable().meta({ description: 'Needed to widen.' }),
  })
  .meta({ id: 'MakeAgreement' })

const agreedNumbersSchema = z
  .object({
    windows: listOf(windowSchema).nullable(),
    callsPerDayMax: z.int().nullable(),
  })
  .meta({ id: 'AgreedNumbers', description: 'null where no such number is in force.' })

export const agreementSchema = z
  .object({
    agreement: z.string(),
    until: atSchema,
    effect: listOf(
      z.object({
        channel: channelSchema,
        before: agreedNumbersSchema,
        after: agreedNumbersSchema,
      }),
    ),
  })
  .meta({ id: 'MadeAgreement', description: 'What holds now, beside what held before.' })

export const guaranteeFields = {
  guaranteeKind: guaranteeKindSchema,
  signed: z.boolean(),
  periodUntil: daySchema.nullable().meta({ description: 'The last day; null: not known.' }),
  claimedInTime: z.boolean().meta({ description: 'A claim was made within the period.' }),
  enforcedFirst: z.boolean().meta({ description: 'Enforcement against the debtor came first.' }),
}

export const guaranteeBody = z
  .strictObject({ party: partyIdSchema, ...guaranteeFields, evidence: evidenceSchema })
  .meta({ id: 'RecordGuarantee' })

export const guaranteeSchema = z.object({ guarantee: z.string() }).meta({ id: 'RecordedGuarantee' })

export const callbackBody = z
  .strictObject({
    party: partyIdSchema,
    until: atSchema.meta({ description: 'Within seven days.' }),
    evidence: evidenceSchema,
  })
  .meta({ id: 'AskCallback' })

export const flagBody = z
  .strictObject({ party: partyIdSchema, flag: z.enum(PARTY_FLAGS) })
  .meta({ id: 'FlagParty' })

export const carriedBody = z
  .strictObject({
    request: requestSchema,
    day: daySchema,
    connected: z.int().min(0).max(200),
    dials: z.int().min(0).max(200).meta({ description: 'Those put through included.' }),
    unanswered: listOf(z.strictObject({ point: pointIdSchema, tries: z.int().min(0).max(200) })),
  })
  .meta({ id: 'CarryCalls', description: 'Calls of one day by whoever handed the case over.' })

export const reviewBody = z
  .strictObject({
    request: requestSchema,
    rule: z.string().regex(/^[a-z0-9-]{1,64}$/),
    party: partyIdSchema,
    allows: z.boolean(),
    until: atSchema.nullable().meta({ description: 'Within a day; null: a day from now.' }),
    evidence: evidenceSchema,
  })
  .meta({ id: 'DecideReview' })

export const decidedSchema = z
  .object({ review: z.string(), until: atSchema })
  .meta({ id: 'DecidedReview' })

const openReviewSchema = z
  .object({
    case: caseIdSchema,
    caseNumber: z.string(),
    party: partyIdSchema,
    role: targetRoleSchema,
    name: z.string().meta({ description: 'Masked.' }),
    rule: z.string(),
    title: bilingualSchema,
    reason: bilingualSchema,
    measured: measuresSchema,
    channel: channelSchema,
    purpose: purposeSchema,
    at: atSchema.meta({ description: 'Last asked.' }),
    by: z.object({ staff: z.string(), name: z.string() }),
    asks: z.int().meta({ description: 'How often it was asked.' }),
    ownOnly: z
      .boolean()
      .meta({ description: 'Only you asked, so that somebody else has to decide.' }),
  })
  .meta({ id: 'OpenReview', description: 'One rule’s question about one person.' })

export const openReviewsSchema = z
  .object({ reviews: listOf(openReviewSchema) })
  .meta({ id: 'OpenReviews' })
