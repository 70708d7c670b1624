import { failure } from '@fencun/core/errors/failure'
import { err, ok } from '@fencun/core/result'
import { z } from 'zod'
import { openOperation } from '../../http/operation.ts'
import { ruleSheetSchema } from '../../schemas/rule.ts'
import { plainIdSchema } from '../../schemas/wire.ts'

export const showRule = openOperation({
  id: 'showRule',
  method: 'GET',
  url: '/v1/rules/:rule',
  tag: 'Law',
  summary: 'One rule: what it asks, sources, numbers, examples',
  path: z.strictObject({ rule: plainIdSchema }),
  answer: ruleSheetSchema,
  status: 200,
  errors: ['not-found'],
}).handledBy(async ({ context, path: { rule } }) => {
  const sheet = context.deps.law.sheet(rule)
  if (sheet === undefined) return err(failure('not-found', 'there is no such rule', 'path.rule'))
  return ok(sheet)
})
