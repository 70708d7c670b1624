import type { Expired, RetentionStore } from '@fencun/app/ports/retention'
import { bucketOf, type DebtorKey } from '@fencun/core/ids'
import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Database } from '../engine/database.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { dayText } from '../stores/directory-rows.ts'
import { bumpVersion } from '../stores/fact-versions.ts'
import { timestamp } from '../stores/unnest.ts'
import { type DebtorKeys, enterAsOwner } from '../vault/debtor-keys.ts'
import { holderOf } from '../vault/key-store.ts'

type Tx = Transaction<unknown>
type How = Parameters<RetentionStore['expire']>[1]

interface Work {
  readonly database: Database<unknown>
  readonly evidence: Pick<Evidence, 'writeLeaves'>
  readonly secrets: Pick<DebtorKeys, 'forget' | 'store'>
}

/**
 * Destroys every wrap of the debtor's key and what was sealed under it, with the row and the leaf
 * that say so, in one transaction. The leaf is made first: its pseudonym comes from that key.
 */
export async function expireFile(
  { database, evidence, secrets }: Work,
  key: DebtorKey,
  { at, on, rules }: How,
): Promise<Expired | 'gone'> {
  const { lender, debtor } = key
  const took = await database.asOwner(async (tx) => {
    await enterAsOwner(tx, lender)
    const { rows } = await sql`select 1 from debtor_key ${of(key)} limit 1`.execute(tx)
    if (rows.length === 0) return 'gone' as const
    const counts = await counted(tx, key)
    await evidence.writeLeaves(tx, lender, [
      {
        type: 'data-expired',
        at,
        actor: { staff: 'system', org: null, via: 'system' },
        debtor,
        commit: { due: dayText(on), rules: [...rules], took: { ...counts } },
      },
    ])
    await deleteAll(tx, key)
    // Nobody goes on with what he remembers of the debtor, or with the key, on any server.
    await bumpVersion(tx, lender, 'directory')
    await sql`
      insert into expired_file (bucket, tenant_id, debtor_id, at, due_on, rules, took)
      values (${bucketOf(debtor)}, ${lender}, ${debtor}, ${timestamp(at)}, ${dayText(on)}::date,
        ${JSON.stringify(rules)}, ${JSON.stringify(counts)})`.execute(tx)
    return counts
  })
  const holders = new Set((await secrets.store.list(lender)).map(({ holder }) => holder))
  for (const holder of [holderOf(lender), ...holders]) secrets.forget(lender, holder)
  return took
}

/** In an order that no foreign key forbids. */
const TABLES = [
  'contact_point',
  'person',
  'contact_record',
  'written_note',
  'person_index',
  'debtor_number',
  'handover_line',
  'retention_due',
  'debtor_key',
] as const

async function deleteAll(tx: Tx, key: DebtorKey): Promise<void> {
  for (const table of TABLES) await sql`delete from ${sql.table(table)} ${of(key)}`.execute(tx)
  const { lender, debtor } = key
  await sql`
    delete from evidence_record where tenant_id = ${lender} and debtor_id = ${debtor}`.execute(tx)
}

async function counted(tx: Tx, key: DebtorKey): Promise<Expired> {
  const { rows } = await sql<Expired>`
    select (select count(*) from person ${of(key)})::integer as people,
      (select count(*) from contact_point ${of(key)})::integer as points,
      ((select count(*) from contact_record ${of(key)})
        + (select count(*) from written_note ${of(key)}))::integer as texts,
      (select count(*) from debtor_key ${of(key)})::integer as keys`.execute(tx)
  const [row] = rows
  if (row === undefined) throw new Error('a count gives a row')
  const { people, points, texts, keys } = row
  return { people, points, texts, keys }
}

function of({ lender, debtor }: DebtorKey): RawBuilder<unknown> {
  return sql`where bucket = ${bucketOf(debtor)} and tenant_id = ${lender} and debtor_id = ${debtor}`
}
