import {
  ATTACHMENT_FINDINGS,
  type Attachment,
  type AttachmentFinding,
  type AttachmentId,
  attachmentId,
  DOCUMENT_MEDIA,
  type Media,
  READING_PURPOSES,
  RECORDING_MEDIA,
  type Reading,
  readingId,
  type SealedFacts,
} from '@fencun/app/ports/attachments'
import { personalText } from '@fencun/core/identity/personal'
import { caseId, contactId, type DebtorKey, orgId, staffId } from '@fencun/core/ids'
import { instant } from '@fencun/core/time/instant'
import { decrypt, encrypt } from '../vault/aes.ts'
import { type DebtorSecret, placeBytes } from '../vault/debtor-secret.ts'

/** A row of `attachment`. Numbers of type bigint come as text. */
export interface AttachmentRow {
  readonly attachment_id: string
  readonly kind: string
  readonly case_id: string
  readonly contact_id: string | null
  readonly staff_id: string | null
  readonly org_id: string
  readonly at: number
  readonly media: string
  readonly bytes: bigint
  readonly duration_ms: bigint | null
  readonly findings: string
  readonly facts_sealed: Buffer
  readonly key_wrapped: Buffer
  readonly object_sha256: string
  readonly object_bytes: bigint
}

const WRAP_METHOD = 1
const MEDIA: readonly Media[] = [...RECORDING_MEDIA, ...DOCUMENT_MEDIA]

export function attachmentOf(
  key: DebtorKey,
  row: AttachmentRow,
  secret: DebtorSecret | undefined,
): Attachment {
  const id = attachmentId(row.attachment_id)
  return {
    attachment: id,
    kind: row.kind === 'recording' ? 'recording' : 'document',
    case: caseId(row.case_id),
    contact: row.contact_id === null ? null : contactId(row.contact_id),
    staff: row.staff_id === null ? 'system' : staffId(row.staff_id),
    org: orgId(row.org_id),
    at: instant(row.at),
    media: oneOf(MEDIA, row.media),
    bytes: Number(row.bytes),
    durationMs: row.duration_ms === null ? null : Number(row.duration_ms),
    findings: findingsOf(row.findings),
    sealed: secret === undefined ? null : openFacts(key, id, secret, row.facts_sealed),
  }
}

export function findingsText(findings: readonly AttachmentFinding[]): string {
  return findings.join(',')
}

function findingsOf(text: string): readonly AttachmentFinding[] {
  return text === '' ? [] : text.split(',').map((one) => oneOf(ATTACHMENT_FINDINGS, one))
}

/** Name and hash of the content together: both tell something of it. */
export function sealFacts(
  key: DebtorKey,
  id: AttachmentId,
  secret: DebtorSecret,
  { name, sha256 }: SealedFacts,
): Buffer {
  const text = JSON.stringify([name.reveal(), sha256])
  return secret.seal(key, factsPlace(id), personalText(text))
}

function openFacts(
  key: DebtorKey,
  id: AttachmentId,
  secret: DebtorSecret,
  sealed: Buffer,
): SealedFacts {
  const text = secret.open(key, factsPlace(id), sealed, personalText).reveal()
  const [name, sha256] = JSON.parse(text) as [string, string]
  return { name: personalText(name), sha256 }
}

function factsPlace(id: AttachmentId): string {
  return `attachment/${id}/facts`
}

/** The key of one object, for whoever holds the debtor's. */
export function wrapObjectKey(
  key: DebtorKey,
  id: AttachmentId,
  secret: DebtorSecret,
  objectKey: Buffer,
): Buffer {
  return encrypt(WRAP_METHOD, wrappingKey(secret), keyPlace(key, id), objectKey)
}

/** @throws Error when it does not open: somebody altered or moved it. */
export function unwrapObjectKey(
  key: DebtorKey,
  id: AttachmentId,
  secret: DebtorSecret,
  wrapped: Buffer,
): Buffer {
  const opened = decrypt(WRAP_METHOD, wrappingKey(secret), keyPlace(key, id), wrapped)
  if (opened === undefined) throw new Error(`the key of attachment ${id} does not open`)
  return opened
}

function wrappingKey(secret: DebtorSecret): Buffer {
  return secret.derive('attachment')
}

function keyPlace(key: DebtorKey, id: AttachmentId): Buffer {
  return placeBytes(key, `attachment/${id}/key`)
}

/** What is authenticated with every chunk of the object. */
export function objectOwner({ lender, debtor }: DebtorKey, id: AttachmentId): string {
  return [lender, debtor, id].join('\n')
}

export interface ReadingRow {
  readonly reading_id: string
  readonly attachment_id: string
  readonly staff_id: string
  readonly org_id: string
  readonly purpose: string
  readonly at: number
  readonly until: number
}

export function readingOf(row: ReadingRow): Reading {
  return {
    reading: readingId(row.reading_id),
    attachment: attachmentId(row.attachment_id),
    staff: staffId(row.staff_id),
    org: orgId(row.org_id),
    purpose: oneOf(READING_PURPOSES, row.purpose),
    at: instant(row.at),
    until: instant(row.until),
  }
}

function oneOf<T extends string>(words: readonly T[], text: string): T {
  const word = words.find((one) => one === text)
  if (word === undefined) throw new Error(`\`${text}\` is no word of this program`)
  return word
}
