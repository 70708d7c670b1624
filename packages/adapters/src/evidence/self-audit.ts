import { randomInt } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { sameBytes } from '@fencun/core/evidence/bytes'
import { readHashes, readLeaves } from '@fencun/core/evidence/log-files'
import type { ProgressAnswer } from '@fencun/core/evidence/log-report'
import { hashAt, hashLeaf, perfectRoot } from '@fencun/core/evidence/merkle'
import { parseVkey } from '@fencun/core/evidence/note'
import { TILE_WIDTH, tileWidth } from '@fencun/core/evidence/tiles'
import { verifyLog } from '@fencun/core/evidence/verify-log'
import type { LenderId } from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'
import { sql } from 'kysely'
import type { Database } from '../engine/database.ts'
import { timestamp } from '../stores/unnest.ts'
import { earlierCheckpoints } from './earlier.ts'
import { NODE_CRYPTO, sha256 } from './node-crypto.ts'
import type { ObjectStore } from './object-store.ts'
import { publishedSize } from './publisher.ts'
import { readLogKeys } from './signing.ts'

/** What does not hold, and where: a place in the log, or of a recording or document. */
export interface AuditFinding {
  readonly code: string
  readonly place: string
}

/** What a check of the log by itself found. */
export interface SelfAudit {
  readonly scope: 'sample' | 'whole'
  /** Leaves that the published log had. */
  readonly size: number
  /** Leaves that were read. */
  readonly checked: number
  /** The first of them; none: all is well. */
  readonly findings: readonly AuditFinding[]
}

/** What a check is done with. */
export interface Auditing {
  readonly database: Database<unknown>
  readonly store: ObjectStore
  readonly lender: LenderId
  /** Asked between two pieces of work: whether to break off. */
  readonly stopping: () => boolean
}

const SAMPLE_SHARE = 0.01
const FINDINGS_MAX = 100

/**
 * Everything that is published, by the same program that an outsider would use, and then each bundle
 * against the database. Undefined when it was broken off.
 */
export async function auditWhole(parts: Auditing): Promise<SelfAudit | undefined> {
  const { database, store, lender, stopping } = parts
  const rows = await database.inLog(lender, (tx) => readLogKeys(tx, lender))
  const report = await verifyLog({
    read: (path) => store.get(path),
    keys: rows.flatMap(({ vkey }) => parseVkey(sha256, vkey) ?? []),
    crypto: NODE_CRYPTO,
    earlier: await earlierCheckpoints(database, lender, await publishedSize(store)),
    onProgress: async (): Promise<ProgressAnswer> => {
      await setImmediate()
      return stopping() ? 'stop' : 'go-on'
    },
  })
  if (!report.complete && report.findingsCount === 0) return undefined
  const size = report.checkpoint?.size ?? 0
  const all = Array.from({ length: Math.ceil(size / TILE_WIDTH) }, (_, index) => index)
  const compared = await auditBundles(parts, size, all)
  if (stopping()) return undefined
  const findings = [...report.findings, ...compared.findings].map(({ code, place }) => {
    return { code, place }
  })
  return { scope: 'whole', size, checked: report.leaves, findings: findings.slice(0, FINDINGS_MAX) }
}

/**
 * One bundle in a hundred, at least one, chosen by chance: its leaves against the tile above them,
 * the tile against the one above it, and both against the database.
 */
export async function auditSample(parts: Auditing): Promise<SelfAudit> {
  const size = await publishedSize(parts.store)
  const bundles = Math.ceil(size / TILE_WIDTH)
  const chosen = new Set<number>()
  const wanted = Math.min(bundles, Math.max(1, Math.ceil(bundles * SAMPLE_SHARE)))
  while (chosen.size < wanted) chosen.add(randomInt(bundles))
  const { checked, findings } = await auditBundles(parts, size, chosen)
  return { scope: 'sample', size, checked, findings }
}

async function auditBundles(parts: Auditing, size: number, chosen: Iterable<number>) {
  const findings: AuditFinding[] = []
  let checked = 0
  for (const index of chosen) {
    if (parts.stopping()) break
    const found = await auditBundle(parts, size, index)
    checked += found.leaves
    if (findings.length < FINDINGS_MAX) findings.push(...found.findings)
    await setImmediate()
  }
  return { checked, findings: findings.slice(0, FINDINGS_MAX) }
}

async function auditBundle({ database, store, lender }: Auditing, size: number, index: number) {
  const width = tileWidth(size, 0, index)
  const read = (path: string) => store.get(path)
  const [leaves, tile] = await Promise.all([
    readLeaves(read, index, width),
    readHashes(read, { level: 0, index, width }),
  ])
  if (leaves.kind !== 'read') return one('bundle-missing', `bundle ${index}`)
  if (tile.kind !== 'read') return one('tile-missing', `tile 0/${index}`)
  const stored = await leavesIn(database, lender, index * TILE_WIDTH, width)
  const findings = leaves.value.flatMap((leaf, at) => {
    const place = `leaf ${index * TILE_WIDTH + at}`
    const inTree = sameBytes(hashLeaf(sha256, leaf), hashAt(tile.value, at))
    if (!inTree) return [{ code: 'leaf-altered', place }]
    const same = stored[at] !== undefined && sameBytes(leaf, stored[at])
    return same ? [] : [{ code: 'database-differs', place }]
  })
  if (width === TILE_WIDTH && !(await isBelowNext(store, size, index, tile.value))) {
    findings.push({ code: 'tile-altered', place: `tile 0/${index}` })
  }
  return { leaves: width, findings }
}

function one(code: string, place: string) {
  return { leaves: 0, findings: [{ code, place }] }
}

/** Whether the tile of the next level holds the root of this full one. */
async function isBelowNext(store: ObjectStore, size: number, index: number, hashes: Uint8Array) {
  const above = Math.floor(index / TILE_WIDTH)
  const at = { level: 1, index: above, width: tileWidth(size, 1, above) }
  const next = await readHashes((path) => store.get(path), at)
  if (next.kind !== 'read') return false
  const root = perfectRoot(sha256, hashes, 0, TILE_WIDTH)
  return sameBytes(hashAt(next.value, index % TILE_WIDTH), root)
}

async function leavesIn(
  database: Database<unknown>,
  lender: LenderId,
  from: number,
  count: number,
) {
  const { rows } = await database.inLog(lender, (tx) =>
    sql<{ leaf: Buffer }>`
      select leaf from evidence_leaf
      where tenant_id = ${lender} and seq >= ${from} and seq < ${from + count}
      order by seq`.execute(tx),
  )
  return rows.map(({ leaf }) => leaf)
}

/** The same check with more that was found beside it. */
export function withFindings(audit: SelfAudit, more: readonly AuditFinding[]): SelfAudit {
  return { ...audit, findings: [...audit.findings, ...more].slice(0, FINDINGS_MAX) }
}

/** Keeps what was found; nothing of it is ever changed. */
export async function keepAudit(
  database: Database<unknown>,
  lender: LenderId,
  { scope, size, checked, findings }: SelfAudit,
  at: Instant,
): Promise<void> {
  await database.inLog(lender, async (tx) => {
    await sql`
      insert into evidence_audit (tenant_id, at, scope, size, checked, findings)
      values (${lender}, ${timestamp(at)}, ${scope}, ${size}, ${checked},
        ${JSON.stringify(findings)}::json)
      on conflict do nothing`.execute(tx)
  })
}
