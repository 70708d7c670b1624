import type { DebtorId } from '@fencun/core/ids'
import type { KeptRecord, LeafOpener, LoggedLeaf } from '../ports/leaf-archive.ts'
import { type LedgerFinding, ledgerFinding } from './findings.ts'

/** What opens the leaves of records, and the leaves. */
export interface RecordWitness {
  readonly leaves: ReadonlyMap<string, LoggedLeaf>
  readonly openers: ReadonlyMap<DebtorId, LeafOpener>
  readonly own: LeafOpener
}

/** What is kept of things beside the timelines, against what their leaves bind to. */
export function checkRecord(
  { leafId, type, debtor, values }: KeptRecord,
  { leaves, openers, own }: RecordWitness,
): LedgerFinding | undefined {
  const logged = leaves.get(leafId)
  if (logged === undefined) return ledgerFinding('LEAF_MISSING', type, leafId, { debtor })
  const { seq, leaf } = logged
  // What stands in the log instead of a leaf is named when the log is walked.
  if (leaf === undefined) return undefined
  const opener = debtor === null ? own : openers.get(debtor)
  if (opener === undefined) return undefined
  if (values === undefined) {
    return ledgerFinding('ROW_ALTERED', type, leafId, { debtor, seq, where: ['sealed'] })
  }
  const names = new Set([...Object.keys(values), ...Object.keys(leaf.commit)])
  const where = [...names].filter((name) => {
    const value = values[name]
    return value === undefined || leaf.commit[name] !== opener.commitment(leafId, name, value)
  })
  if (leaf.subject !== opener.subject) where.push('subject')
  if (where.length === 0) return undefined
  return ledgerFinding('ROW_ALTERED', type, leafId, { debtor, seq, where })
}
