import type { EventKind } from '../timeline/event.ts'
import { EVENT_KINDS } from '../timeline/parse-event.ts'

/** Events beside the timelines of debtors that leave a leaf of their own. */
export const RECORD_TYPES = [
  'placement-registered',
  'policy-proposed',
  'policy-decided',
  'staff-changed',
  'line-changed',
  'org-changed',
  'register-changed',
  'api-key-changed',
  'review-asked',
  'calendar-loaded',
  'person-written',
  'data-revealed',
  'export-asked',
  'export-decided',
  'export-made',
  'export-fetched',
  'blob-sealed',
  'blob-read',
  'key-made',
  'key-destroyed',
  'destruction-asked',
  'handover-made',
  'receipt-signed',
  'destruction-approved',
  'destruction-refused',
  'destruction-done',
  'destruction-verified',
  'data-expired',
  'sanction-decided',
  'backup-made',
  'log-key-added',
  'witness-changed',
  'witness-conflict',
] as const

export type RecordType = (typeof RECORD_TYPES)[number]
export type LeafType = EventKind | RecordType

/** Every kind of leaf there is or has been: a kind stays for ever, because old logs must verify. */
export const LEAF_TYPES: ReadonlySet<string> = new Set<string>([...EVENT_KINDS, ...RECORD_TYPES])
