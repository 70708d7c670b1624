import type { Personal } from '@fencun/core/identity/personal'
import type { CaseId, ContactId, DebtorKey, Id, OrgId, StaffId } from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'
import type { CaptureSource } from '@fencun/core/timeline/capture-source'
import type { Reader } from './reader.ts'

export type AttachmentId = Id<'attachment'>
export const attachmentId = (text: string): AttachmentId => text as AttachmentId
export type ReadingId = Id<'reading'>
export const readingId = (text: string): ReadingId => text as ReadingId

export const RECORDING_MEDIA = ['audio/wav', 'audio/mpeg', 'audio/ogg'] as const
export const DOCUMENT_MEDIA = ['application/pdf', 'image/jpeg', 'image/png'] as const
export type Media = (typeof RECORDING_MEDIA)[number] | (typeof DOCUMENT_MEDIA)[number]

/**
 * What is odd about a file. It is kept all the same: a recording that is not whole is evidence too.
 * - `unreadable`: it begins like its kind and goes on differently
 * - `silent`: it holds no sound at all
 * - `cut-off`: it says of itself that there should be more
 */
export const ATTACHMENT_FINDINGS = ['unreadable', 'silent', 'cut-off'] as const
export type AttachmentFinding = (typeof ATTACHMENT_FINDINGS)[number]

/** A recording of a contact, or a document of a case. Its content is never changed. */
export interface Attachment {
  readonly attachment: AttachmentId
  readonly kind: 'recording' | 'document'
  readonly case: CaseId
  /** Of a recording: which contact it is of. Null for a document. */
  readonly contact: ContactId | null
  readonly staff: StaffId | 'system'
  readonly org: OrgId
  readonly at: Instant
  readonly media: Media
  /** Of the content itself. */
  readonly bytes: number
  /** How long it plays; null where that is not known. */
  readonly durationMs: number | null
  readonly findings: readonly AttachmentFinding[]
  /** Null once the key is gone under which they were sealed. */
  readonly sealed: SealedFacts | null
}

export interface SealedFacts {
  /** What its sender called it; it may name a person. */
  readonly name: Personal
  /** SHA-256 of the content, hex. */
  readonly sha256: string
}

/** What is on record with the content. */
export type NewAttachment = Omit<Attachment, 'attachment' | 'bytes' | 'sealed'> & {
  readonly name: Personal
  readonly via: CaptureSource | undefined
}

/** Content that was taken in and is on no record yet. */
export interface Received {
  readonly bytes: number
  /** SHA-256 of the content, hex. */
  readonly sha256: string
  /** Puts it on record, durably; with it a leaf in the lender's log. */
  readonly keep: (record: NewAttachment) => Promise<Attachment>
  /** Forgets it; does nothing once it is kept. */
  readonly discard: () => Promise<void>
}

export const READING_PURPOSES = [
  'follow-up',
  'quality-check',
  'complaint',
  'court',
  'authority',
  'data-subject',
] as const
export type ReadingPurpose = (typeof READING_PURPOSES)[number]

/** That somebody listens to a recording or looks at a document, for a purpose and a while. */
export interface Reading {
  readonly reading: ReadingId
  readonly attachment: AttachmentId
  readonly staff: StaffId
  readonly org: OrgId
  readonly purpose: ReadingPurpose
  readonly at: Instant
  /** Until when the content is given out under it. */
  readonly until: Instant
}

/** From one byte to before another. */
export interface ByteRange {
  readonly from: number
  readonly until: number
}

/**
 * - `destroyed`: the reader's key is gone
 * - `damaged`: what is stored is missing, or not what was
 */
export type Opened =
  | { readonly state: 'open'; readonly content: AsyncIterable<Uint8Array> }
  | { readonly state: 'destroyed' | 'damaged' }

/** Recordings and documents, sealed at rest under debtors' keys. */
export interface AttachmentStore {
  /** Takes content in as it comes; nothing of it is held in memory. What the source throws is thrown on. */
  readonly receive: (
    key: DebtorKey,
    attachment: AttachmentId,
    content: AsyncIterable<Uint8Array>,
  ) => Promise<Received>
  /** The attachments of a case, oldest first. */
  readonly ofCase: (key: DebtorKey, id: CaseId, reader: Reader) => Promise<readonly Attachment[]>
  readonly find: (
    key: DebtorKey,
    id: AttachmentId,
    reader: Reader,
  ) => Promise<Attachment | undefined>
  /** Writes a reading down, with its leaf; content may be given out only afterwards. */
  readonly beginReading: (
    key: DebtorKey,
    reading: Reading,
    via: CaptureSource | undefined,
  ) => Promise<void>
  readonly reading: (key: DebtorKey, id: ReadingId) => Promise<Reading | undefined>
  /** Who read an attachment, newest first. */
  readonly readings: (key: DebtorKey, id: AttachmentId) => Promise<readonly Reading[]>
  /** The first bytes are opened before this answers, so that what is damaged is known in time. */
  readonly open: (
    key: DebtorKey,
    id: AttachmentId,
    reader: Reader,
    range: ByteRange,
  ) => Promise<Opened>
}
