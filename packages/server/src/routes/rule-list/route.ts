import { failure } from '@fencun/core/errors/failure'
import { err, ok } from '@fencun/core/result'
import { operation } from '../../http/operation.ts'
import { ruleListSchema } from '../../schemas/rule.ts'

export const listRules = operation({
  id: 'listRules',
  method: 'GET',
  url: '/v1/rules',
  tag: 'Law',
  summary: 'The rules in force',
  answer: ruleListSchema,
  status: 200,
  errors: [],
}).handledBy(async ({ context: { deps }, actor }) => {
  const law = await deps.law.inForce(actor.lender)
  if (law === undefined) return err(failure('law-pack-invalid', 'the lender has no known policy'))
  return ok({ rules: deps.law.sheets(), packHash: law.pack.hash })
})
