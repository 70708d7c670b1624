import type { ContactPoint, PeopleStore, Person } from '@fencun/app/ports/people-store'
import { bucketOf, type DebtorKey, debtorId, lenderId } from '@fencun/core/ids'
import { sql } from 'kysely'
import type { Database } from '../engine/database.ts'
import type { Vault } from '../vault/vault.ts'
import { byLender } from './by-lender.ts'
import { type PersonRow, type PointRow, personOf, pointOf } from './people-rows.ts'
import { unnest } from './unnest.ts'

/** People and contact points in PostgreSQL, opened from the vault as they are read. */
export function peopleStore(database: Database<unknown>, vault: Vault): PeopleStore {
  return {
    of: async (keys) => {
      const people = new Map<string, Person[]>()
      const points = new Map<string, ContactPoint[]>()
      for (const [tenant, entries] of byLender(keys, ({ lender }) => lender)) {
        const unique = new Map(entries.map(({ item }) => [item.debtor, item]))
        const rows = await rowsOf(database, tenant, [...unique.values()])
        const lender = lenderId(tenant)
        for (const row of rows.people) {
          const key = { lender, debtor: debtorId(row.debtor_id) }
          add(people, key, personOf(vault, key, row))
        }
        for (const row of rows.points) {
          const key = { lender, debtor: debtorId(row.debtor_id) }
          add(points, key, pointOf(vault, key, row))
        }
      }
      return keys.map((key) => ({
        people: people.get(nameOf(key)) ?? [],
        points: points.get(nameOf(key)) ?? [],
      }))
    },
  }
}

async function rowsOf(
  database: Database<unknown>,
  tenant: string,
  keys: readonly DebtorKey[],
): Promise<{ readonly people: readonly PersonRow[]; readonly points: readonly PointRow[] }> {
  const asked = unnest('asked', keys, {
    bucket: ['smallint', ({ debtor }) => bucketOf(debtor)],
    debtor_id: ['text', ({ debtor }) => debtor],
  })
  return database.inTenant(tenant, async (tx) => {
    const people = await sql<PersonRow>`
      select debtor_id, party_id, role, name_sealed, id_number_sealed, relation
      from person join ${asked} using (bucket, debtor_id)
      where tenant_id = ${tenant} order by party_id`.execute(tx)
    const points = await sql<PointRow>`
      select debtor_id, point_id, party_id, kind, label, source, value_sealed
      from contact_point join ${asked} using (bucket, debtor_id)
      where tenant_id = ${tenant} order by point_id`.execute(tx)
    return { people: people.rows, points: points.rows }
  })
}

function add<T>(lists: Map<string, T[]>, key: DebtorKey, item: T): void {
  const list = lists.get(nameOf(key)) ?? []
  lists.set(nameOf(key), list)
  list.push(item)
}

function nameOf({ lender, debtor }: DebtorKey): string {
  return `${lender}\n${debtor}`
}
