import { SUPPOSED, type SupposedFact } from '@fencun/app/judge-again/supposed'
import { z } from 'zod'
import { policySettingSchema, whoseSchema } from './policy.ts'
import {
  atSchema,
  bilingualSchema,
  caseIdSchema,
  contactIdSchema,
  daySchema,
  listOf,
  orgIdSchema,
} from './wire.ts'
import { channelSchema, verdictSchema } from './words.ts'

/** What a draft policy would have done to the lender's own history. */

export const whatIfBody = z
  .strictObject({
    ...whoseSchema,
    settings: z
      .array(policySettingSchema)
      .max(200)
      .meta({ description: 'The whole layer as it would be, not only what is different.' }),
    from: daySchema.exactOptional().meta({ description: '90 days with the last one, if absent.' }),
    last: daySchema.exactOptional().meta({ description: 'Today, if absent.' }),
  })
  .meta({ id: 'WhatIf' })

const counts = {
  asked: z.int().meta({ description: 'Questions that were put to the gate.' }),
  permittedThen: z.int(),
  permittedUnder: z.int().meta({ description: 'Permitted under the draft.' }),
  refused: z.int().meta({ description: 'Permitted then, and not under the draft.' }),
  lifted: z.int().meta({ description: 'Not permitted then, and permitted under the draft.' }),
}
const countsSchema = z.object(counts).meta({ id: 'WhatIfCounts' })

const ruleCountsSchema = z
  .object({
    rule: z.string(),
    title: bilingualSchema,
    objectedThen: z.int().meta({ description: 'How often the rule stood in the way.' }),
    objectedUnder: z.int(),
    refused: z.int(),
    lifted: z.int(),
  })
  .meta({ id: 'WhatIfRule' })

const changeSchema = z
  .object({
    kind: z.enum(['refused', 'lifted']),
    contact: contactIdSchema.nullable().meta({ description: 'null: there was no contact.' }),
    event: z.string(),
    case: caseIdSchema,
    at: atSchema,
    org: orgIdSchema,
    staff: z.string(),
    channel: channelSchema,
    verdict: verdictSchema.meta({ description: 'The draft’s answer.' }),
    rules: listOf(z.string()).meta({ description: 'What would refuse it, or refused it then.' }),
  })
  .meta({ id: 'WhatIfChange' })

const SUPPOSED_FACTS = Object.keys(SUPPOSED).filter(isSupposed)

function isSupposed(name: string): name is SupposedFact {
  return Object.hasOwn(SUPPOSED, name)
}

const notJudgedSchema = z.object({
  rule: z.string(),
  title: bilingualSchema,
  supposed: listOf(z.enum(SUPPOSED_FACTS)),
})

export const whatIfResultSchema = z
  .object({
    from: daySchema,
    last: daySchema,
    policy: z.string(),
    draft: z.string(),
    packHash: z.string(),
    complete: z
      .boolean()
      .meta({ description: 'false: the limit was reached before the last debtor.' }),
    debtors: z.int(),
    totals: countsSchema,
    byRule: listOf(ruleCountsSchema),
    byOrg: listOf(z.object({ org: orgIdSchema, name: z.string(), ...counts })),
    byStaff: listOf(z.object({ staff: z.string(), name: z.string(), ...counts })),
    byHour: listOf(countsSchema).meta({ description: '24 places: the hour of the Beijing day.' }),
    changes: listOf(changeSchema).meta({ description: 'The first 500 by time.' }),
    supposed: z.int().meta({
      description: 'Questions of versions that kept no facts: these were supposed in order.',
    }),
    notJudged: listOf(notJudgedSchema).meta({
      description: 'Rules that looked at facts which nobody kept.',
    }),
  })
  .meta({ id: 'WhatIfResult' })

/** The last line is the result. */
export const whatIfLineSchema = z
  .union([
    z.object({ progress: z.object({ debtors: z.int(), of: z.int() }) }),
    z.object({ result: whatIfResultSchema }),
  ])
  .meta({ id: 'WhatIfLine', description: 'How far it is, or at last the result.' })
