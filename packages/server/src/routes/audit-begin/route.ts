import { failure } from '@fencun/core/errors/failure'
import { err, ok } from '@fencun/core/result'
import { takeFiles } from '../../http/audit-files.ts'
import { checkAuditAsk } from '../../http/check-audit-ask.ts'
import { auditOperation } from '../../http/operation.ts'
import { readInput } from '../../http/read-input.ts'
import { presentAudit } from '../../present/audit.ts'
import { auditSchema, auditUpload, auditUploadFields } from '../../schemas/audit.ts'

export const beginAudit = auditOperation({
  id: 'beginAudit',
  method: 'POST',
  url: '/v1/audits',
  tag: 'Audits',
  summary: 'Hand in a call log, with it a case list, records and a policy, and have them judged',
  upload: auditUpload,
  answer: auditSchema,
  perMinute: ({ auditsPerMinute }) => auditsPerMinute,
  status: 201,
  errors: ['file-too-large', 'audits-busy', 'disk-full'],
}).handledBy(async ({ context: { audits, deps, limits }, request }) => {
  if (!request.isMultipart()) {
    return err(failure('request-invalid', 'send the files as multipart/form-data', 'content-type'))
  }
  const opened = await audits.open()
  if (!opened.ok) return opened
  const intake = opened.value
  try {
    const taken = await takeFiles(request, intake, limits.auditFileBytes)
    if (!taken.ok) return taken
    const ask = readInput(auditUploadFields, 'body', taken.value.fields)
    if (!ask.ok) return ask
    const known = checkAuditAsk(deps.law, ask.value, taken.value.parts)
    if (!known.ok) return known
    const begun = await intake.begin(ask.value)
    return begun.ok ? ok(presentAudit(begun.value)) : begun
  } finally {
    await intake.abandon()
  }
})
