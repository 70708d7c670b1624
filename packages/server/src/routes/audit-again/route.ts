import { ok } from '@fencun/core/result'
import { checkAuditAsk } from '../../http/check-audit-ask.ts'
import { auditOperation } from '../../http/operation.ts'
import { presentAudit } from '../../present/audit.ts'
import { auditPath, auditRunBody, auditSchema } from '../../schemas/audit.ts'

export const runAuditAgain = auditOperation({
  id: 'runAuditAgain',
  method: 'POST',
  url: '/v1/audits/:audit/runs',
  tag: 'Audits',
  summary: 'Read and judge the same files again: other columns, days, policy or reading',
  path: auditPath,
  body: auditRunBody,
  answer: auditSchema,
  perMinute: ({ auditsPerMinute }) => auditsPerMinute,
  status: 200,
  errors: ['not-found', 'audit-not-ready'],
}).handledBy(async ({ context: { audits, deps }, path, body }) => {
  const files = (await audits.find(path.audit))?.files ?? []
  const parts = files.map(({ part }) => part)
  const known = checkAuditAsk(deps.law, body, parts)
  if (!known.ok) return known
  const begun = await audits.again(path.audit, body)
  return begun.ok ? ok(presentAudit(begun.value)) : begun
})
