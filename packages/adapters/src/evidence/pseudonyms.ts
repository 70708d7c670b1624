import { randomBytes } from 'node:crypto'
import type { LenderId, StaffId } from '@fencun/core/ids'
import { CompiledQuery, type Transaction } from 'kysely'
import type { Database } from '../engine/database.ts'
import type { Row } from '../engine/one-trip.ts'
import { textArray } from '../engine/text-array.ts'

const PSEUDONYM_BYTES = 16
/** More people than act at any lender; beyond that the words are read again. */
const KNOWN_MAX = 100_000
/** Others who name the same person at the same time make a second look necessary, not a tenth. */
const LOOKS_MAX = 10

/** Gives each person the word that stands there or a new one. Whose insert another's row kept out
 * finds that row at the next look. */
const FIND = `
  with asked as materialized (
    select staff_id, pseudonym from unnest($2::text[], $3::text[]) as a (staff_id, pseudonym)
  ),
  known as materialized (
    select p.staff_id, p.pseudonym from asked join staff_pseudonym p
      on p.tenant_id = $1 and p.staff_id = asked.staff_id
  ),
  made as (
    insert into staff_pseudonym (tenant_id, staff_id, pseudonym)
    select $1, staff_id, pseudonym from asked
    where staff_id not in (select staff_id from known) order by staff_id
    on conflict do nothing
    returning staff_id, pseudonym
  )
  select staff_id, pseudonym from known union all select staff_id, pseudonym from made`

/** The random words by which the log names who acted. */
export interface Pseudonyms {
  /** `tx` is the transaction that is open, in which new words are made; undefined outside of one. */
  readonly of: (
    tx: Transaction<unknown> | undefined,
    lender: LenderId,
    staff: readonly StaffId[],
  ) => Promise<ReadonlyMap<StaffId, string>>
}

/**
 * Words that were read outside a transaction are remembered: they are durable. Those made inside
 * one may be taken back with it, and are read again.
 */
export function pseudonymsIn(database: Pick<Database<unknown>, 'oneTrip'>): Pseudonyms {
  const known = new Map<string, string>()
  return {
    of: async (tx, lender, staff) => {
      const words = new Map<StaffId, string>()
      for (const one of new Set(staff)) {
        const word = known.get(`${lender}\n${one}`)
        if (word !== undefined) words.set(one, word)
      }
      const missing = [...new Set(staff)].filter((one) => !words.has(one))
      if (missing.length === 0) return words
      const found = await look(database, tx, lender, missing)
      if (known.size > KNOWN_MAX) known.clear()
      for (const [one, word] of found) {
        words.set(one, word)
        if (tx === undefined) known.set(`${lender}\n${one}`, word)
      }
      return words
    },
  }
}

async function look(
  database: Pick<Database<unknown>, 'oneTrip'>,
  tx: Transaction<unknown> | undefined,
  lender: LenderId,
  staff: readonly StaffId[],
): Promise<ReadonlyMap<StaffId, string>> {
  const found = new Map<StaffId, string>()
  for (let looks = 0; looks < LOOKS_MAX; looks += 1) {
    const missing = staff.filter((one) => !found.has(one))
    if (missing.length === 0) return found
    const words = missing.map(() => randomBytes(PSEUDONYM_BYTES).toString('base64url'))
    const values = [lender, textArray(missing), textArray(words)]
    const rows =
      tx === undefined
        ? await database.oneTrip(lender, [{ name: 'staff-pseudonyms', text: FIND, values }])
        : (await tx.executeQuery<Row>(CompiledQuery.raw(FIND, values))).rows
    for (const one of missing) {
      const row = rows.find(({ staff_id: id }) => id === one)
      if (row !== undefined) found.set(one, String(row['pseudonym']))
    }
  }
  throw new Error('a pseudonym that others make is never seen')
}
