import { failure } from '@fencun/core/errors/failure'
import { err, ok } from '@fencun/core/result'
import { auditOperation } from '../../http/operation.ts'
import { auditPath } from '../../schemas/audit.ts'

export const removeAudit = auditOperation({
  id: 'removeAudit',
  method: 'DELETE',
  url: '/v1/audits/:audit',
  tag: 'Audits',
  summary: 'Remove an audit: its files, its result and its reports',
  path: auditPath,
  status: 204,
  errors: ['not-found'],
}).handledBy(async ({ context: { audits }, path }) =>
  (await audits.remove(path.audit))
    ? ok(undefined)
    : err(failure('not-found', 'there is no such audit, or it has been removed')),
)
