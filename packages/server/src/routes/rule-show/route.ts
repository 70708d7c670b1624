import { failure } from '@fencun/core/errors/failure'
import { err, ok } from '@fencun/core/result'
import { z } from 'zod'
import { readingOf } from '../../http/law-reading.ts'
import { openOperation } from '../../http/operation.ts'
import { readingQuery, rulePageSchema } from '../../schemas/law.ts'
import { plainIdSchema } from '../../schemas/wire.ts'

export const showRule = openOperation({
  id: 'showRule',
  method: 'GET',
  url: '/v1/rules/:rule',
  tag: 'Law',
  summary: 'One rule: what it asks, sources, numbers by layer, examples with their answers',
  path: z.strictObject({ rule: plainIdSchema }),
  query: readingQuery,
  answer: rulePageSchema,
  status: 200,
  errors: ['not-found', 'not-signed-in'],
}).handledBy(async (call) => {
  const { law } = call.context.deps
  const reading = await readingOf(call)
  if (!reading.ok) return reading
  const sheet = law.sheet(call.path.rule, reading.value)
  if (sheet === undefined) return err(failure('not-found', 'there is no such rule', 'path.rule'))
  const { day, law: read } = reading.value
  return ok({ ...sheet, day, policy: read.policy, packHash: law.packHash })
})
