import { EXPORT_FIELDS, EXPORT_PURPOSES, exportId } from '@fencun/app/ports/exports'
import { z } from 'zod'
import { atSchema, listOf, plainIdSchema, staffIdSchema } from './wire.ts'
import { caseStatusSchema } from './words.ts'

const fieldSchema = z
  .enum(EXPORT_FIELDS)
  .meta({ id: 'ExportField', description: 'What a file may hold unmasked.' })
const purposeSchema = z.enum(EXPORT_PURPOSES).meta({ id: 'ExportPurpose' })

const filterSchema = z
  .strictObject({
    status: caseStatusSchema.exactOptional(),
    collector: staffIdSchema
      .nullable()
      .exactOptional()
      .meta({ description: 'null: cases of nobody.' }),
    caseNumber: z.string().trim().min(1).max(64).exactOptional(),
  })
  .meta({ id: 'ExportFilter', description: 'Which of the cases that the asker may see.' })

export const askExportBody = z
  .strictObject({
    filter: filterSchema,
    full: z.array(fieldSchema).max(EXPORT_FIELDS.length),
    purpose: purposeSchema,
    words: z.string().min(1).max(200),
  })
  .meta({ id: 'AskExport' })

export const askedExportSchema = z.object({ export: z.string() }).meta({ id: 'AskedExport' })

export const exportPath = z.strictObject({ export: plainIdSchema.transform(exportId) })
export const decideExportBody = z
  .strictObject({ approved: z.boolean(), note: z.string().max(200).default('') })
  .meta({ id: 'DecideExport' })

const madeFields = {
  at: atSchema,
  sha256: z.string().meta({ description: 'Of the encrypted file.' }),
  bytes: z.int(),
  rows: z.int().meta({ description: 'Cases in it.' }),
  until: atSchema.meta({ description: 'It can be fetched until then, once.' }),
}

export const madeExportSchema = z
  .object({
    ...madeFields,
    passphrase: z.string().meta({ description: 'Opens the file. Told this once.' }),
  })
  .meta({ id: 'MadeExport' })

export const exportsSchema = z
  .object({
    exports: listOf(
      z
        .object({
          export: z.string(),
          by: staffIdSchema,
          byName: z.string(),
          at: atSchema,
          filter: filterSchema,
          full: listOf(fieldSchema),
          purpose: purposeSchema,
          words: z.string(),
          cases: z.int().meta({ description: 'How many passed the filter then.' }),
          state: z.enum(['asked', 'refused', 'approved', 'lapsed', 'made', 'taken', 'expired']),
          verdict: z
            .object({ by: staffIdSchema, at: atSchema, approved: z.boolean(), note: z.string() })
            .nullable(),
          decidedByName: z.string(),
          made: z.object(madeFields).nullable(),
          takenAt: atSchema.nullable(),
          fetches: listOf(z.object({ byName: z.string(), at: atSchema })).meta({
            description: 'Each time that somebody fetched the file.',
          }),
          until: atSchema.nullable().meta({ description: 'The next step is possible until then.' }),
          awaitsYou: z.boolean(),
          yours: z.boolean(),
        })
        .meta({ id: 'Export' }),
    ),
  })
  .meta({ id: 'Exports', description: 'Newest first.' })

const LINES_MAX = 5000

const MARKS_MAX = 50

export const traceBody = z
  .strictObject({
    marks: z
      .array(z.strictObject({ account: z.string().trim().min(1).max(64), at: atSchema }))
      .max(MARKS_MAX)
      .default([])
      .meta({ description: 'What watermarks say: whose account, and the minute.' }),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable()
      .default(null)
      .meta({ description: 'Of the file that turned up, where it is the encrypted one.' }),
    lines: z
      .array(
        z.strictObject({
          caseNumber: z.string().trim().min(1).max(64),
          second: z
            .int()
            .min(0)
            .max(59)
            .nullable()
            .meta({ description: 'Of the time in the line; null: cut off.' }),
        }),
      )
      .max(LINES_MAX)
      .default([]),
  })
  .meta({ id: 'TraceLeak', description: 'What leaked, in the order in which it was found.' })

export const tracedSchema = z
  .object({
    files: listOf(
      z.object({
        export: z.string(),
        byName: z.string(),
        account: z.string(),
        madeAt: atSchema,
        takenAt: atSchema.nullable(),
        purpose: purposeSchema,
        rows: z.int().meta({ description: 'Cases in it.' }),
        isFile: z.boolean().meta({ description: 'It is the very file that was made.' }),
        isMarked: z.boolean().meta({
          description: 'A watermark names it; anybody can type a watermark.',
        }),
        inOrder: z.int(),
        pairs: z.int(),
        seconds: z.int(),
        secondsRead: z.int(),
        bits: z.number(),
        certain: z
          .boolean()
          .meta({ description: 'It is the file, or chance would not make it fit so well.' }),
      }),
    ),
  })
  .meta({ id: 'TracedFiles', description: 'The file that fits best comes first.' })
