import { randomBytes } from 'node:crypto'
import type {
  Attachment,
  AttachmentId,
  AttachmentStore,
  ByteRange,
  NewAttachment,
  Opened,
  Received,
} from '@fencun/app/ports/attachments'
import type { Reader } from '@fencun/app/ports/reader'
import { bucketOf, type DebtorKey } from '@fencun/core/ids'
import { sql, type Transaction } from 'kysely'
import type { Objects, PendingObject } from '../blobs/objects.ts'
import { layoutOf, OBJECT_KEY_BYTES, SealedObjectError } from '../blobs/sealed-form.ts'
import { openRange, type Sealed, sealStream } from '../blobs/sealed-stream.ts'
import type { Database } from '../engine/database.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { timestamp } from '../stores/unnest.ts'
import type { DebtorKeys } from '../vault/debtor-keys.ts'
import { type DebtorSecret, secretOf } from '../vault/debtor-secret.ts'
import {
  type AttachmentRow,
  attachmentOf,
  findingsText,
  objectOwner,
  sealFacts,
  unwrapObjectKey,
  wrapObjectKey,
} from './attachment-rows.ts'
import { readingsIn } from './readings.ts'

export interface AttachmentParts {
  readonly database: Database<unknown>
  readonly secrets: DebtorKeys
  readonly evidence: Evidence
  readonly objects: Objects
}

/** Rows in the database, content among the objects. */
export function attachmentStore(parts: AttachmentParts): AttachmentStore {
  const secretFor = async (key: DebtorKey, reader: Reader): Promise<DebtorSecret | undefined> => {
    const found = await parts.secrets.forReading(key.lender, reader, [key.debtor])
    return found.get(key.debtor)
  }
  return {
    receive: (key, attachment, content) => receive(parts, key, attachment, content),
    ofCase: async (key, id, reader) => {
      const rows = await rowsOf(parts, key, sql`case_id = ${id}`)
      const secret = rows.length === 0 ? undefined : await secretFor(key, reader)
      return rows.map((row) => attachmentOf(key, row, secret))
    },
    find: async (key, id, reader) => {
      const [row] = await rowsOf(parts, key, sql`attachment_id = ${id}`)
      return row === undefined ? undefined : attachmentOf(key, row, await secretFor(key, reader))
    },
    open: async (key, id, reader, range) => {
      const [row] = await rowsOf(parts, key, sql`attachment_id = ${id}`)
      if (row === undefined) return { state: 'damaged' }
      const secret = await secretFor(key, reader)
      if (secret === undefined) return { state: 'destroyed' }
      return openObject(parts.objects, key, { id, row, secret }, range)
    },
    ...readingsIn(parts),
  }
}

async function rowsOf(
  { database }: AttachmentParts,
  { lender, debtor }: DebtorKey,
  which: ReturnType<typeof sql>,
): Promise<readonly AttachmentRow[]> {
  const { rows } = await database.inTenant(lender, (tx) =>
    sql<AttachmentRow>`
      select attachment_id, kind, case_id, contact_id, staff_id, org_id, at, media, bytes,
        duration_ms, findings, facts_sealed, key_wrapped, object_sha256, object_bytes
      from attachment
      where bucket = ${bucketOf(debtor)} and tenant_id = ${lender} and debtor_id = ${debtor}
        and ${which}
      order by at, attachment_id`.execute(tx),
  )
  return rows
}

async function receive(
  parts: AttachmentParts,
  key: DebtorKey,
  id: AttachmentId,
  content: AsyncIterable<Uint8Array>,
): Promise<Received> {
  const objectKey = randomBytes(OBJECT_KEY_BYTES)
  const pending = await parts.objects.begin()
  try {
    const object = { key: objectKey, owner: objectOwner(key, id) }
    const sealed = await written(pending, sealStream(content, object))
    return {
      bytes: sealed.plainBytes,
      sha256: sealed.plainSha256,
      keep: (record) => keep(parts, key, { id, record, sealed, objectKey, pending }),
      discard: () => pending.abandon(),
    }
  } catch (error) {
    await pending.abandon()
    throw error
  }
}

async function written(
  pending: PendingObject,
  stream: AsyncGenerator<Buffer, Sealed>,
): Promise<Sealed> {
  for (;;) {
    const next = await stream.next()
    if (next.done === true) return next.value
    await pending.write(next.value)
  }
}

interface ToKeep {
  readonly id: AttachmentId
  readonly record: NewAttachment
  readonly sealed: Sealed
  readonly objectKey: Buffer
  readonly pending: PendingObject
}

/** First the object, durably, then the row that speaks of it, with its leaf. */
async function keep(parts: AttachmentParts, key: DebtorKey, kept: ToKeep): Promise<Attachment> {
  const { id, record, sealed, pending } = kept
  await place(pending, sealed.sealedSha256)
  try {
    await parts.database.inTenant(key.lender, (tx) => insert(parts, tx, key, kept))
  } catch (error) {
    await parts.objects.remove(sealed.sealedSha256)
    throw error
  }
  const { name, via: _via, ...rest } = record
  const facts = { name, sha256: sealed.plainSha256 }
  return { ...rest, attachment: id, bytes: sealed.plainBytes, sealed: facts }
}

/** What cannot be placed, as on a full disk, leaves no open file and no half of one. */
async function place(pending: PendingObject, sha256: string): Promise<void> {
  try {
    await pending.place(sha256)
  } catch (error) {
    await pending.abandon()
    throw error
  }
}

async function insert(
  { secrets, evidence }: AttachmentParts,
  tx: Transaction<unknown>,
  key: DebtorKey,
  { id, record, sealed, objectKey }: ToKeep,
): Promise<void> {
  const { lender, debtor } = key
  const secret = secretOf(await secrets.forWriting(tx, lender, [debtor]), debtor)
  const facts = sealFacts(key, id, secret, { name: record.name, sha256: sealed.plainSha256 })
  await sql`
    insert into attachment (bucket, tenant_id, debtor_id, attachment_id, kind, case_id, contact_id,
      staff_id, org_id, at, media, bytes, duration_ms, findings, facts_sealed, key_wrapped,
      object_sha256, object_bytes)
    values (${bucketOf(debtor)}, ${lender}, ${debtor}, ${id}, ${record.kind}, ${record.case},
      ${record.contact}, ${record.staff === 'system' ? null : record.staff}, ${record.org},
      ${timestamp(record.at)}, ${record.media}, ${sealed.plainBytes}, ${record.durationMs},
      ${findingsText(record.findings)}, ${facts}, ${wrapObjectKey(key, id, secret, objectKey)},
      ${sealed.sealedSha256}, ${sealed.sealedBytes})`.execute(tx)
  const { staff, org, via } = record
  await evidence.writeLeaves(tx, lender, [
    {
      type: 'blob-sealed',
      id,
      at: record.at,
      actor: { staff, org, ...(via === undefined ? {} : { via }) },
      debtor,
      ...(record.contact === null ? {} : { contact: record.contact }),
      commit: {
        plainSha256: sealed.plainSha256,
        attachment: { kind: record.kind, case: record.case, bytes: sealed.plainBytes },
      },
      blob: [{ sha256: sealed.sealedSha256, bytes: sealed.sealedBytes, media: record.media }],
    },
  ])
}

async function openObject(
  objects: Objects,
  key: DebtorKey,
  { id, row, secret }: { id: AttachmentId; row: AttachmentRow; secret: DebtorSecret },
  range: ByteRange,
): Promise<Opened> {
  const bytes = Number(row.object_bytes)
  if ((await objects.size(row.object_sha256)) !== bytes) return { state: 'damaged' }
  const object = {
    key: unwrapObjectKey(key, id, secret, row.key_wrapped),
    owner: objectOwner(key, id),
  }
  const source = {
    bytes,
    read: (from: number, until: number) => objects.read(row.object_sha256, from, until),
  }
  try {
    if (layoutOf(bytes).plainBytes !== Number(row.bytes)) return { state: 'damaged' }
    const content = openRange(source, object, range)
    // What does not open is known before anything is said.
    const first = await content.next()
    return { state: 'open', content: first.done === true ? content : after(first.value, content) }
  } catch (error) {
    if (error instanceof SealedObjectError) return { state: 'damaged' }
    throw error
  }
}

async function* after(first: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield first
  yield* rest
}
