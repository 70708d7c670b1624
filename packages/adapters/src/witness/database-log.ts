import type { Edge } from '@fencun/core/evidence/edge'
import { nodeReader } from '@fencun/core/evidence/make-proof'
import { foldPeaks, powersOf } from '@fencun/core/evidence/merkle'
import { type NoteKey, parseVkey } from '@fencun/core/evidence/note'
import { TILE_WIDTH } from '@fencun/core/evidence/tiles'
import type { LenderId } from '@fencun/core/ids'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../engine/database.ts'
import type { LogKeys } from '../evidence/log-keys.ts'
import { readHead } from '../evidence/log-rows.ts'
import { sha256 } from '../evidence/node-crypto.ts'
import { readLogKeys } from '../evidence/signing.ts'

type Tx = Transaction<unknown>

/** A log as the database has it. */
export interface DatabaseLog {
  readonly size: number
  /** The root that the log had at a size up to its own. */
  readonly rootAt: (size: number) => Promise<Uint8Array>
  /**
   * All keys that sign or signed it: those the database knows, and those whose files are here. A
   * database that was restored may not know the latest.
   */
  readonly keys: readonly NoteKey[]
}

export async function readDatabaseLog(
  database: Database<unknown>,
  logKeys: Pick<LogKeys, 'signers'>,
  { lender, origin }: { readonly lender: LenderId; readonly origin: string },
): Promise<DatabaseLog> {
  const { edge, rows } = await database.inLog(lender, async (tx) => {
    return { edge: (await readHead(tx, lender)).edge, rows: await readLogKeys(tx, lender) }
  })
  const here = (await logKeys.signers(lender, origin)).map(({ key }) => key)
  const known = rows.flatMap(({ vkey }) => parseVkey(sha256, vkey) ?? [])
  const others = here.filter((one) => !known.some(({ keyId }) => keyId === one.keyId))
  const rootAt = (size: number): Promise<Uint8Array> =>
    database.inLog(lender, (tx) => rootIn(tx, lender, edge, size))
  return { size: edge.size, rootAt, keys: [...known, ...others] }
}

async function rootIn(tx: Tx, lender: LenderId, edge: Edge, size: number): Promise<Uint8Array> {
  const read = nodeReader(sha256, edge.size, async ({ level, index, width }) =>
    width < TILE_WIDTH ? edge.tiles[level] : fullTile(tx, lender, level, index),
  )
  const peaks: Uint8Array[] = []
  let at = 0
  for (const count of powersOf(size)) {
    const peak = await read({ level: Math.log2(count), index: at / count })
    if (peak === undefined) throw new Error('the log has a tile missing')
    peaks.push(peak)
    at += count
  }
  return foldPeaks(sha256, peaks)
}

async function fullTile(
  tx: Tx,
  lender: LenderId,
  level: number,
  index: number,
): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ hashes: Buffer }>`
    select hashes from evidence_tile
    where tenant_id = ${lender} and level = ${level} and idx = ${index}`.execute(tx)
  return rows[0]?.hashes
}
