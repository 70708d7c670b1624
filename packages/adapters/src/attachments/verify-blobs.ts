import { createHash } from 'node:crypto'
import { parseLeaf } from '@fencun/core/evidence/leaf'
import type { LenderId } from '@fencun/core/ids'
import { sql } from 'kysely'
import { type Objects, objectPath } from '../blobs/objects.ts'
import type { Database } from '../engine/database.ts'
import { textArray } from '../engine/text-array.ts'

/**
 * - `BLOB_MISSING`: a row names content that is not there, though its key lives
 * - `BLOB_ALTERED`: what is stored is not what its name says
 * - `BLOB_UNATTESTED`: the log has no leaf of it, or one that says otherwise than the row
 * - `BLOB_UNKNOWN`: something lies among the objects that no row of any lender names
 */
export type BlobCode = 'BLOB_MISSING' | 'BLOB_ALTERED' | 'BLOB_UNATTESTED' | 'BLOB_UNKNOWN'

export interface BlobFinding {
  readonly code: BlobCode
  /** Null for what no row names. */
  readonly attachment: string | null
  /** Where it lies below the folder of objects. */
  readonly place: string
  /** What differs, by name: `content`, `size`, `leaf`, `sha256`, `bytes`, `media`. */
  readonly where: readonly string[]
}

export interface VerifiedBlobs {
  readonly checked: number
  readonly bytes: number
  readonly findings: readonly BlobFinding[]
}

/** What of a lender's files was looked at. */
export interface VerifiedFiles extends VerifiedBlobs {
  /** The hashes that rows name. */
  readonly named: ReadonlySet<string>
}

interface Parts {
  readonly database: Database<unknown>
  readonly objects: Pick<Objects, 'size' | 'read' | 'list'>
}

/** How much is read, and when to break off. */
export interface HowFiles {
  /** Which part of the content is read, drawn by chance; default: all of it. */
  readonly share?: number
  readonly stopping?: () => boolean
}

interface Row {
  readonly attachment_id: string
  readonly bucket: number
  readonly media: string
  readonly object_sha256: string
  readonly object_bytes: string | number | bigint
  readonly readable: boolean
}

type Attested = ReadonlyMap<string, { readonly sha256: string; bytes: number; media: string }>

/** Rows that are read at once. */
const ROWS = 200

/**
 * Holds every stored recording and document of all lenders against its row and its leaf, reading all
 * of it, and looks for what nobody attached. Content whose key was destroyed may be gone, and no word
 * is lost on it. Nothing is written. `lenders` are all there are.
 */
export async function verifyBlobs(
  parts: Parts,
  lenders: readonly LenderId[],
): Promise<VerifiedBlobs> {
  const findings: BlobFinding[] = []
  let [checked, bytes] = [0, 0]
  for (const lender of lenders) {
    const files = await verifyFiles(parts, lender)
    findings.push(...files.findings)
    checked += files.checked
    bytes += files.bytes
  }
  findings.push(...(await unknownFiles(parts, lenders)))
  return { checked, bytes, findings }
}

/** The recordings and documents of one lender: each row against its leaf, and against the content. */
export async function verifyFiles(
  { database, objects }: Parts,
  lender: LenderId,
  { share = 1, stopping = () => false }: HowFiles = {},
): Promise<VerifiedFiles> {
  const findings: BlobFinding[] = []
  const named = new Set<string>()
  let [checked, bytes] = [0, 0]
  for await (const rows of pagesOf(database, lender)) {
    const leaves = await leavesOf(database, lender, rows)
    for (const row of rows) {
      if (stopping()) return { checked, bytes, findings, named }
      named.add(row.object_sha256)
      findings.push(...againstLeaf(row, leaves))
      if (share < 1 && Math.random() >= share) continue
      const seen = await contentOf(objects, row)
      findings.push(...againstName(row, seen))
      checked += 1
      bytes += seen?.bytes ?? 0
    }
  }
  return { checked, bytes, findings, named }
}

/**
 * What lies among the objects and no row of any lender names. What is being attached just now lies
 * there before its row, so rows are read after the folder.
 */
export async function unknownFiles(
  { database, objects }: Parts,
  lenders: readonly LenderId[],
): Promise<readonly BlobFinding[]> {
  const left = new Set<string>()
  for await (const sha256 of objects.list()) left.add(sha256)
  for (const lender of left.size === 0 ? [] : lenders) {
    for await (const rows of pagesOf(database, lender)) {
      for (const row of rows) left.delete(row.object_sha256)
    }
  }
  const findings: BlobFinding[] = []
  for (const sha256 of left) {
    if ((await objects.size(sha256)) === undefined) continue
    const place = objectPath(sha256)
    findings.push({ code: 'BLOB_UNKNOWN', attachment: null, place, where: [] })
  }
  return findings
}

async function* pagesOf(
  database: Database<unknown>,
  lender: LenderId,
): AsyncGenerator<readonly Row[]> {
  let after: Row | undefined
  for (;;) {
    const { bucket, attachment_id: id } = after ?? { bucket: -1, attachment_id: '' }
    const { rows } = await database.inTenant(lender, (tx) =>
      sql<Row>`
        select attachment_id, bucket, media, object_sha256, object_bytes,
          exists (select from debtor_key k where k.bucket = a.bucket
            and k.tenant_id = a.tenant_id and k.debtor_id = a.debtor_id) as readable
        from attachment a
        where tenant_id = ${lender} and (bucket, attachment_id) > (${bucket}::smallint, ${id})
        order by bucket, attachment_id limit ${ROWS}`.execute(tx),
    )
    if (rows.length > 0) yield rows
    after = rows.at(-1)
    if (rows.length < ROWS) return
  }
}

/** What the leaves of these attachments say, whether they are in the log or on their way into it. */
async function leavesOf(
  database: Database<unknown>,
  lender: LenderId,
  rows: readonly Row[],
): Promise<Attested> {
  const ids = textArray(rows.map((row) => row.attachment_id))
  const found = await database.inLog(lender, (tx) =>
    sql<{ leaf_id: string; leaf: Buffer }>`
      select leaf_id, leaf from evidence_leaf
        where tenant_id = ${lender} and leaf_id = any (${ids}::text[])
      union all
      select leaf_id, leaf from evidence_outbox
        where tenant_id = ${lender} and leaf_id = any (${ids}::text[])`.execute(tx),
  )
  return new Map(
    found.rows.flatMap(({ leaf_id: id, leaf }) => {
      const parsed = parseLeaf(leaf)
      const [blob] = parsed?.type === 'blob-sealed' ? parsed.blob : []
      return blob === undefined ? [] : [[id, blob] as const]
    }),
  )
}

interface Content {
  readonly sha256: string
  readonly bytes: number
}

async function contentOf(objects: Parts['objects'], row: Row): Promise<Content | undefined> {
  const bytes = await objects.size(row.object_sha256)
  if (bytes === undefined) return undefined
  const hash = createHash('sha256')
  for await (const piece of objects.read(row.object_sha256, 0, bytes)) hash.update(piece)
  return { sha256: hash.digest('hex'), bytes }
}

function againstName(row: Row, seen: Content | undefined): readonly BlobFinding[] {
  const about = { attachment: row.attachment_id, place: objectPath(row.object_sha256) }
  if (seen === undefined) {
    return row.readable ? [{ code: 'BLOB_MISSING', ...about, where: ['content'] }] : []
  }
  const where = [
    ...(seen.sha256 === row.object_sha256 ? [] : ['content']),
    ...(seen.bytes === Number(row.object_bytes) ? [] : ['size']),
  ]
  return where.length === 0 ? [] : [{ code: 'BLOB_ALTERED', ...about, where }]
}

function againstLeaf(row: Row, leaves: Attested): readonly BlobFinding[] {
  const leaf = leaves.get(row.attachment_id)
  const about = { attachment: row.attachment_id, place: objectPath(row.object_sha256) }
  const where =
    leaf === undefined
      ? ['leaf']
      : [
          ...(leaf.sha256 === row.object_sha256 ? [] : ['sha256']),
          ...(leaf.bytes === Number(row.object_bytes) ? [] : ['bytes']),
          ...(leaf.media === row.media ? [] : ['media']),
        ]
  return where.length === 0 ? [] : [{ code: 'BLOB_UNATTESTED', ...about, where }]
}
