import {
  AUDIT_PARTS,
  AUDIT_REPORTS,
  type AuditId,
  type AuditKind,
  type AuditState,
  parseAuditId,
} from '@fencun/app/ports/audits'
import { z } from 'zod'
import { findingFields } from './gate-answer.ts'
import { atSchema, bilingualSchema, daySchema, listOf } from './wire.ts'

const STATES = [
  'waiting',
  'running',
  'asking',
  'done',
  'failed',
] as const satisfies readonly AuditState[]
const KINDS = ['breach', 'review'] as const satisfies readonly AuditKind[]

const MAP_FIELDS_MAX = 24
const isId = (value: unknown): value is AuditId =>
  typeof value === 'string' && parseAuditId(value) !== undefined

/** Nothing that cannot be an id is looked for. */
export const auditPath = z.strictObject({
  audit: z.custom<AuditId>(isId, 'the id of an audit is needed').meta({
    type: 'string',
    description: '128 random bits; whoever has them has the audit.',
  }),
})

const partSchema = z.enum(AUDIT_PARTS).meta({ id: 'AuditPart' })
export const reportFormatSchema = z.enum(AUDIT_REPORTS).meta({ id: 'AuditReportFormat' })
const kindSchema = z.enum(KINDS).meta({
  id: 'AuditKind',
  description: 'A breach is what the log itself proves; a review waits for a person to look.',
})
const mapSchema = z
  .record(z.string().max(40), z.string().max(200))
  .refine((map) => Object.keys(map).length <= MAP_FIELDS_MAX, 'there are too many fields')
  .meta({ description: 'Field to column, by header word or place from 1; empty: as recognised.' })

const askFields = {
  profile: z.string().max(60).meta({
    description: 'A policy of the law pack, such as `std`, or `file`: the one handed in.',
  }),
  from: daySchema.nullable().meta({ description: 'First day to report on.' }),
  to: daySchema.nullable().meta({ description: 'Last day to report on.' }),
  zone: z
    .string()
    .max(60)
    .nullable()
    .meta({ description: 'IANA zone of times without offset; null: as recognised.' }),
  unknown: z
    .enum(['connected', 'unanswered'])
    .meta({ description: 'What a signal that nobody knows is taken for.' }),
  map: mapSchema,
}
const askSchema = z.object(askFields).meta({
  id: 'AuditAsk',
  description: 'How a call log is to be read and judged.',
})

const auditDefaults = {
  profile: 'std',
  from: null,
  to: null,
  zone: null,
  unknown: 'connected',
  map: {},
} as const

/** The same files read or judged otherwise. */
export const auditRunBody = z
  .strictObject({
    profile: askFields.profile.default(auditDefaults.profile),
    from: askFields.from.default(auditDefaults.from),
    to: askFields.to.default(auditDefaults.to),
    zone: askFields.zone.default(auditDefaults.zone),
    unknown: askFields.unknown.default(auditDefaults.unknown),
    map: askFields.map.default(auditDefaults.map),
  })
  .meta({ id: 'AuditRun' })

/** Texts sent beside the files; `map` as JSON. Empty days are none. */
export const auditUploadFields = z.strictObject({
  profile: askFields.profile.default(auditDefaults.profile),
  from: z.union([z.literal('').transform(() => null), daySchema]).default(auditDefaults.from),
  to: z.union([z.literal('').transform(() => null), daySchema]).default(auditDefaults.to),
  zone: z
    .string()
    .max(60)
    .transform((text) => (text === '' ? null : text))
    .default(auditDefaults.zone),
  unknown: askFields.unknown.default(auditDefaults.unknown),
  map: z
    .string()
    .transform((text, { issues }) => {
      try {
        const value: unknown = text === '' ? {} : JSON.parse(text)
        return value
      } catch {
        issues.push({ code: 'custom', input: '', message: 'JSON is needed' })
        return z.NEVER
      }
    })
    .pipe(mapSchema)
    .default(auditDefaults.map),
})

const file = (description: string) => ({ type: 'string', format: 'binary', description }) as const

/** The parts of an upload. Read as a stream, so this describes them and checks nothing. */
export const auditUpload = z.any().meta({
  id: 'AuditUpload',
  type: 'object',
  required: ['calls'],
  properties: {
    calls: file(
      'The call log: text, packed with gzip or not, a workbook, or a .zip that holds one of them.',
    ),
    cases: file('The case list: .xlsx, .xls or .csv. Numbers of one person are then one person.'),
    records: file('Written records of contacts: .xlsx, .xls or .csv.'),
    policy: file('A policy of one’s own in YAML, judged by where `profile` is `file`.'),
    profile: { type: 'string', default: 'std' },
    from: { type: 'string', format: 'date' },
    to: { type: 'string', format: 'date' },
    zone: { type: 'string', description: 'IANA zone of times without offset.' },
    unknown: { type: 'string', enum: ['connected', 'unanswered'], default: 'connected' },
    map: { type: 'string', description: 'Field to column, a JSON object.' },
  },
})

const countSchema = z.object({ name: z.string(), count: z.int() }).meta({ id: 'AuditCount' })

const tallySchema = z
  .object({ name: z.string(), calls: z.int(), connected: z.int(), breaches: z.int() })
  .meta({ id: 'AuditTally', description: 'Calls and breaches under one name.' })

const progressSchema = z
  .object({
    stage: z.enum(['cases', 'calls', 'judging', 'reports']),
    done: z.number().meta({ description: 'Bytes of the files read, or calls judged.' }),
    total: z.number(),
    rows: z.int().meta({ description: 'Rows of the call log read so far.' }),
    perSecond: z.number().nullable().meta({ description: 'Rows, or calls, per second.' }),
    secondsLeft: z.number().nullable(),
  })
  .meta({ id: 'AuditProgress' })

const lookSchema = z
  .object({
    header: listOf(z.string()),
    rows: listOf(listOf(z.string())),
    fields: listOf(
      z.object({
        field: z.string(),
        label: bilingualSchema,
        required: z.boolean(),
        guess: z.int().nullable().meta({ description: 'Place of a column, from 1.' }),
      }),
    ),
  })
  .meta({ id: 'AuditLook', description: 'The beginning of a call log, its numbers masked.' })

const problemSchema = z
  .object({
    code: z.string(),
    title: bilingualSchema,
    cure: bilingualSchema,
    detail: z.string(),
    place: z.string().exactOptional(),
  })
  .meta({ id: 'AuditProblem', description: 'Why a run came to no result.' })

const factsSchema = z
  .object({
    format: z.string().meta({ description: 'The telephone system, or `mapped`.' }),
    recognisedBy: z.enum(['header', 'shape', 'mapping', 'guess']),
    columns: z.record(z.string(), z.string()).meta({ description: 'Field to column.' }),
    encoding: z.string(),
    compressed: z.boolean(),
    zone: z.string().meta({ description: 'Zone in which times without offset were read.' }),
    rows: z.int(),
    leftOut: listOf(countSchema).meta({
      description: 'Rows that are no calls to anybody, by why.',
    }),
    problems: listOf(
      z.object({ row: z.int(), problem: z.string(), column: z.string().nullable() }),
    ).meta({ description: 'Rows that could not be read: the first of them.' }),
    problemCounts: listOf(countSchema),
    signals: listOf(
      z.object({
        signal: z.string(),
        outcome: z.string(),
        calls: z.int(),
        unknown: z.boolean().meta({ description: 'Nobody knows it; taken as asked.' }),
      }),
    ),
    people: z.enum(['case-list', 'numbers-alone']),
  })
  .meta({ id: 'AuditFacts', description: 'What was found out about a call log.' })

const figuresSchema = z
  .object({
    calls: z.int(),
    inbound: z.int().meta({ description: 'Calls by the other party; they count nowhere.' }),
    callsWithBreach: z.int(),
    debtors: z.int(),
    from: z.string(),
    until: z.string(),
    byRule: listOf(z.object({ rule: z.string(), kind: kindSchema, count: z.int() })),
    byOrg: listOf(tallySchema),
    byStaff: listOf(tallySchema),
    byHour: listOf(tallySchema),
    byDay: listOf(tallySchema),
    worst: listOf(tallySchema).meta({ description: 'Debtors with the most breaches, masked.' }),
    judged: listOf(z.string()),
    notJudged: listOf(z.object({ rule: z.string(), needs: listOf(z.string()) })).meta({
      description: 'Rules that a call log says nothing about. Never to be read as passed.',
    }),
  })
  .meta({ id: 'AuditFigures' })

export const auditSchema = z
  .object({
    id: z.string(),
    state: z.enum(STATES).meta({ id: 'AuditState' }),
    directory: z.string().meta({ description: 'Where everything of it lies on the server.' }),
    createdAt: atSchema,
    expiresAt: atSchema.meta({ description: 'When it is removed by itself.' }),
    files: listOf(z.object({ part: partSchema, fileName: z.string(), bytes: z.number() })),
    ask: askSchema,
    progress: progressSchema.nullable(),
    problem: problemSchema.nullable(),
    look: lookSchema.nullable(),
    outcome: z
      .object({
        facts: factsSchema,
        summary: figuresSchema,
        records: z
          .object({ records: z.int(), matched: z.int(), counts: listOf(countSchema) })
          .nullable()
          .meta({ description: 'Where the written records and the calls differ, by how.' }),
        words: z.record(z.string(), bilingualSchema).meta({
          description: 'What the codes mean, such as `rule.quiet-hours` or `outcome.busy`.',
        }),
        packHash: z.string(),
        policy: z.string(),
      })
      .nullable(),
    reports: listOf(reportFormatSchema).meta({ description: 'Those that are written.' }),
  })
  .meta({ id: 'Audit', description: 'An audit of a call log, how far it is, and what it found.' })

export const auditFilterQuery = z.strictObject({
  rule: z.string().max(60).exactOptional(),
  kind: kindSchema.exactOptional(),
  org: z.coerce.number().int().min(0).exactOptional().meta({ description: 'Place in `byOrg`.' }),
  staff: z.coerce
    .number()
    .int()
    .min(0)
    .exactOptional()
    .meta({ description: 'Place in `byStaff`.' }),
  day: daySchema.exactOptional(),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const auditedCallsSchema = z
  .object({
    total: z.int(),
    findings: listOf(
      z
        .object({
          ...findingFields,
          id: z.string(),
          kind: kindSchema,
          row: z.int().meta({ description: 'Row of the call log, its first row being 1.' }),
          at: z.string(),
          debtor: z.string(),
          number: z.string().meta({ description: 'Masked.' }),
          org: z.string(),
          staff: z.string(),
          talkSec: z.int(),
          signal: z.string(),
          outcome: z.string(),
        })
        .meta({ id: 'AuditedCall', description: 'One rule’s word on one call of the past.' }),
    ),
  })
  .meta({ id: 'AuditedCalls' })
