import { z } from 'zod'
import {
  atSchema,
  bilingualSchema,
  fenSchema,
  listOf,
  orgIdSchema,
  placementIdSchema,
  plainIdSchema,
} from './wire.ts'

export const placementSchema = z
  .object({
    placement: placementIdSchema,
    fileName: z.string(),
    handler: z.object({ org: orgIdSchema, name: z.string() }),
    registeredAt: atSchema,
    registeredBy: z.string().meta({ description: 'Name of the employee.' }),
    cases: z.int(),
    rejected: z.int(),
    placedAmountFen: fenSchema,
  })
  .meta({ id: 'Placement', description: 'A file of cases that was registered.' })

export const placementListSchema = z.object({ placements: listOf(placementSchema) })

const columnSchema = z
  .object({
    column: z.int().meta({ description: 'Counted from 0.' }),
    letters: z.string().meta({ description: 'As a spreadsheet program shows it.' }),
    header: z.string(),
    field: z.string().nullable(),
    status: z.enum(['recognised', 'chosen', 'unknown', 'ambiguous', 'not-stored']),
    why: bilingualSchema.exactOptional(),
  })
  .meta({ id: 'MappedColumn' })

const fieldSchema = z
  .object({ field: z.string(), label: bilingualSchema, required: z.boolean() })
  .meta({ id: 'PlacementField', description: 'A fact of a case that a column can give.' })

const rejectedRowSchema = z
  .object({
    row: z.int(),
    cell: z.string(),
    field: z.string(),
    reason: z.string(),
    detail: bilingualSchema,
    cure: bilingualSchema,
  })
  .meta({ id: 'RejectedRow', description: 'Why a row was not taken, where, and what to do.' })

const noteSchema = z
  .object({
    row: z.int(),
    caseNumber: z.string(),
    column: z.string(),
    effect: z.enum(['hold', 'hardship', 'review']),
    kind: z.string(),
    name: z.string().meta({ description: 'Masked.' }),
  })
  .meta({ id: 'LenderNote', description: 'A note of the lender’s that restricts contact.' })

const previewProblemSchema = z
  .object({
    code: z.string(),
    title: bilingualSchema,
    cure: bilingualSchema,
    detail: z.string(),
    place: z.string().exactOptional(),
  })
  .meta({ id: 'PreviewProblem', description: 'What a choice of sheet, row or columns may cure.' })

const samePlacementSchema = z
  .object({
    placement: placementIdSchema,
    fileName: z.string(),
    registeredAt: atSchema,
    cases: z.int(),
    placedAmountFen: fenSchema,
  })
  .meta({ id: 'SamePlacement', description: 'What was registered from this very file.' })

export const previewSchema = z
  .object({
    id: z.string(),
    fileName: z.string(),
    handler: orgIdSchema.nullable(),
    sheet: z.string().nullable(),
    sheets: listOf(z.string()),
    headerRow: z.int().nullable(),
    problem: previewProblemSchema.nullable(),
    mapping: listOf(columnSchema),
    missing: listOf(fieldSchema),
    fields: listOf(fieldSchema),
    totals: z.object({
      rows: z.int(),
      accepted: z.int(),
      rejected: z.int(),
      placedAmountFen: fenSchema,
      debtors: z.int(),
    }),
    rejected: listOf(rejectedRowSchema).meta({
      description: 'The first of them; the file to download holds all.',
    }),
    rejectedTotal: z.int(),
    notes: listOf(noteSchema),
    notStored: listOf(z.object({ header: z.string(), why: bilingualSchema })),
    existing: z.object({
      placement: samePlacementSchema.nullable(),
      caseNumbers: listOf(z.string()),
    }),
    ready: z.boolean().meta({ description: 'It can be registered once its totals are confirmed.' }),
    expiresAt: atSchema,
  })
  .meta({ id: 'Preview', description: 'A file as it would be registered; nothing is stored yet.' })

/** The parts of an upload. Read as a stream, so this describes them and checks nothing. */
export const uploadBody = z.any().meta({
  id: 'PlacementUpload',
  type: 'object',
  required: ['file'],
  properties: {
    file: { type: 'string', format: 'binary', description: '.xlsx, .xls or .csv' },
    handler: { type: 'string', description: 'The agency that will collect; your own by default.' },
  },
})

export const mappingBody = z
  .strictObject({
    columns: z
      .record(z.string().max(60), z.int().min(0).max(511).nullable())
      .meta({ description: 'Field to column, counted from 0; null: no column.' }),
    sheet: z.int().min(0).max(63).exactOptional().meta({ description: 'Counted from 0.' }),
    headerRow: z.int().min(1).max(300_000).exactOptional(),
  })
  .meta({ id: 'MappingChoice' })

export const registerBody = z
  .strictObject({
    preview: plainIdSchema,
    confirm: z
      .strictObject({ cases: z.int().min(0), placedAmountFen: fenSchema })
      .meta({ description: 'The lender’s control totals.' }),
    handler: orgIdSchema
      .exactOptional()
      .meta({ description: 'As uploaded, or your own, when left out.' }),
  })
  .meta({ id: 'RegisterPlacement' })

export const registeredSchema = z
  .object({
    placement: placementIdSchema,
    cases: z.int(),
    holds: z.int(),
    hardship: z.int(),
    debtors: z.int(),
  })
  .meta({ id: 'RegisteredPlacement' })

export const noticeDeliveredBody = z
  .strictObject({
    evidence: z.string().trim().max(500).meta({ description: 'Reference of the proof.' }),
    deliveredAt: atSchema.exactOptional().meta({ description: 'Now when left out.' }),
  })
  .meta({ id: 'NoticeDelivered' })

export const notifiedSchema = z
  .object({ debtors: z.int().meta({ description: 'Newly told.' }) })
  .meta({ id: 'Notified' })

/** What may be sent beside the file. */
export const uploadFields = z.strictObject({ handler: orgIdSchema.exactOptional() })
