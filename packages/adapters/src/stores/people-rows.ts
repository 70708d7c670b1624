import type { ContactPoint, Person } from '@fencun/app/ports/people-store'
import {
  type Personal,
  personalAddress,
  personalIdNumber,
  personalName,
  personalPhone,
  personalText,
} from '@fencun/core/identity/personal'
import { bucketOf, type DebtorKey, type LenderId, partyId, pointId } from '@fencun/core/ids'
import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Secrets } from '../vault/debtor-keys.ts'
import { type DebtorSecret, secretOf } from '../vault/debtor-secret.ts'
import { insertRows } from './unnest.ts'

export interface PersonRow {
  readonly debtor_id: string
  readonly party_id: string
  readonly role: Person['role']
  readonly name_sealed: Buffer
  readonly id_number_sealed: Buffer | null
  readonly relation: string | null
}

export interface PointRow {
  readonly debtor_id: string
  readonly point_id: string
  readonly party_id: string
  readonly kind: ContactPoint['kind']
  readonly label: string
  readonly source: ContactPoint['source']
  readonly value_sealed: Buffer
}

/** What a point's value is opened from. */
export type ValueRow = Pick<PointRow, 'debtor_id' | 'point_id' | 'kind' | 'value_sealed'>

export function personOf(secret: DebtorSecret, key: DebtorKey, row: PersonRow): Person {
  const { party_id: party, name_sealed: name, id_number_sealed: idNumber } = row
  return {
    party: partyId(party),
    debtor: key.debtor,
    role: row.role,
    name: secret.open(key, namePlace(party), name, personalName),
    idNumber:
      idNumber === null ? null : secret.open(key, idNumberPlace(party), idNumber, personalIdNumber),
    relation: row.relation,
  }
}

/** How a point's value prints: numbers by their last digits, addresses by their city, mailboxes not at all. */
const PRINTS: Readonly<Record<ContactPoint['kind'], (value: string) => Personal>> = {
  mobile: personalPhone,
  landline: personalPhone,
  address: personalAddress,
  email: personalText,
}

export function pointOf(secret: DebtorSecret, key: DebtorKey, row: PointRow): ContactPoint {
  return {
    point: pointId(row.point_id),
    party: partyId(row.party_id),
    debtor: key.debtor,
    kind: row.kind,
    label: row.label,
    source: row.source,
    value: valueOf(secret, key, row),
  }
}

export function valueOf(secret: DebtorSecret, key: DebtorKey, row: ValueRow): Personal {
  return secret.open(key, valuePlace(row.point_id), row.value_sealed, PRINTS[row.kind])
}

/** Who is on file already is replaced: the newest file has the newest data. */
export async function writePeople(
  tx: Transaction<unknown>,
  secrets: Secrets,
  lender: LenderId,
  people: readonly Person[],
): Promise<void> {
  const insert = insertRows('person', lender, people, {
    bucket: ['smallint', ({ debtor }) => bucketOf(debtor)],
    debtor_id: ['text', ({ debtor }) => debtor],
    party_id: ['text', ({ party }) => party],
    role: ['text', ({ role }) => role],
    name_sealed: [
      'bytea',
      ({ debtor, party, name }) =>
        secretOf(secrets, debtor).seal({ lender, debtor }, namePlace(party), name),
    ],
    id_number_sealed: [
      'bytea',
      ({ debtor, party, idNumber }) =>
        idNumber === null
          ? null
          : secretOf(secrets, debtor).seal({ lender, debtor }, idNumberPlace(party), idNumber),
    ],
    relation: ['text', ({ relation }) => relation],
  })
  const columns = ['role', 'name_sealed', 'id_number_sealed', 'relation']
  await sql`${insert} on conflict (bucket, tenant_id, debtor_id, party_id)
    do update set ${replacing(columns)}`.execute(tx)
}

export async function writePoints(
  tx: Transaction<unknown>,
  secrets: Secrets,
  lender: LenderId,
  points: readonly ContactPoint[],
): Promise<void> {
  const insert = insertRows('contact_point', lender, points, {
    bucket: ['smallint', ({ debtor }) => bucketOf(debtor)],
    debtor_id: ['text', ({ debtor }) => debtor],
    point_id: ['text', ({ point }) => point],
    party_id: ['text', ({ party }) => party],
    kind: ['text', ({ kind }) => kind],
    label: ['text', ({ label }) => label],
    source: ['text', ({ source }) => source],
    value_sealed: [
      'bytea',
      ({ debtor, point, value }) =>
        secretOf(secrets, debtor).seal({ lender, debtor }, valuePlace(point), value),
    ],
  })
  const columns = ['party_id', 'kind', 'label', 'source', 'value_sealed']
  await sql`${insert} on conflict (bucket, tenant_id, debtor_id, point_id)
    do update set ${replacing(columns)}`.execute(tx)
}

function replacing(columns: readonly string[]): RawBuilder<unknown> {
  return sql.join(columns.map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`))
}

export function namePlace(party: string): string {
  return `person/${party}/name`
}

export function idNumberPlace(party: string): string {
  return `person/${party}/id-number`
}

export function valuePlace(point: string): string {
  return `contact-point/${point}/value`
}
