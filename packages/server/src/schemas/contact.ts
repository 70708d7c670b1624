import { z } from 'zod'
import { refusalScopeSchema } from './case.ts'
import { declaredFields } from './declared.ts'
import { gateAnswerFields, gateAnswerSchema } from './gate-answer.ts'
import { actorField, caseReferenceFields, pointReferenceFields } from './reference.ts'
import {
  atSchema,
  caseIdSchema,
  contactIdSchema,
  lineIdSchema,
  listOf,
  partyIdSchema,
  plainIdSchema,
  pointIdSchema,
} from './wire.ts'
import {
  channelSchema,
  hardshipSchema,
  holdReasonSchema,
  outcomeSchema,
  purposeSchema,
  resultCodeSchema,
} from './words.ts'

export const checkBody = z
  .strictObject({
    case: caseIdSchema,
    point: pointIdSchema
      .exactOptional()
      .meta({ description: 'Every point of the case if absent.' }),
    channel: channelSchema,
    purpose: purposeSchema.exactOptional(),
    line: lineIdSchema.nullable().exactOptional(),
    at: atSchema.exactOptional().meta({ description: 'What the gate would say then.' }),
    ...declaredFields,
  })
  .meta({ id: 'CheckContact' })

export const checkedSchema = z
  .object({ answers: listOf(z.object({ point: pointIdSchema, ...gateAnswerFields })) })
  .meta({ id: 'CheckedContact' })

export const requestBody = z
  .strictObject({
    request: plainIdSchema.meta({ description: 'Made by you; a retry gets the first answer.' }),
    ...caseReferenceFields,
    ...pointReferenceFields,
    actor: actorField.exactOptional(),
    channel: channelSchema,
    purpose: purposeSchema,
    line: lineIdSchema.nullable().meta({ description: 'The recorded line of a call.' }),
    ...declaredFields,
  })
  .meta({
    id: 'RequestContact',
    description: 'The case by `case` or `caseNumber`, the contact point by `point` or `number`.',
    examples: [
      {
        request: '0193f1d2-8d1c-7cc0-9a55-3f1c2b7e4a10',
        caseNumber: 'DA202611130001',
        number: '13800001234',
        actor: 'collector-a',
        channel: 'voice_interactive',
        purpose: 'interactive',
        line: 'agency-a-desk-1',
      },
    ],
  })

export const permitSchema = z
  .object({
    contact: contactIdSchema,
    startBy: atSchema.meta({ description: 'Void when not started by then.' }),
    dial: z.string().nullable().meta({
      description:
        'The number or address in full; null once the permit is over (a late retry), or without a key.',
    }),
    keyDestroyed: z.boolean().meta({
      description: 'Your organisation holds no key to the debtor (any more): there is no number.',
    }),
    decision: gateAnswerSchema,
  })
  .meta({ id: 'Permit', description: 'Leave to make one contact.' })

export const contactEventBody = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('started') }),
    z.strictObject({
      kind: z.literal('ended'),
      outcome: outcomeSchema,
      talkSec: z.int().min(0).max(86_400).exactOptional(),
    }),
  ])
  .meta({
    id: 'ContactEvent',
    examples: [{ kind: 'started' }, { kind: 'ended', outcome: 'answered-debtor', talkSec: 95 }],
  })

export const contactViewSchema = z
  .object({
    contact: contactIdSchema,
    state: z.enum(['permitted', 'started', 'ended', 'unknown']).meta({
      description:
        '`unknown`: the permit ran out without a word. It counts as connected until one comes.',
    }),
    request: z.string(),
    case: caseIdSchema,
    point: pointIdSchema.nullable(),
    channel: channelSchema,
    actor: z.string().meta({ description: 'The collector’s id.' }),
    permittedAt: atSchema,
    startBy: atSchema.nullable(),
    startedAt: atSchema.nullable(),
    endedAt: atSchema.nullable(),
    outcome: outcomeSchema.nullable(),
    recorded: z.boolean().meta({ description: 'Its record is written.' }),
    decision: gateAnswerSchema,
  })
  .meta({ id: 'ContactView', description: 'One contact from its permit on.' })

export const contactStandSchema = z
  .object({ contact: contactIdSchema, outcome: outcomeSchema.nullable() })
  .meta({ id: 'ContactStand' })

export const recordBody = z
  .strictObject({
    resultCode: resultCodeSchema,
    note: z.string().trim().max(2000),
    nextStepAt: atSchema.nullable(),
    hardship: hardshipSchema.exactOptional().meta({ description: 'With `HARDSHIP`: which.' }),
  })
  .meta({
    id: 'RecordContact',
    examples: [{ resultCode: 'PTP', note: '…', nextStepAt: '2026-11-20T10:00:00+08:00' }],
  })

export const recordedSchema = z.object({ record: z.string() }).meta({ id: 'ContactRecord' })

export const placeHoldBody = z
  .strictObject({
    reason: holdReasonSchema,
    note: z
      .string()
      .trim()
      .max(500)
      .exactOptional()
      .meta({ description: 'Why, in words; sealed at rest, shown with the hold.' }),
  })
  .meta({ id: 'PlaceHold' })

export const holdSchema = z.object({ hold: z.string() }).meta({ id: 'PlacedHold' })

export const releaseHoldBody = z
  .strictObject({
    evidence: z.string().trim().max(500).meta({ description: 'Reference of what proves it.' }),
  })
  .meta({ id: 'ReleaseHold' })

export const refusalBody = z
  .strictObject({
    party: partyIdSchema,
    scope: refusalScopeSchema,
    contact: contactIdSchema.exactOptional(),
  })
  .meta({ id: 'RecordRefusal' })

export const refusedSchema = z
  .object({ refusal: z.string().nullable(), hold: z.string().nullable() })
  .meta({
    id: 'RecordedRefusal',
    description: 'A refusal that stands now, or a hold until a person has decided.',
  })
