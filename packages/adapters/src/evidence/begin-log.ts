import { EMPTY_EDGE } from '@fencun/core/evidence/edge'
import { debtorId, type LenderId } from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import { CompiledQuery, sql, type Transaction } from 'kysely'
import type { Database } from '../engine/database.ts'
import type { Evidence } from './evidence.ts'
import type { LeafRow } from './leaf-rows.ts'
import { lockLog, moveHead, readHead } from './log-rows.ts'
import { outboxColumns } from './outbox.ts'

/** Events whose leaves are made in one transaction. */
const PIECE = 500
const BUCKETS = 256

interface Row {
  readonly debtor_id: string
  readonly version: number
  readonly body: TimelineEvent
}

/**
 * Begins a log, once: what the timelines hold from before there was a log gets its leaves, so that
 * every event of a debtor is in it from the first on. Whatever was written meanwhile has its own
 * leaf already. After a crash it is done again and adds what is missing.
 */
export async function beginLog(
  database: Database<unknown>,
  evidence: Evidence,
  lender: LenderId,
  now: () => Instant,
): Promise<void> {
  const begun = await database.inLog(lender, async (tx) => (await readHead(tx, lender)).at)
  if (begun !== undefined) return
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    let last = { debtor: '', version: 0 }
    for (;;) {
      const rows = await database.inTenant(lender, (tx) =>
        attest(tx, evidence, lender, { bucket, ...last }),
      )
      const end = rows.at(-1)
      if (end === undefined) break
      last = { debtor: end.debtor_id, version: end.version }
    }
  }
  await database.inLog(lender, async (tx) => {
    await lockLog(tx, lender)
    const head = await readHead(tx, lender)
    if (head.at === undefined) {
      await moveHead(tx, lender, { edge: EMPTY_EDGE, checkpoint: '', at: now() })
    }
  })
}

/** A place in the timelines of one bucket. */
interface Place {
  readonly bucket: number
  readonly debtor: string
  readonly version: number
}

async function attest(
  tx: Transaction<unknown>,
  evidence: Evidence,
  lender: LenderId,
  after: Place,
): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select debtor_id, version, body from timeline_event
    where bucket = ${after.bucket} and tenant_id = ${lender}
      and (debtor_id, version) > (${after.debtor}, ${after.version})
    order by debtor_id, version limit ${PIECE}`.execute(tx)
  if (rows.length === 0) return rows
  const stored = rows.map(({ debtor_id: debtor, version, body }) => {
    return { debtor: debtorId(debtor), version, event: body }
  })
  await insertMissing(tx, lender, await evidence.leavesOfStored(tx, lender, stored))
  return rows
}

const INSERT_MISSING = `
  insert into evidence_outbox (tenant_id, leaf_id, n, leaf)
  select $1, leaf_id, n::int, leaf
  from unnest($2::text[], $3::text[], $4::bytea[]) as l (leaf_id, n, leaf)
  order by leaf_id
  on conflict do nothing`

async function insertMissing(
  tx: Transaction<unknown>,
  lender: LenderId,
  rows: readonly LeafRow[],
): Promise<void> {
  await tx.executeQuery(CompiledQuery.raw(INSERT_MISSING, [lender, ...outboxColumns(rows)]))
}
