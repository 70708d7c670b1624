import { OWN_POLICY } from '@fencun/app/read-law/reading'
import { z } from 'zod'
import { gateAnswerFields, measuresSchema } from './gate-answer.ts'
import { bilingualSchema, daySchema, listOf, plainIdSchema } from './wire.ts'
import { layerSchema, verdictSchema } from './words.ts'

/* The pages of the rulebook. Days of the law travel as the pack writes them. */

const dateSchema = z.string().meta({ format: 'date' })
const gradeSchema = z
  .string()
  .meta({ description: 'How well the text behind the citation is known: A, B, C, R or policy.' })
const clauseSchema = z.string().nullable().meta({ description: 'null: not verified.' })

/** Under which day and policy the law is read. */
export const readingQuery = z.strictObject({
  day: daySchema.exactOptional(),
  policy: plainIdSchema
    .exactOptional()
    .meta({ description: `A policy of the pack, or \`${OWN_POLICY}\` with a session.` }),
})

const valueFields = {
  layer: layerSchema,
  value: z.string(),
  shown: bilingualSchema,
  from: dateSchema,
  until: dateSchema.nullable().meta({ description: 'Not included; null: still in force.' }),
  instrument: z.string(),
  clause: clauseSchema,
  relaxable: z.boolean().meta({ description: 'The debtor’s agreement may widen it.' }),
  policy: z.string().nullable().meta({ description: 'null: the law sets it.' }),
  applies: bilingualSchema
    .nullable()
    .meta({ description: 'The lenders, products and channels it is for; null: all.' }),
}
const numberValueSchema = z
  .object(valueFields)
  .meta({ id: 'NumberValue', description: 'One layer’s value for a number of the law.' })

const spanFields = {
  value: z.string().nullable(),
  shown: bilingualSchema.nullable(),
  layer: layerSchema.nullable(),
}
const numberReadingSchema = z
  .object({
    ...spanFields,
    relaxable: z.boolean(),
    voices: listOf(z.object({ ...valueFields, decides: z.boolean() })),
    spans: listOf(z.object({ from: dateSchema, until: dateSchema.nullable(), ...spanFields })).meta(
      { description: 'What held from when until when.' },
    ),
  })
  .meta({ id: 'NumberReading', description: 'A number on one day under one policy.' })

const ruleNumberSchema = z
  .object({
    id: z.string(),
    unit: bilingualSchema,
    stricter: z.string(),
    values: listOf(numberValueSchema),
    reading: numberReadingSchema,
  })
  .meta({ id: 'RuleNumber' })

const ruleSourceSchema = z
  .object({
    instrument: z.string(),
    name: bilingualSchema,
    issuer: bilingualSchema,
    number: z.string().nullable(),
    clause: clauseSchema,
    clauseText: bilingualSchema,
    grade: gradeSchema,
    layer: layerSchema,
    from: dateSchema,
    until: dateSchema.nullable(),
    supersededBy: z.string().nullable(),
    seen: bilingualSchema.meta({ description: 'What was seen of the text.' }),
    applies: bilingualSchema.nullable().meta({ description: 'Whom it binds; null: all.' }),
  })
  .meta({ id: 'RuleSource' })

const factsSchema = z
  .record(z.string().max(100), z.unknown())
  .meta({ id: 'Situation', description: 'Facts by name; whatever is not said is benign.' })

const exampleSchema = z
  .object({
    name: bilingualSchema,
    at: z.string(),
    policy: z.string(),
    situation: z.record(z.string(), z.unknown()),
    outcome: verdictSchema,
    says: z.object({ verdict: verdictSchema, reason: z.string() }).nullable(),
    nextPermittedAt: z.string().nullable(),
    findings: listOf(
      z.object({
        rule: z.string(),
        reason: z.string(),
        verdict: verdictSchema,
        title: bilingualSchema,
        text: bilingualSchema,
        layer: layerSchema,
        measured: measuresSchema,
        limit: measuresSchema,
      }),
    ),
  })
  .meta({ id: 'RuleExample', description: 'A worked example with the engine’s own answer.' })

const questionSchema = z
  .object({
    zh: z.string(),
    en: z.string(),
    parameter: z.string().nullable(),
    strictDefault: bilingualSchema.nullable(),
    answeredBy: z.string().nullable().meta({ description: 'null: still open.' }),
  })
  .meta({ id: 'RuleQuestion', description: 'What the law leaves open.' })

const codedSchema = z.object({ code: z.string(), text: bilingualSchema })

const sheetFields = {
  rule: z.string(),
  title: bilingualSchema,
  asks: bilingualSchema,
  group: z.string().meta({ description: 'The letter of the catalogue; `other` without one.' }),
  from: dateSchema,
  until: dateSchema.nullable(),
  inForce: z.boolean(),
  reasons: listOf(codedSchema),
  obligations: listOf(codedSchema),
  sources: listOf(ruleSourceSchema),
  parameters: listOf(ruleNumberSchema),
  examples: listOf(exampleSchema),
  questions: listOf(questionSchema),
  meets: listOf(z.object({ id: z.string(), demand: bilingualSchema, reason: bilingualSchema })),
  channels: listOf(z.string()),
  outcomes: listOf(verdictSchema),
}

/** The day and the policy that a page was read under, and the text of the rules behind it. */
const readFields = { day: daySchema, policy: z.string(), packHash: z.string() }

export const ruleSheetSchema = z
  .object(sheetFields)
  .meta({ id: 'RuleSheet', description: 'A rule: what it asks, its sources, numbers, examples.' })

export const rulePageSchema = z
  .object({ ...sheetFields, ...readFields })
  .meta({ id: 'RulePage', description: 'A rule as it reads on one day under one policy.' })

export const ruleSheetsSchema = z
  .object({ sheets: listOf(ruleSheetSchema), ...readFields })
  .meta({ id: 'RuleSheets' })

export const ruleSummarySchema = z
  .object({
    ...ruleSheetSchema.pick({
      rule: true,
      title: true,
      asks: true,
      group: true,
      from: true,
      until: true,
      inForce: true,
      reasons: true,
      channels: true,
      outcomes: true,
    }).shape,
    instruments: listOf(
      z.object({ instrument: z.string(), name: bilingualSchema, number: z.string().nullable() }),
    ),
    layers: listOf(layerSchema).meta({ description: 'The layers that set a number.' }),
    numbers: listOf(
      z.object({
        id: z.string(),
        unit: bilingualSchema,
        shown: bilingualSchema.nullable(),
        layer: layerSchema.nullable(),
      }),
    ),
    openQuestions: z.int(),
  })
  .meta({ id: 'RuleSummary' })

export const ruleListSchema = z.object({ rules: listOf(ruleSummarySchema), ...readFields })

const instrumentFields = {
  instrument: z.string(),
  title: bilingualSchema,
  issuer: bilingualSchema,
  number: z.string().nullable(),
  binds: bilingualSchema,
  applies: bilingualSchema.nullable(),
  force: z.string(),
  layer: layerSchema,
  published: dateSchema.nullable(),
  from: dateSchema,
  until: dateSchema.nullable(),
  supersedes: listOf(z.string()),
  supersededBy: z.string().nullable(),
  grade: gradeSchema,
  seen: bilingualSchema,
  citedBy: listOf(
    z.object({
      rule: z.string(),
      title: bilingualSchema,
      clause: clauseSchema,
      grade: gradeSchema,
    }),
  ),
  numbers: listOf(
    z.object({
      ...valueFields,
      rule: z.string(),
      parameter: z.string(),
      unit: bilingualSchema,
    }),
  ),
}

export const instrumentSchema = z
  .object(instrumentFields)
  .meta({ id: 'Instrument', description: 'A document of law, or a policy.' })

export const instrumentListSchema = z.object({
  instruments: listOf(instrumentSchema),
  packHash: z.string(),
})

export const coverageSchema = z
  .object({
    lines: listOf(
      z.object({
        id: z.string(),
        demand: bilingualSchema,
        rules: listOf(z.string()),
        processes: listOf(z.object({ module: z.string(), state: z.enum(['built', 'planned']) })),
        outOfScope: z.boolean(),
        reason: bilingualSchema,
      }),
    ),
    packHash: z.string(),
  })
  .meta({ id: 'Coverage', description: 'Every demand, and where it is met.' })

const innerFieldFields = {
  key: z.string(),
  kind: z.string(),
  label: bilingualSchema,
  help: bilingualSchema.nullable(),
  options: listOf(z.object({ value: z.string(), label: bilingualSchema })),
  normal: z.union([z.string(), z.number(), z.boolean()]).nullable(),
  max: z.int().nullable(),
}
const innerFieldSchema = z.object(innerFieldFields).meta({ id: 'InnerField' })

export const scenarioFormSchema = z
  .object({
    groups: listOf(
      z.object({
        id: z.string(),
        title: bilingualSchema,
        fields: listOf(
          z
            .object({
              ...innerFieldFields,
              when: z.object({ key: z.string(), values: listOf(z.string()) }).nullable(),
              fields: listOf(innerFieldSchema),
            })
            .meta({ id: 'ScenarioField' }),
        ),
      }),
    ),
    policies: listOf(z.object({ id: z.string(), title: bilingualSchema })),
    own: z
      .string()
      .nullable()
      .meta({ description: 'The policy of the lender of who is signed in, with its version.' }),
  })
  .meta({ id: 'ScenarioForm', description: 'What a situation can be put together of.' })

export const tryBody = z.strictObject({ scenario: factsSchema })

export const triedSchema = z
  .object({
    ...gateAnswerFields,
    considered: listOf(z.string()).meta({ description: 'Every rule that was asked.' }),
    withoutFinding: listOf(verdictSchema).meta({
      description: 'For each finding, what the others alone would answer.',
    }),
    turning: listOf(z.object({ fact: z.string(), outcome: verdictSchema })).meta({
      description: 'Facts without which the answer would be another one.',
    }),
  })
  .meta({ id: 'Tried', description: 'The gate’s answer to a made-up situation.' })
