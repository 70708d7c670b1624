import type { ContactPoint, PeopleStore, Person, PointKey } from '@fencun/app/ports/people-store'
import type { Personal } from '@fencun/core/identity/personal'
import { bucketOf, type DebtorKey, debtorId, lenderId } from '@fencun/core/ids'
import type { Database } from '../engine/database.ts'
import type { Row } from '../engine/one-trip.ts'
import { textArray } from '../engine/text-array.ts'
import type { Vault } from '../vault/vault.ts'
import { byLender } from './by-lender.ts'
import {
  type PersonRow,
  type PointRow,
  personOf,
  pointOf,
  type ValueRow,
  valueOf,
} from './people-rows.ts'
import { together } from './together.ts'

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
    valueOf: together((points) => valuesOf(database, vault, points)),
  }
}

/** Persons and points in one statement, because both are wanted whenever a number is to be shown. */
const PEOPLE = `
  with asked as materialized (
    select bucket::smallint as bucket, debtor_id
    from unnest($2::text[], $3::text[]) as a (bucket, debtor_id)
  )
  select 'person' as what, p.debtor_id, p.party_id as id, p.party_id, p.role, p.relation,
    p.name_sealed, p.id_number_sealed, null as kind, null as label, null as source,
    null::bytea as value_sealed
  from asked join person p
    on p.bucket = asked.bucket and p.tenant_id = $1 and p.debtor_id = asked.debtor_id
  union all
  select 'point', c.debtor_id, c.point_id, c.party_id, null, null, null, null, c.kind, c.label,
    c.source, c.value_sealed
  from asked join contact_point c
    on c.bucket = asked.bucket and c.tenant_id = $1 and c.debtor_id = asked.debtor_id
  order by id`

const VALUES = `
  with asked as materialized (
    select bucket::smallint as bucket, debtor_id, point_id
    from unnest($2::text[], $3::text[], $4::text[]) as a (bucket, debtor_id, point_id)
  )
  select c.debtor_id, c.point_id, c.kind, c.value_sealed
  from asked join contact_point c
    on c.bucket = asked.bucket and c.tenant_id = $1 and c.debtor_id = asked.debtor_id
      and c.point_id = asked.point_id`

/** One round trip for each lender; a value is unsealed when its asker is answered. */
async function valuesOf(
  database: Database<unknown>,
  vault: Vault,
  points: readonly PointKey[],
): Promise<(point: PointKey) => Personal | undefined> {
  const found = new Map<string, ValueRow>()
  const lenders = byLender(points, ({ lender }) => lender)
  const read = async (tenant: string, keys: readonly PointKey[]): Promise<void> => {
    const buckets = textArray(keys.map(({ debtor }) => String(bucketOf(debtor))))
    const debtors = textArray(keys.map(({ debtor }) => debtor))
    const values = [tenant, buckets, debtors, textArray(keys.map(({ point }) => point))]
    const rows = await database.oneTrip(tenant, [{ name: 'point-values', text: VALUES, values }])
    const lender = lenderId(tenant)
    for (const row of rows.map(valueRow)) {
      const debtor = debtorId(row.debtor_id)
      found.set(`${nameOf({ lender, debtor })}\n${row.point_id}`, row)
    }
  }
  await Promise.all(
    [...lenders].map(async ([tenant, group]) =>
      read(
        tenant,
        group.map(({ item }) => item),
      ),
    ),
  )
  return (point) => {
    const row = found.get(`${nameOf(point)}\n${point.point}`)
    return row && valueOf(vault, point, row)
  }
}

/** A row of `VALUES`. */
function valueRow(row: Row): ValueRow {
  return row as unknown as ValueRow
}

type Found =
  | ({ readonly what: 'person' } & PersonRow)
  | ({ readonly what: 'point'; readonly id: string } & Omit<PointRow, 'point_id'>)

async function rowsOf(
  database: Database<unknown>,
  tenant: string,
  keys: readonly DebtorKey[],
): Promise<{ readonly people: readonly PersonRow[]; readonly points: readonly PointRow[] }> {
  const buckets = textArray(keys.map(({ debtor }) => String(bucketOf(debtor))))
  const debtors = textArray(keys.map(({ debtor }) => debtor))
  const values = [tenant, buckets, debtors]
  const rows = await database.oneTrip(tenant, [{ name: 'people', text: PEOPLE, values }])
  const found = rows.map(foundRow)
  return {
    people: found.filter((row) => row.what === 'person'),
    points: found.flatMap((row) => (row.what === 'point' ? [{ ...row, point_id: row.id }] : [])),
  }
}

/** A row of `PEOPLE`: what is not of its kind is null and not looked at. */
function foundRow(row: Row): Found {
  return row as unknown as Found
}

function add<T>(lists: Map<string, T[]>, key: DebtorKey, item: T): void {
  const list = lists.get(nameOf(key)) ?? []
  lists.set(nameOf(key), list)
  list.push(item)
}

function nameOf({ lender, debtor }: DebtorKey): string {
  return `${lender}\n${debtor}`
}
