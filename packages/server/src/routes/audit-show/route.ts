import { failure } from '@fencun/core/errors/failure'
import { err, ok } from '@fencun/core/result'
import { auditOperation } from '../../http/operation.ts'
import { presentAudit } from '../../present/audit.ts'
import { auditPath, auditSchema } from '../../schemas/audit.ts'

export const showAudit = auditOperation({
  id: 'showAudit',
  method: 'GET',
  url: '/v1/audits/:audit',
  tag: 'Audits',
  summary: 'How far an audit is, and what it found in numbers',
  path: auditPath,
  answer: auditSchema,
  status: 200,
  errors: ['not-found'],
}).handledBy(async ({ context: { audits }, path }) => {
  const view = await audits.find(path.audit)
  return view === undefined
    ? err(failure('not-found', 'there is no such audit, or it has been removed'))
    : ok(presentAudit(view))
})
