import { sameBytes } from '@fencun/core/evidence/bytes'
import { type Edge, grow } from '@fencun/core/evidence/edge'
import { parseLeaf } from '@fencun/core/evidence/leaf'
import { readLeaves } from '@fencun/core/evidence/log-files'
import { hashLeaf } from '@fencun/core/evidence/merkle'
import { vkeyText } from '@fencun/core/evidence/note'
import { TILE_WIDTH, tileWidth } from '@fencun/core/evidence/tiles'
import type { LenderId } from '@fencun/core/ids'
import { ok, type Result } from '@fencun/core/result'
import { instant } from '@fencun/core/time/instant'
import { sql, type Transaction } from 'kysely'
import { LogRefused } from '../evidence/log-refused.ts'
import { addLeaves, addTiles, lockLog, moveHead, readHead } from '../evidence/log-rows.ts'
import { sha256 } from '../evidence/node-crypto.ts'
import type { ObjectStore } from '../evidence/object-store.ts'
import { timestamp } from '../stores/unnest.ts'
import type { DatabaseLog } from './database-log.ts'
import type { PublishedHead } from './published-log.ts'
import { compare, type RestoreParts, refused } from './restore-check.ts'

type Tx = Transaction<unknown>

/** Statements of the piece that is written are few; the whole is one transaction. */
const DEADLINE_MS = 0

export interface CaughtUp {
  /** Leaves that the database had, and has now. */
  readonly from: number
  readonly to: number
}

/**
 * Takes leaves that were published and that the database has lost into its log, up to the published
 * head, with its checkpoint as it was signed: nothing is signed here. All or nothing; every leaf is
 * proved by the root. What the leaves attest is not brought back: the rows of events that were lost
 * are gone, and `fencun ledger verify` names them. Refuses as `compare` does, and with
 * `ledger-damaged` when published files are missing or were altered.
 */
export async function catchUp(
  parts: RestoreParts & { readonly now: () => number },
  lender: LenderId,
): Promise<Result<CaughtUp>> {
  const compared = await compare(parts, lender)
  if (!compared.ok) return compared
  const { log, published } = compared.value
  const to = published?.checkpoint.size ?? 0
  if (published === undefined || to <= log.size) return ok({ from: log.size, to: log.size })
  const store = parts.storeOf(lender)
  try {
    await parts.database.inLog(
      lender,
      async (tx) => {
        await lockLog(tx, lender)
        await takeOver(tx, { lender, store, published, log, at: parts.now() })
      },
      { deadlineMs: DEADLINE_MS },
    )
  } catch (error) {
    if (error instanceof LogRefused) return { ok: false, error: error.failure }
    throw error
  }
  return ok({ from: log.size, to })
}

interface TakeOver {
  readonly lender: LenderId
  readonly store: ObjectStore
  readonly published: PublishedHead
  readonly log: DatabaseLog
  readonly at: number
}

async function takeOver(tx: Tx, { lender, store, published, log, at }: TakeOver): Promise<void> {
  const head = await readHead(tx, lender)
  if (head.edge.size !== log.size) throw new Error('somebody else works on this log')
  const { size, root } = published.checkpoint
  let edge: Edge = head.edge
  while (edge.size < size) {
    const leaves = await nextLeaves(store, edge.size, size)
    const hashes = leaves.map(({ leaf }) => hashLeaf(sha256, leaf))
    const grown = grow(sha256, edge, hashes)
    await addLeaves(tx, lender, edge.size, leaves)
    await addTiles(tx, lender, grown.completed)
    edge = grown.edge
  }
  const { root: reached } = grow(sha256, edge, [])
  if (!sameBytes(reached, root)) throw damaged('the published leaves do not give the signed root')
  await keepKeys(tx, lender, log, at)
  await moveHead(tx, lender, { edge, checkpoint: published.note, at: instant(at) })
}

/** What is left of the bundle in which a log of this size ends. */
async function nextLeaves(store: ObjectStore, from: number, size: number) {
  const index = Math.floor(from / TILE_WIDTH)
  const found = await readLeaves((path) => store.get(path), index, tileWidth(size, 0, index))
  if (found.kind !== 'read') throw damaged(`bundle ${index} is missing or is none`)
  return found.value.slice(from % TILE_WIDTH).map((bytes, offset) => {
    const leaf = parseLeaf(bytes)
    if (leaf === undefined) throw damaged(`leaf ${from + offset} has no form that we know`)
    return { leafId: leaf.id, leaf: Buffer.from(bytes) }
  })
}

/** A key that was added after the copy was made signs on. */
async function keepKeys(tx: Tx, lender: LenderId, { keys }: DatabaseLog, at: number) {
  for (const key of keys) {
    await sql`
      insert into evidence_key (tenant_id, key_id, vkey, since)
      values (${lender}, ${key.keyId}, ${vkeyText(key)}, ${timestamp(at)})
      on conflict do nothing`.execute(tx)
  }
}

function damaged(detail: string): LogRefused {
  return new LogRefused(refused('ledger-damaged', detail).error)
}
