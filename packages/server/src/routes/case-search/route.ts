import { listCases } from '@fencun/app/list-cases/list-cases'
import { operation } from '../../http/operation.ts'
import { caseListSchema, caseSearchBody } from '../../schemas/case.ts'

/**
 * A POST although it changes nothing: what is searched for is a name or a number, which must not
 * stand in an address, where it would be kept by proxies, histories and logs.
 */
export const searchCases = operation({
  id: 'searchCases',
  method: 'POST',
  url: '/v1/cases/search',
  tag: 'Cases',
  summary: 'Cases you may see, by a number or a name',
  body: caseSearchBody,
  answer: caseListSchema,
  status: 200,
  errors: [],
}).handledBy(async ({ context, actor, body: { q, collector, ...rest } }) =>
  listCases(context.deps, actor, {
    ...rest,
    search: q,
    ...(collector === undefined ? {} : { collector: collector === 'none' ? null : collector }),
  }),
)
