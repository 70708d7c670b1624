import type { AuditReportFormat } from '@fencun/app/ports/audits'
import { ok } from '@fencun/core/result'
import { Download, downloadSchema } from '../../http/download.ts'
import { auditOperation, type Operation } from '../../http/operation.ts'
import { auditPath } from '../../schemas/audit.ts'

const FORMATS = {
  html: { id: 'downloadAuditHtml', type: 'text/html; charset=utf-8', what: 'one page' },
  xlsx: {
    id: 'downloadAuditXlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    what: 'a workbook',
  },
  csv: { id: 'downloadAuditCsv', type: 'text/csv; charset=utf-8', what: 'a table' },
  json: { id: 'downloadAuditJson', type: 'application/json; charset=utf-8', what: 'data' },
} as const satisfies Readonly<Record<AuditReportFormat, object>>

/** Handed over as a file and never shown as a page of ours: what it holds came from outside. */
function downloadAudit(format: AuditReportFormat): Operation {
  const { id, type, what } = FORMATS[format]
  return auditOperation({
    id,
    method: 'GET',
    url: `/v1/audits/:audit/report.${format}`,
    tag: 'Audits',
    summary: `The report as ${what}`,
    path: auditPath,
    file: type.split(';')[0] ?? type,
    answer: downloadSchema,
    status: 200,
    errors: ['not-found', 'audit-not-ready'],
  }).handledBy(async ({ context: { audits }, path }) => {
    const report = await audits.report(path.audit, format)
    return report.ok ? ok(new Download(`audit.${format}`, type, report.value.bytes)) : report
  })
}

export const downloadAuditHtml = downloadAudit('html')
export const downloadAuditXlsx = downloadAudit('xlsx')
export const downloadAuditCsv = downloadAudit('csv')
export const downloadAuditJson = downloadAudit('json')
