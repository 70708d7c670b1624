import { rejectedRows } from '@fencun/app/preview-placement/rejected-rows'
import { ok, type Result } from '@fencun/core/result'
import { Download } from '../http/download.ts'
import type { Call } from '../http/operation.ts'
import { previewDeps } from './preview.ts'

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

/** The rejected rows of a preview as a file to send back to the lender. */
export async function rejectedFile(
  { context, actor }: Pick<Call, 'context' | 'actor'>,
  preview: string,
  format: keyof typeof TYPES,
): Promise<Result<Download>> {
  const table = await rejectedRows(previewDeps(context), actor, { preview })
  if (!table.ok) return table
  const bytes = context.spreadsheets.writer.write(table.value, format)
  return ok(new Download(`rejected-${preview}.${format}`, TYPES[format], bytes))
}
