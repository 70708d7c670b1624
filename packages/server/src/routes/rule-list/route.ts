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
})
