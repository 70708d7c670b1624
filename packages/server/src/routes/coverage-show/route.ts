import { ok } from '@fencun/core/result'
import { openOperation } from '../../http/operation.ts'
import { coverageSchema } from '../../schemas/law.ts'

export const showCoverage = openOperation({
  id: 'showCoverage',
  method: 'GET',
  url: '/v1/law/coverage',
  tag: 'Law',
  summary: 'Every demand and where it is met: a rule, a process, or out of scope and why',
  answer: coverageSchema,
  status: 200,
  errors: [],
}).handledBy(async ({ context: { deps } }) => {
  return ok({ lines: deps.law.coverage(), packHash: deps.law.packHash })
})
