import { ok } from '@fencun/core/result'
import { formatDay } from '@fencun/core/time/beijing'
import { auditOperation } from '../../http/operation.ts'
import { presentCalls } from '../../present/audit.ts'
import { auditedCallsSchema, auditFilterQuery, auditPath } from '../../schemas/audit.ts'

export const listAuditFindings = auditOperation({
  id: 'listAuditFindings',
  method: 'GET',
  url: '/v1/audits/:audit/findings',
  tag: 'Audits',
  summary: 'Calls that breach a rule or need a look, with row, numbers and source',
  path: auditPath,
  query: auditFilterQuery,
  answer: auditedCallsSchema,
  status: 200,
  errors: ['not-found', 'audit-not-ready'],
}).handledBy(async ({ context: { audits, deps }, path, query }) => {
  const { offset, limit, day, ...filter } = query
  const asked = { ...filter, ...(day === undefined ? {} : { day: formatDay(day) }) }
  const page = await audits.findings(path.audit, asked, { offset, limit })
  if (!page.ok) return page
  const { total, findings } = page.value
  return ok({ total, findings: presentCalls(deps.law, findings) })
})
