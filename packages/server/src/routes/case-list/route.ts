import { listCases as run } from '@fencun/app/list-cases/list-cases'
import { operation } from '../../http/operation.ts'
import { caseListQuery, caseListSchema } from '../../schemas/case.ts'

export const listCases = operation({
  id: 'listCases',
  method: 'GET',
  url: '/v1/cases',
  tag: 'Cases',
  summary: 'Cases you may see',
  query: caseListQuery,
  answer: caseListSchema,
  status: 200,
  errors: [],
}).handledBy(async ({ context, actor, query: { q, collector, ...rest } }) =>
  run(context.deps, actor, {
    ...rest,
    ...(q === undefined ? {} : { caseNumber: q }),
    ...(collector === undefined ? {} : { collector: collector === 'none' ? null : collector }),
  }),
)
