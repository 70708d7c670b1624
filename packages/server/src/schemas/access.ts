import {
  ALARM_KINDS,
  alarmId,
  LOOK_SCREENS,
  RECORD_KINDS,
  REVEAL_FIELDS,
  REVEAL_PURPOSES,
  SEEN_FIELDS,
  SEEN_PURPOSES,
} from '@fencun/app/ports/access'
import { EXPORT_FIELDS, EXPORT_PURPOSES } from '@fencun/app/ports/exports'
import { z } from 'zod'
import {
  atSchema,
  caseIdSchema,
  daySchema,
  listOf,
  pageQuery,
  partyIdSchema,
  plainIdSchema,
  pointIdSchema,
  staffIdSchema,
  windowSchema,
} from './wire.ts'
import { targetRoleSchema } from './words.ts'

export const revealFieldSchema = z
  .enum(REVEAL_FIELDS)
  .meta({ id: 'RevealField', description: 'What of a person is shown whole.' })
export const revealPurposeSchema = z
  .enum(REVEAL_PURPOSES)
  .meta({ id: 'RevealPurpose', description: 'What it is needed for.' })
const seenFieldSchema = z.enum(SEEN_FIELDS).meta({
  id: 'SeenField',
  description: 'What was shown whole, or which kind of file was opened.',
})
const seenPurposeSchema = z.enum(SEEN_PURPOSES).meta({ id: 'SeenPurpose' })
const recordKindSchema = z.enum(RECORD_KINDS).meta({
  id: 'RecordKind',
  description: 'How grave it is in large numbers: what is owed, what endangers, the rest.',
})

/** What is said of a look or an alarm; long numbers are taken out. */
const wordsSchema = z.string().max(200)

export const revealPurposesSchema = z
  .object({
    purposes: listOf(
      z.object({
        purpose: revealPurposeSchema,
        fields: listOf(revealFieldSchema),
        wordsNeeded: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'RevealPurposes', description: 'For what the asker may reveal which field.' })

export const revealBody = z
  .strictObject({
    party: partyIdSchema.exactOptional().meta({ description: 'Whose name or identity number.' }),
    point: pointIdSchema.exactOptional().meta({ description: 'Or which number or address.' }),
    field: revealFieldSchema,
    purpose: revealPurposeSchema,
    words: wordsSchema.default(''),
    screen: z.enum(LOOK_SCREENS).default('api'),
  })
  .meta({ id: 'RevealData' })

export const revealedSchema = z
  .object({
    value: z.string().meta({ description: 'Whole. Shown, never stored.' }),
    until: atSchema.meta({ description: 'Hide it then.' }),
    forSec: z.int().meta({ description: 'How long that is, where clocks differ.' }),
  })
  .meta({ id: 'Revealed' })

const logFilter = {
  case: caseIdSchema.exactOptional().meta({ description: 'Looks at the debtor of this case.' }),
  staff: staffIdSchema.exactOptional(),
  field: seenFieldSchema.exactOptional(),
  from: daySchema.exactOptional(),
  until: daySchema.exactOptional().meta({ description: 'The last day.' }),
}
export const accessLogQuery = z.strictObject({ ...logFilter, ...pageQuery })
export const accessFileQuery = z.strictObject(logFilter)

export const accessLogSchema = z
  .object({
    total: z.int(),
    looks: listOf(
      z
        .object({
          look: z.string(),
          case: caseIdSchema,
          caseNumber: z.string(),
          personName: z.string().meta({ description: 'Masked.' }),
          staff: staffIdSchema,
          staffName: z.string(),
          account: z.string(),
          orgName: z.string(),
          field: seenFieldSchema,
          purpose: seenPurposeSchema,
          words: z.string(),
          screen: z.string(),
          at: atSchema,
        })
        .meta({ id: 'Look' }),
    ),
  })
  .meta({ id: 'AccessLog', description: 'Who looked at whom, newest first.' })

const sawSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('revealed'),
      at: atSchema,
      orgName: z.string(),
      field: seenFieldSchema,
      purpose: seenPurposeSchema,
    }),
    z.object({
      kind: z.literal('dialled'),
      at: atSchema,
      orgName: z.string(),
      role: targetRoleSchema,
    }),
    z.object({
      kind: z.literal('exported'),
      at: atSchema,
      orgName: z.string(),
      fields: listOf(z.enum(EXPORT_FIELDS)),
      purpose: z.enum(EXPORT_PURPOSES),
    }),
  ])
  .meta({ id: 'Saw' })

export const whoSawSchema = z
  .object({
    name: z.string().meta({ description: 'Masked.' }),
    caseNumber: z.string(),
    lenderName: z.string(),
    at: atSchema,
    saw: listOf(sawSchema),
  })
  .meta({ id: 'WhoSaw', description: 'What a debtor is told who asks who saw their data.' })

export const alarmPath = z.strictObject({ alarm: plainIdSchema.transform(alarmId) })
export const alarmWordBody = z
  .strictObject({ words: wordsSchema.min(1) })
  .meta({ id: 'AcknowledgeAlarm' })

export const openAlarmsSchema = z.object({ open: z.int() }).meta({ id: 'OpenAlarms' })

export const alarmsSchema = z
  .object({
    alarms: listOf(
      z
        .object({
          alarm: z.string(),
          kind: z.enum(ALARM_KINDS),
          staff: staffIdSchema,
          staffName: z.string(),
          orgName: z.string(),
          at: atSchema,
          case: caseIdSchema.nullable(),
          caseNumber: z.string().nullable(),
          recordKind: recordKindSchema.nullable(),
          count: z.int().nullable(),
          limit: z.int().nullable(),
          yours: z.boolean().meta({ description: 'It is about you.' }),
          word: z
            .object({ by: staffIdSchema, at: atSchema, words: z.string() })
            .nullable()
            .meta({ description: 'null: open.' }),
          acknowledgedByName: z.string(),
        })
        .meta({ id: 'AccessAlarm' }),
    ),
  })
  .meta({ id: 'AccessAlarms', description: 'Open ones first, then newest first.' })

const manySchema = z.int().min(1).max(100_000)

export const accessSettingsSchema = z
  .strictObject({
    collectorLevel: z.enum(['L0', 'L1']).meta({ description: 'L0: collectors see no digits.' }),
    revealSec: z.int().min(10).max(300),
    revealsPerHourAlarm: z.int().min(1).max(1000),
    revealsPerHourMax: z.int().min(1).max(1000),
    night: windowSchema.meta({ description: 'Looking then raises an alarm.' }),
    lookBackDays: z.int().min(1).max(1095),
    recordsAlarm: z.strictObject({ credit: manySchema, safety: manySchema, other: manySchema }),
    fileHours: z.int().min(1).max(72),
  })
  .meta({ id: 'AccessSettings', description: 'What counts as odd, and how long things last.' })
