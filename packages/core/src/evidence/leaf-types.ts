import type { EventKind } from '../timeline/event.ts'

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
  'witness-conflict',
] as const

export type RecordType = (typeof RECORD_TYPES)[number]
export type LeafType = EventKind | RecordType

/** A kind that once stood in a log stays in this table for ever: old logs must verify. */
const TIMELINE_TYPES: Readonly<Record<EventKind, true>> = {
  'case-placed': true,
  'case-assigned': true,
  'case-closed': true,
  'point-added': true,
  'point-invalidated': true,
  'hold-placed': true,
  'hold-released': true,
  'hardship-flagged': true,
  'hardship-cleared': true,
  'refusal-recorded': true,
  'refusal-withdrawn': true,
  'agreement-made': true,
  'agreement-revoked': true,
  'notice-delivered': true,
  'debtor-lost': true,
  'guarantee-recorded': true,
  'callback-asked': true,
  'party-flagged': true,
  'review-decided': true,
  'call-consented': true,
  'calls-carried': true,
  'contact-permitted': true,
  'contact-withheld': true,
  'contact-started': true,
  'contact-ended': true,
  'contact-inbound': true,
  'contact-misdirected': true,
  'contact-recorded': true,
}

/** Every kind of leaf there is or has been. */
export const LEAF_TYPES: ReadonlySet<string> = new Set<string>([
  ...Object.keys(TIMELINE_TYPES),
  ...RECORD_TYPES,
])
