import { CONTENT_CATEGORIES, DISCLOSURES, LETTER_FIELDS } from '@fencun/core/gate/request'
import { z } from 'zod'
import { fenSchema, listOf } from './wire.ts'

const known = z.union([z.boolean(), z.literal('unknown')])

/** How a visit is planned. */
export const visitPlanSchema = z
  .strictObject({
    visitors: z.int().min(1).max(20),
    recording: known.meta({ description: 'Sound and picture recorder issued and running.' }),
    askedByDebtor: z.boolean(),
  })
  .meta({ id: 'VisitPlan', description: 'A visit asked for without its plan has no leave.' })

/** What the script, template or letter says, as far as the law asks. */
export const declaredContentSchema = z
  .strictObject({
    template: z.string().min(1).max(100).nullable().meta({
      description: 'Version of the script or template; null when the text follows none.',
    }),
    categories: listOf(z.enum(CONTENT_CATEGORIES)),
    discloses: listOf(z.enum(DISCLOSURES)).meta({
      description: 'What a listener other than the debtor would learn.',
    }),
    demandsFen: fenSchema.exactOptional(),
    costItems: listOf(z.string().min(1).max(60)).exactOptional(),
    masked: known.exactOptional(),
    shows: listOf(z.enum(LETTER_FIELDS)).exactOptional(),
    machineLabelled: known.exactOptional(),
    listenerOffersToPay: z.boolean().exactOptional(),
  })
  // Whether a template is approved is not for the asker to say.
  .transform((content) => ({ ...content, templateApproved: 'unknown' as const }))
  .meta({ id: 'DeclaredContent' })

export const declaredFields = {
  visit: visitPlanSchema.exactOptional(),
  content: declaredContentSchema.exactOptional(),
}
