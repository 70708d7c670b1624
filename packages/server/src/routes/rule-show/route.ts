import { z } from 'zod'
import { operation } from '../../http/operation.ts'
import { ruleSheetSchema } from '../../schemas/rule.ts'
import { plainIdSchema } from '../../schemas/wire.ts'

export const showRule = operation({
  id: 'showRule',
  method: 'GET',
  url: '/v1/rules/:rule',
  tag: 'Law',
  summary: 'One rule: what it asks, sources, numbers, examples',
  path: z.strictObject({ rule: plainIdSchema }),
  answer: ruleSheetSchema,
  status: 200,
  errors: ['not-found'],
})
