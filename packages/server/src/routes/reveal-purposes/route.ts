import { purposesOf } from '@fencun/app/reveal-data/purposes'
import { ok } from '@fencun/core/result'
import { operation } from '../../http/operation.ts'
import { revealPurposesSchema } from '../../schemas/access.ts'

export const listRevealPurposes = operation({
  id: 'listRevealPurposes',
  method: 'GET',
  url: '/v1/reveal-purposes',
  tag: 'Access',
  summary: 'For what you may see which field of a person whole',
  answer: revealPurposesSchema,
  status: 200,
  errors: [],
}).handledBy(async ({ actor }) => ok({ purposes: purposesOf(actor.role) }))
