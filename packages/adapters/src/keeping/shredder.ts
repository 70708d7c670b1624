import type { DestructionKey, Shredder, ShredSum } from '@fencun/app/ports/destructions'
import { canonicalJson } from '@fencun/core/evidence/canonical-json'
import { hashLeaf } from '@fencun/core/evidence/merkle'
import { bucketOf, type DebtorId, debtorId, type LenderId, type OrgId } from '@fencun/core/ids'
import { instant } from '@fencun/core/time/instant'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../engine/database.ts'
import { sha256 } from '../evidence/node-crypto.ts'
import { subjectWord } from '../evidence/secrets.ts'
import { pieces, unnest } from '../stores/unnest.ts'
import { type DebtorKeys, enterAsOwner } from '../vault/debtor-keys.ts'
import type { EvidenceSecret, EvidenceSecrets } from '../vault/evidence-secrets.ts'
import { holderOf, type Kek, type KekId, kekId } from '../vault/key-store.ts'
import { lockHolder, readWraps } from '../vault/wrap-rows.ts'
import { readList } from './destruction-rows.ts'
import { rootOf } from './handover-lines.ts'

type Tx = Transaction<unknown>

/** Debtors per transaction: each is well under a second of work. */
const PAGE = 500

interface Work {
  readonly database: Database<unknown>
  readonly secrets: DebtorKeys
  readonly evidence: EvidenceSecrets
}

/**
 * Destroys an agency's copy. The rows are deleted as the owner, for the application's role may not;
 * key-encryption keys are destroyed last, when nothing hangs on them any more.
 */
export function shredderIn(work: Work): Shredder {
  const { database } = work
  return {
    keep: async (key, agency) => {
      await note(work, key, agency)
      return wrapKeptAnew(work, key, agency)
    },
    index: (key, agency) =>
      eachGoing(database, key, (tx, debtors) =>
        deleteRows(tx, { table: 'person_index', key, agency }, debtors),
      ),
    wraps: async (key, agency) => {
      const done = await eachGoing(database, key, (tx, debtors) =>
        deleteRows(tx, { table: 'debtor_key', key, agency }, debtors),
      )
      work.secrets.forget(key.lender, holderOf(agency))
      return done
    },
    copies: async ({ lender }, agency) => {
      work.secrets.forget(lender, holderOf(agency))
      return emptyExports(database, lender, agency)
    },
    oldKeys: (key, agency) => destroyKeys(work, key, agency),
    sum: (key) => sumOf(work, key),
  }
}

interface GoingRow {
  readonly debtor_id: string
  readonly subject: string | null
  readonly kek_id: string | null
}

/** Who is destroyed, as the list stands now. */
async function going(
  tx: Tx,
  { lender, destruction }: DestructionKey,
): Promise<readonly GoingRow[]> {
  const { rows } = await sql<GoingRow>`
    select debtor_id, subject, kek_id from destruction_debtor
    where tenant_id = ${lender} and destruction_id = ${destruction} and kept = '[]'
    order by bucket, debtor_id`.execute(tx)
  return rows
}

/** Writes down by which pseudonym and under which key each was known, before that is gone. */
async function note(
  { database, evidence }: Work,
  key: DestructionKey,
  agency: OrgId,
): Promise<void> {
  const { lender, destruction } = key
  const rows = await database.inTenant(lender, (tx) => going(tx, key))
  const open = rows.filter(({ subject }) => subject === null)
  for (const page of pieces(open, PAGE)) {
    const ids = page.map((row) => debtorId(row.debtor_id))
    await database.inTenant(lender, async (tx) => {
      const secrets = await evidence.ofDebtors(tx, lender, ids)
      const wraps = await readWraps(tx, lender, holderOf(agency), ids)
      await sql`
        update destruction_debtor d
        set subject = noted.subject, kek_id = noted.kek_id, old_wrap = noted.old_wrap
        from ${unnest('noted', ids, {
          bucket: ['smallint', bucketOf],
          debtor_id: ['text', (id) => id],
          subject: ['text', (id) => subjectOf(secrets, id)],
          kek_id: ['text', (id) => wraps.get(id)?.kek ?? null],
          old_wrap: ['bytea', (id) => wraps.get(id)?.wrapped ?? null],
        })}
        where d.bucket = noted.bucket and d.tenant_id = ${lender}
          and d.debtor_id = noted.debtor_id and d.destruction_id = ${destruction}`.execute(tx)
    })
  }
}

function subjectOf(secrets: ReadonlyMap<DebtorId, EvidenceSecret>, debtor: DebtorId): string {
  const secret = secrets.get(debtor)
  if (secret === undefined) throw new Error('the lender holds a key to every debtor')
  return subjectWord(secret.key)
}

/**
 * Everybody else of whom the agency holds a key: it is wrapped under a key that wraps nobody who is
 * destroyed. Those that are given a key meanwhile get it under that one too.
 */
async function wrapKeptAnew(work: Work, key: DestructionKey, agency: OrgId): Promise<number> {
  const { database, secrets } = work
  const { lender } = key
  const old = await oldKeks(work, key)
  if (old.size === 0) return 0
  const target = await freshKek(work, lender, agency, old)
  let moved = 0
  for (;;) {
    const done = await database.asOwner(async (tx) => {
      await enterAsOwner(tx, lender)
      await lockHolder(tx, lender, holderOf(agency), 'alone')
      const { rows } = await sql<{ readonly debtor_id: string }>`
        select k.debtor_id from debtor_key k
        where k.tenant_id = ${lender} and k.holder = ${agency} and k.kek_id <> ${target.id}
          and not exists (select from destruction_debtor d
            where d.bucket = k.bucket and d.tenant_id = ${lender} and d.debtor_id = k.debtor_id
              and d.destruction_id = ${key.destruction} and d.kept = '[]')
        limit ${PAGE}`.execute(tx)
      const ids = rows.map((row) => debtorId(row.debtor_id))
      const wrapped = ids.length === 0 ? 0 : await secrets.rewrap(tx, target, ids)
      if (wrapped < ids.length) throw new Error('a key that is kept does not open any more')
      return wrapped
    })
    moved += done
    if (done === 0) return moved
  }
}

/** The agency's key that wraps nobody destroyed: the newest, or a new one. */
async function freshKek(
  { secrets }: Work,
  lender: LenderId,
  agency: OrgId,
  old: ReadonlySet<KekId>,
): Promise<Kek> {
  const current = await secrets.store.current(lender, holderOf(agency))
  return current === undefined || old.has(current.id)
    ? secrets.store.make(lender, holderOf(agency))
    : current
}

/** Names of the keys that wrapped who is destroyed. */
async function oldKeks(
  { database }: Pick<Work, 'database'>,
  key: DestructionKey,
): Promise<ReadonlySet<KekId>> {
  const rows = await database.inTenant(key.lender, (tx) => going(tx, key))
  return new Set(rows.flatMap((row) => (row.kek_id === null ? [] : [kekId(row.kek_id)])))
}

/** Each page of those destroyed in a transaction of the owner's. Gives how many rows went. */
async function eachGoing(
  database: Database<unknown>,
  key: DestructionKey,
  work: (tx: Tx, debtors: readonly DebtorId[]) => Promise<number>,
): Promise<number> {
  const rows = await database.inTenant(key.lender, (tx) => going(tx, key))
  let done = 0
  for (const page of pieces(rows, PAGE)) {
    done += await database.asOwner(async (tx) => {
      await enterAsOwner(tx, key.lender)
      return work(
        tx,
        page.map((row) => debtorId(row.debtor_id)),
      )
    })
  }
  return done
}

interface RowsOfAgency {
  readonly table: 'person_index' | 'debtor_key'
  readonly key: DestructionKey
  readonly agency: OrgId
}

async function deleteRows(
  tx: Tx,
  { table, key: { lender }, agency }: RowsOfAgency,
  debtors: readonly DebtorId[],
): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    delete from ${sql.table(table)} t
    using ${unnest('gone', debtors, {
      bucket: ['smallint', bucketOf],
      debtor_id: ['text', (debtor) => debtor],
    })}
    where t.bucket = gone.bucket and t.tenant_id = ${lender} and t.debtor_id = gone.debtor_id
      and t.holder = ${agency}`.execute(tx)
  return Number(numAffectedRows)
}

async function emptyExports(
  database: Database<unknown>,
  lender: LenderId,
  agency: OrgId,
): Promise<number> {
  return database.inTenant(lender, async (tx) => {
    const { numAffectedRows = 0n } = await sql`
      update export_file f set file = '' from export_ask a
      where f.tenant_id = ${lender} and a.tenant_id = ${lender} and a.export_id = f.export_id
        and a.org_id = ${agency} and f.file <> ''`.execute(tx)
    return Number(numAffectedRows)
  })
}

/** Alone with the holder's wraps, so that none is made under a key that dies at this moment. */
async function destroyKeys(work: Work, key: DestructionKey, agency: OrgId): Promise<number> {
  const { database, secrets } = work
  const { lender } = key
  const old = await oldKeks(work, key)
  const holder = holderOf(agency)
  return database.inTenant(lender, async (tx) => {
    await lockHolder(tx, lender, holder, 'alone')
    const { rows } = await sql<{ readonly kek_id: string }>`
      select distinct kek_id from debtor_key
      where tenant_id = ${lender} and holder = ${agency}`.execute(tx)
    const used = new Set(rows.map((row) => row.kek_id))
    const hanging = [...old].find((id) => used.has(id))
    if (hanging !== undefined) throw new Error(`keys of debtors hang on the key \`${hanging}\``)
    const current = await secrets.store.current(lender, holder)
    const dying = (await secrets.store.living(lender, holder)).filter(
      (kek) => old.has(kek.id) || (!used.has(kek.id) && kek.id !== current?.id),
    )
    for (const kek of dying) await secrets.store.destroy(kek)
    secrets.forget(lender, holder)
    return old.size
  })
}

async function sumOf(work: Work, key: DestructionKey): Promise<ShredSum> {
  const [list, rows] = await work.database.inTenant(key.lender, async (tx) => [
    await readList(tx, key),
    await going(tx, key),
  ])
  const leaves = rows
    .map(({ subject, kek_id: kek }) => canonicalJson([subject ?? '', kek ?? '']))
    .toSorted()
    .map((leaf) => hashLeaf(sha256, Buffer.from(leaf)))
  return {
    counts: {
      debtors: list.length,
      cases: list.reduce((sum, { cases }) => sum + cases.length, 0),
      kept: list.length - rows.length,
    },
    root: rootOf(leaves),
    keys: [...(await oldKeks(work, key))].toSorted(),
    backups: await readBackups(work.database, key.lender),
  }
}

/** Backups with the keys in them, as their register has them. */
async function readBackups(
  database: Database<unknown>,
  lender: LenderId,
): Promise<ShredSum['backups']> {
  const { rows } = await database.inTenant(lender, (tx) =>
    sql<{ readonly at: number; readonly keep_days: number | null }>`
      select at, keep_days from backup
      where tenant_id = ${lender} and with_keys order by at`.execute(tx),
  )
  return rows.map(({ at, keep_days }) => ({ at: instant(at), withKeys: true, keepDays: keep_days }))
}
