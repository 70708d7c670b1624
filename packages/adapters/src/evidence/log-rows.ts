import { type Edge, EMPTY_EDGE, edgeBytes, parseEdge } from '@fencun/core/evidence/edge'
import type { Tile } from '@fencun/core/evidence/tiles'
import type { LenderId } from '@fencun/core/ids'
import { type Instant, instant } from '@fencun/core/time/instant'
import { CompiledQuery, sql, type Transaction } from 'kysely'
import { byteaArray, textArray } from '../engine/text-array.ts'
import { timestamp } from '../stores/unnest.ts'

type Tx = Transaction<unknown>

/** Where a log stands. */
export interface LogHead {
  readonly edge: Edge
  /** The signed note over it; empty for a log that has not begun. */
  readonly checkpoint: string
  readonly at: Instant | undefined
}

/** What waits in the outbox, as it was written there. */
export interface WaitingLeaf {
  readonly leafId: string
  readonly leaf: Buffer
}

/** Chosen once; the second number is the log's. */
const LOCK_SPACE = 1_719_204

/**
 * Makes this transaction the only one that works on the log. Others wait, in this process and in any
 * other on the same database.
 */
export async function lockLog(tx: Tx, lender: LenderId): Promise<void> {
  await planByKeys(tx)
  await sql`select pg_advisory_xact_lock(${LOCK_SPACE}::integer, hashtext(${lender}))`.execute(tx)
}

/**
 * Rows are looked up by their keys, however many the planner believes there are: the outbox is empty
 * whenever somebody counts it, and full when it matters.
 */
export async function planByKeys(tx: Tx): Promise<void> {
  await sql`
    select set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
      set_config('enable_mergejoin', 'off', true)`.execute(tx)
}

/**
 * The head of a log. @throws Error when the head and the leaves do not belong together: somebody
 * changed one without the other, and nothing is signed on top of that.
 */
export async function readHead(tx: Tx, lender: LenderId): Promise<LogHead> {
  const { rows } = await sql<{
    size: string
    edge: Buffer
    checkpoint: string
    at: number
    leaves: string
  }>`
    select size, edge, checkpoint, at,
      (select coalesce(max(seq) + 1, 0) from evidence_leaf l where l.tenant_id = ${lender}) as leaves
    from evidence_head where tenant_id = ${lender}`.execute(tx)
  const [row] = rows
  if (row === undefined) return { edge: EMPTY_EDGE, checkpoint: '', at: undefined }
  const edge = parseEdge(row.edge)
  if (edge === undefined || String(edge.size) !== row.size || row.leaves !== row.size) {
    throw new Error('the head of the evidence log and its leaves do not belong together')
  }
  return { edge, checkpoint: row.checkpoint, at: instant(row.at) }
}

const WAITING = `
  select leaf_id, leaf from evidence_outbox w
  where tenant_id = $1 and ($3::boolean is not true or not exists (
    select from evidence_leaf l
    where l.tenant_id = $1 and l.leaf_id = w.leaf_id and l.leaf <> w.leaf))
  order by n nulls first, leaf_id limit $2`

/** By their keys, one by one: a join would be planned for the few rows that are there at night. */
const TAKE = `
  delete from evidence_outbox where tenant_id = $1 and leaf_id = any($2::text[])`

/**
 * Takes leaves out of the outbox, low places of timelines first: of two events of a debtor never
 * the later one alone. Gives them in the order of their ids. With `careful`, those are left that have
 * the id of another leaf in the log.
 */
export async function takeWaiting(
  tx: Tx,
  lender: LenderId,
  { max, careful }: { readonly max: number; readonly careful: boolean },
): Promise<readonly WaitingLeaf[]> {
  const waiting = await tx.executeQuery<{ leaf_id: string; leaf: Buffer }>(
    CompiledQuery.raw(WAITING, [lender, max, careful]),
  )
  const ids = waiting.rows.map(({ leaf_id }) => leaf_id)
  if (ids.length > 0) await tx.executeQuery(CompiledQuery.raw(TAKE, [lender, textArray(ids)]))
  return waiting.rows
    .map(({ leaf_id: leafId, leaf }) => ({ leafId, leaf }))
    .toSorted((a, b) => (a.leafId < b.leafId ? -1 : 1))
}

const ADD_LEAVES = `
  insert into evidence_leaf (tenant_id, seq, leaf_id, leaf)
  select $1, $2::bigint + l.place - 1, l.leaf_id, l.leaf
  from unnest($3::text[], $4::bytea[]) with ordinality as l (leaf_id, leaf, place)`

/** Adds leaves behind the first `size`. */
export async function addLeaves(
  tx: Tx,
  lender: LenderId,
  size: number,
  leaves: readonly WaitingLeaf[],
): Promise<void> {
  const columns = [
    textArray(leaves.map(({ leafId }) => leafId)),
    byteaArray(leaves.map(({ leaf }) => leaf)),
  ]
  await tx.executeQuery(CompiledQuery.raw(ADD_LEAVES, [lender, String(size), ...columns]))
}

const ADD_TILES = `
  insert into evidence_tile (tenant_id, level, idx, hashes)
  select $1, t.level::smallint, t.idx::bigint, t.hashes
  from unnest($2::text[], $3::text[], $4::bytea[]) as t (level, idx, hashes)`

/** Adds full tiles. */
export async function addTiles(tx: Tx, lender: LenderId, tiles: readonly Tile[]): Promise<void> {
  if (tiles.length === 0) return
  const columns = [
    textArray(tiles.map(({ level }) => String(level))),
    textArray(tiles.map(({ index }) => String(index))),
    byteaArray(tiles.map(({ hashes }) => hashes)),
  ]
  await tx.executeQuery(CompiledQuery.raw(ADD_TILES, [lender, ...columns]))
}

/** Moves the head; the checkpoint is kept for ever beside it. */
export async function moveHead(
  tx: Tx,
  lender: LenderId,
  { edge, checkpoint, at }: LogHead & { readonly at: Instant },
): Promise<void> {
  const bytes = Buffer.from(edgeBytes(edge))
  await sql`
    insert into evidence_head (tenant_id, size, edge, checkpoint, at)
    values (${lender}, ${edge.size}, ${bytes}, ${checkpoint}, ${timestamp(at)})
    on conflict (tenant_id) do update set size = excluded.size, edge = excluded.edge,
      checkpoint = excluded.checkpoint, at = excluded.at`.execute(tx)
  await sql`
    insert into evidence_checkpoint (tenant_id, size, at, body)
    values (${lender}, ${edge.size}, ${timestamp(at)}, ${checkpoint})
    on conflict do nothing`.execute(tx)
}
