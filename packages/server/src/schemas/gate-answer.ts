import { z } from 'zod'
import { atSchema, bilingualSchema, listOf } from './wire.ts'
import { layerSchema, verdictSchema } from './words.ts'

export const measuresSchema = z
  .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
  .meta({ id: 'Measures', description: 'Numbers and words as measured or allowed.' })

export const sourceSchema = z
  .object({
    instrument: z.string(),
    name: bilingualSchema,
    clause: z.string().nullable().meta({ description: 'null: the clause is not verified.' }),
    clauseText: bilingualSchema,
    grade: z.string().meta({ description: 'How well the text behind the citation is known.' }),
  })
  .meta({ id: 'Source', description: 'An instrument and, when verified, its clause.' })

/** The fields, for answers that say of which call a rule speaks. */
export const findingFields = {
  rule: z.string(),
  reason: z.string(),
  verdict: verdictSchema,
  measured: measuresSchema,
  limit: measuresSchema,
  layer: layerSchema,
  layerName: bilingualSchema,
  title: bilingualSchema,
  text: bilingualSchema.meta({ description: 'One sentence with the measured numbers in it.' }),
  sources: listOf(sourceSchema),
  notBefore: atSchema
    .nullable()
    .meta({ description: 'When this rule alone would stop objecting.' }),
}

const findingSchema = z
  .object(findingFields)
  .meta({ id: 'Finding', description: 'One rule’s word on one request.' })

const obligationSchema = z
  .object({ code: z.string(), text: bilingualSchema })
  .meta({ id: 'Obligation', description: 'What an allowed contact must do.' })

/** The fields, for answers that carry more beside them. */
export const gateAnswerFields = {
  outcome: verdictSchema,
  at: atSchema,
  findings: listOf(findingSchema),
  obligations: listOf(obligationSchema),
  nextPermittedAt: atSchema
    .nullable()
    .meta({ description: 'The first moment at which time alone would allow it.' }),
  headline: bilingualSchema,
  packHash: z.string().meta({ description: 'Names the text of the rules that answered.' }),
  policy: z.string().meta({ description: 'Names the policies laid over the law.' }),
}

export const gateAnswerSchema = z.object(gateAnswerFields).meta({
  id: 'GateAnswer',
  description: 'What the gate says, with every rule that had something to say.',
})
export type GateAnswer = z.output<typeof gateAnswerSchema>
