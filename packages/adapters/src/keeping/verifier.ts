import { randomInt } from 'node:crypto'
import type { DestructionKey, DestructionVerifier } from '@fencun/app/ports/destructions'
import type { Reader } from '@fencun/app/ports/reader'
import { type DebtorId, debtorId, type LenderId, type OrgId } from '@fencun/core/ids'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../engine/database.ts'
import { type DebtorKeys, enterAsOwner } from '../vault/debtor-keys.ts'
import { holderOf, type Kek, type KeyStore, kekId } from '../vault/key-store.ts'
import { unwrap } from '../vault/wrapping.ts'
import { opened, readSealed } from './sealed-values.ts'
import { filesWith, tablesWith } from './search-words.ts'

type Tx = Transaction<unknown>

export interface VerifierOptions {
  readonly database: Database<unknown>
  readonly secrets: DebtorKeys
  /** Folders that are searched for words: the data directory. */
  readonly folders: readonly string[]
}

interface OldRow {
  readonly debtor_id: string
  readonly kek_id: string | null
  readonly old_wrap: Buffer | null
}

/**
 * Looks whether a destruction left anything. It asks the database and the key store what is there
 * and tries to open it; it takes nothing of what was destroyed for granted and writes nothing.
 */
export function verifierIn({ database, secrets, folders }: VerifierOptions): DestructionVerifier {
  return {
    check: async (key, agency, { sample, canaries }) => {
      const { lender } = key
      const old = await database.inTenant(lender, (tx) => destroyedRows(tx, key))
      const tried = drawn(old, sample).map((row) => debtorId(row.debtor_id))
      const living = await allKeys(secrets.store, lender)
      const wraps = old.flatMap(({ old_wrap: wrapped, kek_id: kek, debtor_id: debtor }) =>
        wrapped === null || kek === null ? [] : [{ wrapped, kek, debtor: debtorId(debtor) }],
      )
      return {
        sample: tried.length,
        readAsAgency: await readable({ database, secrets }, lender, { org: agency }, tried),
        readAsLender: await readable({ database, secrets }, lender, 'lender', tried),
        oldWraps: wraps.length,
        keysTried: living.length,
        wrapsOpened: wraps.filter((one) => living.some((kek) => isOpenedBy(kek, agency, one)))
          .length,
        remains:
          (await database.inTenant(lender, (tx) => countLeft(tx, key, agency))) +
          living.filter((kek) => old.some((row) => row.kek_id === kek.id)).length,
        canaries: canaries.length,
        foundIn: [
          ...(await tablesWith(database, lender, canaries)),
          ...(await filesWith(folders, canaries)),
        ],
      }
    },
    checkpoint: (lender) =>
      database.asOwner(async (tx) => {
        await enterAsOwner(tx, lender)
        return lastCheckpoint(tx, lender)
      }),
  }
}

async function destroyedRows(
  tx: Tx,
  { lender, destruction }: DestructionKey,
): Promise<readonly OldRow[]> {
  const { rows } = await sql<OldRow>`
    select debtor_id, kek_id, old_wrap from destruction_debtor
    where tenant_id = ${lender} and destruction_id = ${destruction} and kept = '[]'
    order by debtor_id`.execute(tx)
  return rows
}

/** A random sample: whoever destroys does not know who will be tried. */
function drawn<T>(all: readonly T[], count: number): readonly T[] {
  const left = [...all]
  const taken: T[] = []
  while (taken.length < count && left.length > 0) {
    taken.push(...left.splice(randomInt(left.length), 1))
  }
  return taken
}

/** Of how many debtors somebody can open every value; of an agency, of how many any. */
async function readable(
  { database, secrets }: Pick<VerifierOptions, 'database' | 'secrets'>,
  lender: LenderId,
  reader: Reader,
  debtors: readonly DebtorId[],
): Promise<number> {
  const keys = await secrets.forReading(lender, reader, debtors)
  const values = await database.inTenant(lender, (tx) => readSealed(tx, lender, debtors))
  return debtors.filter((debtor) => {
    const secret = keys.get(debtor)
    if (secret === undefined) return false
    const own = values.filter((value) => value.debtor === debtor)
    const isOpen = (value: (typeof own)[number]): boolean =>
      opened(secret, { lender, debtor }, value) !== undefined
    return reader === 'lender' ? own.every(isOpen) : true
  }).length
}

/** Every key-encryption key that lives, whoever holds it. */
async function allKeys(store: KeyStore, lender: LenderId): Promise<readonly Kek[]> {
  const generations = await store.list(lender)
  const holders = new Set(generations.map(({ holder }) => holder))
  const living = await Promise.all([...holders].map((holder) => store.living(lender, holder)))
  return living.flat()
}

interface OldWrap {
  readonly wrapped: Buffer
  readonly kek: string
  readonly debtor: DebtorId
}

/** Tried under the key's own name and under the name that the wrap was made under. */
function isOpenedBy(kek: Kek, agency: OrgId, { wrapped, kek: name, debtor }: OldWrap): boolean {
  const asOld = { ...kek, id: kekId(name), holder: holderOf(agency) }
  return [kek, asOld].some((one) => {
    try {
      unwrap(one, debtor, { kek: one.id, wrapped })
      return true
    } catch {
      return false
    }
  })
}

/** Wraps and index entries of the agency about those who are destroyed. */
async function countLeft(
  tx: Tx,
  { lender, destruction }: DestructionKey,
  agency: OrgId,
): Promise<number> {
  const { rows } = await sql<{ readonly count: number }>`
    with gone as (
      select bucket, debtor_id from destruction_debtor
      where tenant_id = ${lender} and destruction_id = ${destruction} and kept = '[]'
    )
    select (
      (select count(*) from debtor_key k join gone g
        on g.bucket = k.bucket and g.debtor_id = k.debtor_id
        where k.tenant_id = ${lender} and k.holder = ${agency})
      + (select count(*) from person_index i join gone g
        on g.bucket = i.bucket and g.debtor_id = i.debtor_id
        where i.tenant_id = ${lender} and i.holder = ${agency})
      + (select count(*) from case_file f join gone g
        on g.bucket = f.bucket and g.debtor_id = f.debtor_id
        where f.tenant_id = ${lender} and f.handler = ${agency})
    )::integer as count`.execute(tx)
  return rows[0]?.count ?? 0
}

async function lastCheckpoint(tx: Tx, lender: LenderId): Promise<string | null> {
  const { rows } = await sql<{ readonly checkpoint: string }>`
    select checkpoint from evidence_head where tenant_id = ${lender}`.execute(tx)
  return rows[0]?.checkpoint ?? null
}
