import type { Reader } from '@fencun/app/ports/reader'
import { bucketOf, type DebtorId, type LenderId } from '@fencun/core/ids'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../engine/database.ts'
import { textArray } from '../engine/text-array.ts'
import { pieces } from '../stores/unnest.ts'
import { BoundedCache } from './bounded-cache.ts'
import { DebtorSecret } from './debtor-secret.ts'
import { type Holder, holderOf, type Kek, type KeyStore } from './key-store.ts'
import { indexDebtors, removeFromIndex } from './person-index.ts'
import {
  isReadable,
  lockHolder,
  olderEvents,
  putWraps,
  readWraps,
  type Wrap,
  wrapRow,
} from './wrap-rows.ts'
import { unwrap, wrap } from './wrapping.ts'

/** Debtors whose keys are kept unwrapped: as many as have a timeline that is remembered, and more. */
const CACHED_MAX = 40_000
/** Wraps per statement. */
const ROWS = 1000

export type Secrets = ReadonlyMap<DebtorId, DebtorSecret>

/** Puts a key-encryption key on record, once, in the transaction that wraps a debtor's key under it. */
export type AttestKek = (tx: Transaction<unknown>, kek: Kek) => Promise<void>

interface SeenWrap {
  readonly row: Wrap
  secret?: DebtorSecret
}

const WRAPS = `
  select k.debtor_id, k.kek_id, k.wrapped
  from unnest($2::text[], $3::text[]) as asked (bucket, debtor_id)
  join debtor_key k on k.bucket = asked.bucket::smallint and k.tenant_id = $1
    and k.debtor_id = asked.debtor_id and k.holder = $4
  where ${isReadable('k')}`

export function holderFor(lender: LenderId, reader: Reader): Holder {
  return reader === 'lender' ? holderOf(lender) : holderOf(reader.org)
}

/**
 * The random key of each debtor. Wrapped, it lies in the database beside the debtor's rows; what is
 * kept here is only what came out of a wrap that was read. So a wrap that anybody destroys opens
 * nothing from then on, in no process; a destroyed key-encryption key, nothing after
 * `KEK_LOOKED_FOR_EVERY_MS`.
 */
export class DebtorKeys {
  readonly store: KeyStore
  readonly #database: Database<unknown>
  /** By tenant, holder, debtor and the wrap itself. */
  readonly #unwrapped: BoundedCache<DebtorSecret>
  /** What a transaction has read or made already. */
  readonly #within = new WeakMap<Transaction<unknown>, Map<DebtorId, DebtorSecret>>()
  /** The lender's wraps that were read with timelines, and what came out of each. */
  readonly #seen: BoundedCache<SeenWrap>
  #attest: AttestKek | undefined

  constructor(database: Database<unknown>, store: KeyStore, cachedMax: number = CACHED_MAX) {
    this.#database = database
    this.store = store
    this.#unwrapped = new BoundedCache(cachedMax)
    this.#seen = new BoundedCache(cachedMax)
  }

  /** From now on, whatever key-encryption key somebody is given a wrap under is put on record. */
  attestWith(attest: AttestKek): void {
    this.#attest = attest
  }

  /**
   * The keys of debtors that something is to be sealed for; made where there are none yet, in the
   * transaction that writes the rows, and wrapped for the lender.
   * @throws Error when the lender's key-encryption key is gone: nothing can be written then.
   */
  async forWriting(
    tx: Transaction<unknown>,
    lender: LenderId,
    debtors: readonly DebtorId[],
  ): Promise<Secrets> {
    const holder = holderOf(lender)
    const found = this.#within.get(tx) ?? new Map<DebtorId, DebtorSecret>()
    this.#within.set(tx, found)
    const asked = debtors.filter((debtor) => !found.has(debtor))
    for (const piece of pieces(sorted(asked), ROWS)) {
      const known = await readWraps(tx, lender, holder, piece)
      const missing = piece.filter((debtor) => !known.has(debtor))
      const made = missing.length === 0 ? known : await this.#make(tx, lender, missing)
      for (const debtor of piece) {
        const row = known.get(debtor) ?? made.get(debtor)
        const secret = row && (await this.open(lender, holder, debtor, row))
        if (secret === undefined) throw new Error("the lender's key to a debtor does not open")
        found.set(debtor, secret)
      }
    }
    return found
  }

  /**
   * Wraps debtors' keys for one more holder, whose wraps from before are renewed. Waits while the
   * holder's wraps are being moved to another key, so that none is left under a destroyed one. Gives
   * the key that they are wrapped under.
   */
  async grant(
    tx: Transaction<unknown>,
    lender: LenderId,
    holder: Holder,
    secrets: Secrets,
  ): Promise<Kek> {
    await lockHolder(tx, lender, holder, 'shared')
    const kek = await this.#ensure(tx, lender, holder)
    for (const piece of pieces(sorted([...secrets.keys()]), ROWS)) {
      const rows = piece.flatMap((debtor) => {
        const secret = secrets.get(debtor)
        return secret === undefined ? [] : [{ debtor, wrap: wrap(kek, debtor, secret) }]
      })
      await putWraps(tx, kek, rows)
    }
    return kek
  }

  /** The keys that a reader holds; who is not among them is shut to the reader. One round trip. */
  async forReading(
    lender: LenderId,
    reader: Reader,
    debtors: readonly DebtorId[],
  ): Promise<Secrets> {
    const holder = holderFor(lender, reader)
    const rows = await this.#wraps(lender, holder, debtors)
    const found = new Map<DebtorId, DebtorSecret>()
    for (const [debtor, row] of rows) {
      const secret = await this.open(lender, holder, debtor, row)
      if (secret !== undefined) found.set(debtor, secret)
    }
    return found
  }

  /** What a wrap holds that was just read; undefined when the key it was wrapped under is gone. */
  async open(
    lender: LenderId,
    holder: Holder,
    debtor: DebtorId,
    row: Wrap,
  ): Promise<DebtorSecret | undefined> {
    const kek = await this.store.byId(lender, row.kek)
    return kek?.holder === holder ? this.#opened(kek, debtor, row) : undefined
  }

  #opened(kek: Kek, debtor: DebtorId, row: Wrap): DebtorSecret {
    const { lender, holder } = kek
    const name = [lender, holder, debtor, row.wrapped.toString('latin1')].join('\n')
    const before = this.#unwrapped.get(name)
    if (before !== undefined) return before
    const secret = unwrap(kek, debtor, row)
    this.#unwrapped.set(name, secret)
    return secret
  }

  /** Remembers the lender's wrap that came with a timeline, for the evidence of what follows. */
  noteWrap(lender: LenderId, debtor: DebtorId, row: Wrap | undefined): void {
    const name = `${lender}\n${holderOf(lender)}\n${debtor}`
    if (row === undefined) this.#seen.delete(name)
    else this.#seen.set(name, { row })
  }

  /** The lender's own keys, from wraps that came with timelines where there are such. */
  async ofLender(lender: LenderId, debtors: readonly DebtorId[]): Promise<Secrets> {
    const holder = holderOf(lender)
    const found = new Map<DebtorId, DebtorSecret>()
    const asked: DebtorId[] = []
    // Nearly all of a lender's wraps are under one key, which is looked for once for all of them.
    const keks = new Map<string, Kek | undefined>()
    for (const debtor of debtors) {
      const seen = this.#seen.get(`${lender}\n${holder}\n${debtor}`)
      const id = seen?.row.kek
      if (id !== undefined && !keks.has(id)) keks.set(id, await this.store.byId(lender, id))
      const kek = id === undefined ? undefined : keks.get(id)
      if (seen === undefined || kek?.holder !== holder) {
        asked.push(debtor)
        continue
      }
      seen.secret ??= this.#opened(kek, debtor, seen.row)
      found.set(debtor, seen.secret)
    }
    if (asked.length === 0) return found
    return new Map([...found, ...(await this.forReading(lender, 'lender', asked))])
  }

  /**
   * Moves a holder's wraps of these debtors to another of its key-encryption keys, and their entries
   * in its index with them, in a transaction of the owner that has entered the tenant
   * (`enterAsOwner`); what stays under the old one dies with it. Gives how many were moved. What a
   * wrap no longer opens is left as it is. Card numbers are found no more: they are kept nowhere.
   */
  async rewrap(
    tx: Transaction<unknown>,
    toKek: Kek,
    debtors: readonly DebtorId[],
  ): Promise<number> {
    const { lender, holder } = toKek
    await lockHolder(tx, lender, holder, 'alone')
    let moved = 0
    for (const piece of pieces(sorted(debtors), ROWS)) {
      const rows: { debtor: DebtorId; wrap: Wrap }[] = []
      for (const [debtor, row] of await readWraps(tx, lender, holder, piece)) {
        const secret = await this.open(lender, holder, debtor, row)
        if (secret !== undefined) rows.push({ debtor, wrap: wrap(toKek, debtor, secret) })
      }
      await putWraps(tx, toKek, rows)
      moved += rows.length
    }
    await this.#indexAnew(tx, toKek, debtors)
    this.forget(lender, holder)
    return moved
  }

  /** Drops what is kept of a holder's keys in this process. */
  forget(lender: LenderId, holder: Holder): void {
    this.#unwrapped.dropWhere((name) => name.startsWith(`${lender}\n${holder}\n`))
    this.#seen.dropWhere((name) => name.startsWith(`${lender}\n${holder}\n`))
  }

  /** How many debtors' keys are kept unwrapped in this process. */
  get cached(): number {
    return this.#unwrapped.size
  }

  /** Drops everything that is kept in this process. */
  forgetAll(): void {
    this.#unwrapped.dropWhere(() => true)
    this.#seen.dropWhere(() => true)
  }

  async #indexAnew(tx: Transaction<unknown>, kek: Kek, debtors: readonly DebtorId[]) {
    const { lender, holder } = kek
    const own = sorted(debtors)
    await removeFromIndex(tx, lender, holder, own)
    const secrets = await this.forWriting(tx, lender, own)
    await indexDebtors(tx, lender, [{ kek, debtors: own }], { secrets })
  }

  async #ensure(tx: Transaction<unknown>, lender: LenderId, holder: Holder): Promise<Kek> {
    const kek = await this.store.ensure(lender, holder)
    await this.#attest?.(tx, kek)
    return kek
  }

  async #make(tx: Transaction<unknown>, lender: LenderId, debtors: readonly DebtorId[]) {
    const holder = holderOf(lender)
    await lockHolder(tx, lender, holder, 'shared')
    const kek = await this.#ensure(tx, lender, holder)
    const older = await olderEvents(tx, lender, debtors)
    const rows = debtors.map((debtor) => {
      return { debtor, wrap: wrap(kek, debtor, DebtorSecret.random(older.get(debtor))) }
    })
    await putWraps(tx, kek, rows, 'keep')
    // Somebody else may have been first: what stands is what counts.
    return readWraps(tx, lender, holder, debtors)
  }

  async #wraps(lender: LenderId, holder: Holder, debtors: readonly DebtorId[]) {
    const unique = sorted(debtors)
    if (unique.length === 0) return new Map<DebtorId, Wrap>()
    const buckets = textArray(unique.map((debtor) => String(bucketOf(debtor))))
    const values = [lender, buckets, textArray(unique), holder]
    const rows = await this.#database.oneTrip(lender, [
      { name: 'debtor-keys', text: WRAPS, values },
    ])
    return new Map(rows.map(wrapRow).map(({ debtor, wrap: row }) => [debtor, row]))
  }
}

/** Each once, in the order in which rows are locked. */
function sorted(debtors: readonly DebtorId[]): readonly DebtorId[] {
  return [...new Set(debtors)].toSorted()
}

/** Runs work in a transaction that sees the tenant's rows as their owner. */
export async function enterAsOwner(tx: Transaction<unknown>, lender: LenderId): Promise<void> {
  await sql`select set_config('app.tenant', ${lender}, true)`.execute(tx)
}
