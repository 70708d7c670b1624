import { unknownFiles, verifyFiles } from '../attachments/verify-blobs.ts'
import type { AuditFinding, Auditing } from './self-audit.ts'
import type { EvidenceServiceOptions } from './service-options.ts'

const SAMPLE_SHARE = 0.01

/**
 * Recordings and documents of a lender against their rows, their leaves and what is stored: once a
 * day all of them, and what lies there and belongs to nobody; in between the content of one in a
 * hundred. Where something belongs to no lender, every lender's check says so.
 */
export async function auditFiles(
  { database, objects, lenders }: Pick<EvidenceServiceOptions, 'database' | 'objects' | 'lenders'>,
  { lender, stopping }: Pick<Auditing, 'lender' | 'stopping'>,
  scope: 'sample' | 'whole',
): Promise<readonly AuditFinding[]> {
  if (objects === undefined) return []
  const parts = { database, objects }
  const share = scope === 'whole' ? 1 : SAMPLE_SHARE
  const { findings } = await verifyFiles(parts, lender, { share, stopping })
  const strays = scope === 'whole' ? await unknownFiles(parts, await lenders()) : []
  return [...findings, ...strays].map(({ code, attachment, place }) => {
    return { code, place: attachment === null ? place : `${attachment} ${place}` }
  })
}
