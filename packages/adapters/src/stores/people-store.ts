import type { PeopleOfDebtor, PeopleStore, PointKey } from '@fencun/app/ports/people-store'
import type { Personal } from '@fencun/core/identity/personal'
import {
  bucketOf,
  type DebtorId,
  type DebtorKey,
  debtorId,
  type LenderId,
  lenderId,
  type OrgId,
} from '@fencun/core/ids'
import type { Database } from '../engine/database.ts'
import type { Row } from '../engine/one-trip.ts'
import { textArray } from '../engine/text-array.ts'
import { type DebtorKeys, holderFor } from '../vault/debtor-keys.ts'
import type { DebtorSecret } from '../vault/debtor-secret.ts'
import { type Holder, holderOf, kekId } from '../vault/key-store.ts'
import { isReadable, type Wrap, wrapRow } from '../vault/wrap-rows.ts'
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

/** People and contact points in PostgreSQL, opened with the reader's keys as they are read. */
export function peopleStore(database: Database<unknown>, secrets: DebtorKeys): PeopleStore {
  return {
    of: async (keys, reader) => {
      const found = new Map<string, PeopleOfDebtor>()
      for (const [tenant, entries] of byLender(keys, ({ lender }) => lender)) {
        const lender = lenderId(tenant)
        const holder = holderFor(lender, reader)
        const debtors = [...new Set(entries.map(({ item }) => item.debtor))]
        const rows = await rowsOf(database, lender, holder, debtors)
        for (const [debtor, own] of rows) {
          const secret = own.wrap && (await secrets.open(lender, holder, debtor, own.wrap))
          found.set(nameOf({ lender, debtor }), openedOf({ lender, debtor }, own, secret))
        }
      }
      return keys.map((key) => found.get(nameOf(key)) ?? NOBODY)
    },
    valueOf: together((points) => valuesOf(database, secrets, points)),
  }
}

const NOBODY: PeopleOfDebtor = { people: [], points: [], keyDestroyed: false }

function openedOf(
  key: DebtorKey,
  { people, points }: RowsOfDebtor,
  secret: DebtorSecret | undefined,
): PeopleOfDebtor {
  if (secret === undefined) return { ...NOBODY, keyDestroyed: true }
  return {
    people: people.map((row) => personOf(secret, key, row)),
    points: points.map((row) => pointOf(secret, key, row)),
    keyDestroyed: false,
  }
}

/**
 * Persons, points and the reader's key in one statement: both are wanted whenever a number is to be
 * shown, and the key that opens them is the one that stood there when they did.
 */
const PEOPLE = `
  with asked as materialized (
    select bucket::smallint as bucket, debtor_id
    from unnest($2::text[], $3::text[]) as a (bucket, debtor_id)
  )
  select 'person' as what, p.debtor_id, p.party_id as id, p.party_id, p.role, p.relation,
    p.name_sealed, p.id_number_sealed, null as kind, null as label, null as source,
    null::bytea as value_sealed, null as kek_id, null::bytea as wrapped
  from asked join person p
    on p.bucket = asked.bucket and p.tenant_id = $1 and p.debtor_id = asked.debtor_id
  union all
  select 'point', c.debtor_id, c.point_id, c.party_id, null, null, null, null, c.kind, c.label,
    c.source, c.value_sealed, null, null
  from asked join contact_point c
    on c.bucket = asked.bucket and c.tenant_id = $1 and c.debtor_id = asked.debtor_id
  union all
  select 'key', k.debtor_id, null, null, null, null, null, null, null, null, null, null, k.kek_id,
    k.wrapped
  from asked join debtor_key k
    on k.bucket = asked.bucket and k.tenant_id = $1 and k.debtor_id = asked.debtor_id
      and k.holder = $4
  where ${isReadable('k')}
  order by id`

const VALUES = `
  with asked as materialized (
    select bucket::smallint as bucket, debtor_id, point_id, holder
    from unnest($2::text[], $3::text[], $4::text[], $5::text[])
      as a (bucket, debtor_id, point_id, holder)
  )
  select c.debtor_id, c.point_id, c.kind, c.value_sealed, asked.holder, k.kek_id, k.wrapped
  from asked join contact_point c
    on c.bucket = asked.bucket and c.tenant_id = $1 and c.debtor_id = asked.debtor_id
      and c.point_id = asked.point_id
  left join debtor_key k
    on k.bucket = asked.bucket and k.tenant_id = $1 and k.debtor_id = asked.debtor_id
      and k.holder = asked.holder and ${isReadable('k')}`

/** One round trip for each lender; a value is unsealed when its asker is answered. */
async function valuesOf(
  database: Database<unknown>,
  secrets: DebtorKeys,
  points: readonly PointKey[],
): Promise<(point: PointKey) => Personal | null | undefined> {
  const found = new Map<string, { readonly row: ValueRow; readonly secret?: DebtorSecret }>()
  const lenders = byLender(points, ({ lender }) => lender)
  const read = async (tenant: string, keys: readonly PointKey[]): Promise<void> => {
    const lender = lenderId(tenant)
    const text = (of: (key: PointKey) => string): Buffer => textArray(keys.map(of))
    const values = [
      tenant,
      text(({ debtor }) => String(bucketOf(debtor))),
      text(({ debtor }) => debtor),
      text(({ point }) => point),
      text(({ reader }) => holderFor(lender, reader)),
    ]
    const rows = await database.oneTrip(tenant, [{ name: 'point-values', text: VALUES, values }])
    for (const row of rows.map(valueRow)) {
      const { debtor, wrap } = wrapRow(row)
      const holder = holderOf(row.holder)
      const secret =
        row.kek_id === null ? undefined : await secrets.open(lender, holder, debtor, wrap)
      const name = [nameOf({ lender, debtor }), row.point_id, holder].join('\n')
      found.set(name, secret === undefined ? { row } : { row, secret })
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
    const holder = holderFor(point.lender, point.reader)
    const known = found.get([nameOf(point), point.point, holder].join('\n'))
    if (known === undefined) return undefined
    return known.secret === undefined ? null : valueOf(known.secret, point, known.row)
  }
}

/** A row of `VALUES`; without a key the reader may open nothing. */
function valueRow(row: Row): ValueRow & { readonly holder: OrgId; readonly kek_id: string | null } {
  return row as unknown as ReturnType<typeof valueRow>
}

interface RowsOfDebtor {
  readonly people: PersonRow[]
  readonly points: PointRow[]
  wrap?: Wrap
}

type Found =
  | ({ readonly what: 'person' } & PersonRow)
  | ({ readonly what: 'point'; readonly id: string } & Omit<PointRow, 'point_id'>)
  | {
      readonly what: 'key'
      readonly debtor_id: string
      readonly kek_id: string
      readonly wrapped: Buffer
    }

/** What there is of each debtor who has anything at all. */
async function rowsOf(
  database: Database<unknown>,
  lender: LenderId,
  holder: Holder,
  asked: readonly DebtorId[],
): Promise<ReadonlyMap<DebtorId, RowsOfDebtor>> {
  const buckets = textArray(asked.map((debtor) => String(bucketOf(debtor))))
  const values = [lender, buckets, textArray(asked), holder]
  const rows = await database.oneTrip(lender, [{ name: 'people', text: PEOPLE, values }])
  const found = new Map<DebtorId, RowsOfDebtor>()
  for (const row of rows.map(foundRow)) {
    const debtor = debtorId(row.debtor_id)
    const own = found.get(debtor) ?? { people: [], points: [] }
    found.set(debtor, own)
    if (row.what === 'person') own.people.push(row)
    else if (row.what === 'point') own.points.push({ ...row, point_id: row.id })
    else own.wrap = { kek: kekId(row.kek_id), wrapped: row.wrapped }
  }
  return found
}

/** A row of `PEOPLE`: what is not of its kind is null and not looked at. */
function foundRow(row: Row): Found {
  return row as unknown as Found
}

function nameOf({ lender, debtor }: DebtorKey): string {
  return `${lender}\n${debtor}`
}
