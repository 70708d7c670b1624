import { ok } from '@fencun/core/result'
import { openOperation } from '../../http/operation.ts'
import { ruleListSchema } from '../../schemas/rule.ts'

/** Public, as every rule is: a debtor may read what binds those who call. */
export const listRules = openOperation({
  id: 'listRules',
  method: 'GET',
  url: '/v1/rules',
  tag: 'Law',
  summary: 'The rules in force',
  answer: ruleListSchema,
  status: 200,
  errors: [],
}).handledBy(async ({ context: { deps } }) => {
  return ok({ rules: deps.law.sheets(), packHash: deps.law.packHash })
})
