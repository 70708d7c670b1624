import { failure } from '@fencun/core/errors/failure'
import { utf8 } from '@fencun/core/evidence/bytes'
import { parseCheckpoint } from '@fencun/core/evidence/checkpoint'
import { type Edge, partialTiles } from '@fencun/core/evidence/edge'
import { hashLeaf } from '@fencun/core/evidence/merkle'
import { parseNote } from '@fencun/core/evidence/note'
import {
  CHECKPOINT_PATH,
  entriesPath,
  formatBundle,
  TILE_WIDTH,
  type Tile,
  tileLevels,
  tilePath,
} from '@fencun/core/evidence/tiles'
import type { LenderId } from '@fencun/core/ids'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../engine/database.ts'
import { LogRefused } from './log-refused.ts'
import { type LogHead, lockLog, readHead } from './log-rows.ts'
import { sha256 } from './node-crypto.ts'
import type { ObjectStore } from './object-store.ts'

/** Objects that are written side by side. */
const LANES = 8
/** Bundles and tiles that are read from the database at a time. */
const READ_MAX = 16

/** One file of a published log that never changes. */
interface LogFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * Publishes a log up to its head: tiles and bundles first, which never change, the checkpoint last,
 * so that whoever reads it finds everything below it. What is there already is not written again.
 * Gives the size that is published now. Throws `LogRefused` when the published log is ahead of the
 * database, or is not the same log.
 */
export async function publish(
  database: Database<unknown>,
  lender: LenderId,
  store: ObjectStore,
): Promise<number> {
  const head = await database.inLog(lender, (tx) => readHead(tx, lender))
  const { size } = head.edge
  const from = await publishedSize(store)
  if (from > size) throw new LogRefused(behind(from, size))
  if (size === 0) return 0
  if (from < size) {
    for await (const files of newFiles(database, lender, head, from)) await putAll(store, files)
  }
  await database.inLog(lender, async (tx) => {
    // Of two publishers the one that read less must not have the last word.
    await lockLog(tx, lender)
    if ((await publishedSize(store)) > size) return
    const before = await store.get(CHECKPOINT_PATH)
    const note = utf8(head.checkpoint)
    if (before === undefined || !isSigned(before, note)) await store.put(CHECKPOINT_PATH, note)
  })
  await removePartials(store, from, size)
  return size
}

/**
 * What was published of a bundle or tile before it was full is not needed once it is: whoever looks
 * for it finds the full one, of which it is the beginning.
 */
async function removePartials(store: ObjectStore, from: number, size: number): Promise<void> {
  for (let level = 0; level < tileLevels(size); level += 1) {
    const hashes = TILE_WIDTH ** (level + 1)
    for (let index = Math.floor(from / hashes); index < Math.floor(size / hashes); index += 1) {
      if (level === 0) await store.removeFolder?.(`${entriesPath(index, TILE_WIDTH)}.p`)
      await store.removeFolder?.(`${tilePath({ level, index, width: TILE_WIDTH })}.p`)
    }
  }
}

/** The published note already carries these signatures, and perhaps those of witnesses below. */
function isSigned(published: Uint8Array, note: Uint8Array): boolean {
  return Buffer.from(published).subarray(0, note.length).equals(note)
}

/** How many leaves the published checkpoint speaks of; 0 where there is none. */
export async function publishedSize(store: ObjectStore): Promise<number> {
  const bytes = await store.get(CHECKPOINT_PATH)
  if (bytes === undefined) return 0
  const note = parseNote(Buffer.from(bytes).toString('utf8'))
  const checkpoint = note === undefined ? undefined : parseCheckpoint(note.text)
  // A checkpoint that is none says nothing: everything is put there anew, and it is replaced.
  return checkpoint?.size ?? 0
}

function behind(published: number, size: number) {
  const detail = `the published log has ${published} leaves, the database ${size}`
  return failure('ledger-behind', detail)
}

/** Every file that a log of this size has and one of `from` leaves has not, piece by piece. */
async function* newFiles(
  database: Database<unknown>,
  lender: LenderId,
  { edge }: LogHead,
  from: number,
): AsyncGenerator<readonly LogFile[]> {
  const { size } = edge
  for (let index = Math.floor(from / TILE_WIDTH); index * TILE_WIDTH < size; index += READ_MAX) {
    const until = Math.min((index + READ_MAX) * TILE_WIDTH, size)
    yield await database.inLog(lender, (tx) => bundles(tx, lender, edge, { index, until }))
  }
  for (let level = 0; level < tileLevels(size); level += 1) {
    const first = Math.floor(from / TILE_WIDTH ** (level + 1))
    const end = Math.floor(size / TILE_WIDTH ** (level + 1))
    for (let index = first; index < end; index += READ_MAX) {
      const range = { level, index, until: Math.min(index + READ_MAX, end) }
      yield (await database.inLog(lender, (tx) => tilesIn(tx, lender, range))).map(fileOf)
    }
  }
  yield partialTiles(edge).map(fileOf)
}

/**
 * Bundles of leaves up to leaf `until`. Each leaf must have the hash that was signed: what somebody
 * altered in the database since then is not given to the world.
 */
async function bundles(
  tx: Transaction<unknown>,
  lender: LenderId,
  edge: Edge,
  { index, until }: { readonly index: number; readonly until: number },
): Promise<readonly LogFile[]> {
  const { rows } = await sql<{ leaf: Buffer }>`
    select leaf from evidence_leaf
    where tenant_id = ${lender} and seq >= ${index * TILE_WIDTH} and seq < ${until}
    order by seq`.execute(tx)
  const tiles = await tilesIn(tx, lender, {
    level: 0,
    index,
    until: Math.floor(until / TILE_WIDTH),
  })
  const hashes = [...tiles.map((tile) => tile.hashes), edge.tiles[0] ?? new Uint8Array(0)]
  const files: LogFile[] = []
  for (let at = 0; at < until - index * TILE_WIDTH; at += TILE_WIDTH) {
    const leaves = rows.slice(at, at + TILE_WIDTH).map(({ leaf }) => leaf)
    const signed = hashes[at / TILE_WIDTH] ?? new Uint8Array(0)
    const made = Buffer.concat(leaves.map((leaf) => hashLeaf(sha256, leaf)))
    if (!made.equals(signed)) throw new LogRefused(altered(index + at / TILE_WIDTH))
    const path = entriesPath(index + at / TILE_WIDTH, leaves.length)
    files.push({ path, bytes: formatBundle(leaves) })
  }
  return files
}

function altered(bundle: number) {
  const detail = 'leaves in the database are not those that were signed'
  return failure('ledger-altered', detail, `bundle ${bundle}`)
}

/** Full tiles of one level. */
interface TileRange {
  readonly level: number
  readonly index: number
  readonly until: number
}

async function tilesIn(
  tx: Transaction<unknown>,
  lender: LenderId,
  { level, index, until }: TileRange,
): Promise<readonly Tile[]> {
  const { rows } = await sql<{ idx: string; hashes: Buffer }>`
    select idx, hashes from evidence_tile
    where tenant_id = ${lender} and level = ${level} and idx >= ${index} and idx < ${until}
    order by idx`.execute(tx)
  if (rows.length !== Math.max(until - index, 0)) throw new Error('the log has a tile missing')
  return rows.map(({ idx, hashes }) => ({ level, index: Number(idx), width: TILE_WIDTH, hashes }))
}

function fileOf(tile: Tile): LogFile {
  return { path: tilePath(tile), bytes: tile.hashes }
}

async function putAll(store: ObjectStore, files: readonly LogFile[]): Promise<void> {
  const waiting = [...files]
  const work = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const put = await store.putNew(file.path, file.bytes)
      if (!put.ok) throw new LogRefused(put.error)
    }
  }
  await Promise.all(Array.from({ length: LANES }, work))
}
