import { createHmac } from 'node:crypto'
import { bucketOf, type DebtorId, type DebtorKey, debtorId, type LenderId } from '@fencun/core/ids'
import { sql, type Transaction } from 'kysely'
import { type PersonRow, personOf, type ValueRow, valueOf } from '../stores/people-rows.ts'
import { type Columns, insertRows, pieces, unnest } from '../stores/unnest.ts'
import { expand } from './aes.ts'
import type { Secrets } from './debtor-keys.ts'
import { type DebtorSecret, secretOf } from './debtor-secret.ts'
import type { Holder, Kek } from './key-store.ts'
import {
  type SearchWord,
  wordsMeant,
  wordsOfId,
  wordsOfName,
  wordsOfPhone,
} from './search-terms.ts'

const TERM_BYTES = 16
/** Debtors per statement; each has about ten terms. */
const DEBTORS = 500

/** What debtors are found by that is kept nowhere else, such as a card number. */
export type MoreWords = ReadonlyMap<DebtorId, readonly SearchWord[]>

interface Known {
  /** The lender's keys to them. */
  readonly secrets: Secrets
  readonly more?: MoreWords
}

/** Debtors whom the holder of a key is to find. */
export interface ToIndex {
  readonly kek: Kek
  readonly debtors: readonly DebtorId[]
}

/**
 * Enters debtors into the index of each holder, from what is on file about them: persons and points
 * as the transaction sees them.
 */
export async function indexDebtors(
  tx: Transaction<unknown>,
  lender: LenderId,
  holders: readonly ToIndex[],
  known: Known,
): Promise<void> {
  const debtors = [...new Set(holders.flatMap((one) => one.debtors))].toSorted()
  for (const piece of pieces(debtors, DEBTORS)) {
    const words = await wordsOf(tx, lender, piece, known)
    for (const { kek, debtors: own } of holders) {
      const wanted = new Set<string>(own)
      const rows = piece
        .filter((debtor) => wanted.has(debtor))
        .flatMap((debtor) =>
          (words.get(debtor) ?? []).map((word) => ({ debtor, term: termOf(kek, word) })),
        )
      if (rows.length > 0) await insertTerms(tx, lender, kek.holder, rows)
    }
  }
}

async function insertTerms(
  tx: Transaction<unknown>,
  lender: LenderId,
  holder: Holder,
  rows: readonly { readonly debtor: DebtorId; readonly term: Buffer }[],
): Promise<void> {
  await sql`${insertRows('person_index', lender, rows, {
    bucket: ['smallint', ({ debtor }) => bucketOf(debtor)],
    debtor_id: ['text', ({ debtor }) => debtor],
    holder: ['text', () => holder],
    term: ['bytea', ({ term }) => term],
  })} on conflict do nothing`.execute(tx)
}

/** Takes a holder's entries of these debtors out, as the owner of the rows. */
export async function removeFromIndex(
  tx: Transaction<unknown>,
  lender: LenderId,
  holder: Holder,
  debtors: readonly DebtorId[],
): Promise<void> {
  await sql`
    delete from person_index
    where bucket = any(${[...new Set(debtors.map(bucketOf))]}::smallint[])
      and tenant_id = ${lender} and holder = ${holder}
      and debtor_id = any(${[...debtors]}::text[])`.execute(tx)
}

/** The terms under which somebody may be found who was typed so, for all of a holder's keys. */
export function termsMeant(keks: readonly Kek[], typed: string): readonly Buffer[] {
  const words = wordsMeant(typed)
  return keks.flatMap((kek) => words.map((word) => termOf(kek, word)))
}

const termKeys = new WeakMap<Kek, Map<string, Buffer>>()

/** A word under a key of its holder's and its kind: equal words of two holders are not equal. */
function termOf(kek: Kek, { kind, text }: SearchWord): Buffer {
  const keys = termKeys.get(kek) ?? new Map<string, Buffer>()
  termKeys.set(kek, keys)
  const key = keys.get(kind) ?? expand(kek.key, 'fencun', 'index', kind)
  keys.set(kind, key)
  return createHmac('sha256', key).update(text).digest().subarray(0, TERM_BYTES)
}

/** The words of each debtor, each once. */
async function wordsOf(
  tx: Transaction<unknown>,
  lender: LenderId,
  debtors: readonly DebtorId[],
  { secrets, more }: Known,
): Promise<ReadonlyMap<DebtorId, readonly SearchWord[]>> {
  const words = new Map<DebtorId, Map<string, SearchWord>>()
  const add = (debtor: DebtorId, found: readonly SearchWord[]): void => {
    const own = words.get(debtor) ?? new Map<string, SearchWord>()
    words.set(debtor, own)
    for (const word of found) own.set(`${word.kind}\n${word.text}`, word)
  }
  for (const row of await personRows(tx, lender, debtors)) {
    const debtor = debtorId(row.debtor_id)
    add(debtor, wordsOfPerson(secretOf(secrets, debtor), { lender, debtor }, row))
  }
  for (const row of await pointRows(tx, lender, debtors)) {
    const debtor = debtorId(row.debtor_id)
    const value = valueOf(secretOf(secrets, debtor), { lender, debtor }, row)
    add(debtor, wordsOfPhone(value.reveal()))
  }
  for (const [debtor, found] of more ?? []) add(debtor, found)
  return new Map([...words].map(([debtor, own]) => [debtor, [...own.values()]]))
}

/** Who owes is found by name; a contact only by the number that calls. */
function wordsOfPerson(
  secret: DebtorSecret,
  key: DebtorKey,
  row: PersonRow,
): readonly SearchWord[] {
  const { role, name, idNumber } = personOf(secret, key, row)
  if (role !== 'debtor' && role !== 'guarantor') return []
  return [...wordsOfName(name.reveal()), ...wordsOfId(idNumber?.reveal() ?? '')]
}

const DEBTOR: Columns<DebtorId> = {
  bucket: ['smallint', bucketOf],
  debtor_id: ['text', (debtor) => debtor],
}

async function personRows(tx: Transaction<unknown>, lender: LenderId, asked: readonly DebtorId[]) {
  const { rows } = await sql<PersonRow>`
    select p.debtor_id, p.party_id, p.role, p.name_sealed, p.id_number_sealed, p.relation
    from ${unnest('asked', asked, DEBTOR)}
    join person p on p.bucket = asked.bucket and p.debtor_id = asked.debtor_id
    where p.tenant_id = ${lender}`.execute(tx)
  return rows
}

async function pointRows(tx: Transaction<unknown>, lender: LenderId, asked: readonly DebtorId[]) {
  const { rows } = await sql<ValueRow>`
    select c.debtor_id, c.point_id, c.kind, c.value_sealed
    from ${unnest('asked', asked, DEBTOR)}
    join contact_point c on c.bucket = asked.bucket and c.debtor_id = asked.debtor_id
    where c.tenant_id = ${lender} and c.kind in ('mobile', 'landline')`.execute(tx)
  return rows
}
