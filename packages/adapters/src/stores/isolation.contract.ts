import type { Staff } from '@fencun/app/ports/directory-store'
import { policyChangeId } from '@fencun/app/ports/policies'
import {
  numberAdded,
  refused,
  sampleParty,
  takenBack,
  tell,
} from '@fencun/app/testing/sample-refusals'
import {
  newDebtor,
  newLender,
  SAMPLE_AT,
  sampleApiKey,
  sampleLender,
  sampleLine,
  sampleNote,
  sampleOrg,
  sampleRecord,
  sampleRegistration,
  sampleStaff,
  uniqueId,
} from '@fencun/app/testing/sample-rows'
import { type DebtorId, type LenderId, lenderId, staffId } from '@fencun/core/ids'
import { day } from '@fencun/core/time/beijing'
import { EMPTY_STATE } from '@fencun/core/timeline/state'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../engine/database.ts'
import { sqlStateOf } from '../engine/retry.ts'
import type { TestEngine } from '../testing/engines.ts'
import { fillEvidence } from '../testing/fill-evidence.ts'
import { fillKeeping } from '../testing/fill-keeping.ts'
import { storesIn } from '../testing/stores-on.ts'
import { enterAsOwner } from '../vault/debtor-keys.ts'
import type { Stores } from './open-stores.ts'

const NOT_PERMITTED = '42501'

/** Tables that only grow. */
const GROWING = [
  'api_key_act',
  ...['timeline_event', 'contact_record', 'written_note', 'placement', 'case_number'],
  ...['refused_number', 'refusal_withdrawal', 'policy_change', 'policy_verdict'],
  ...['destruction_act', 'legal_hold', 'legal_hold_lift', 'expired_file'],
  ...['evidence_outbox', 'evidence_leaf', 'evidence_tile', 'evidence_head', 'evidence_checkpoint'],
  ...['evidence_record', 'evidence_audit', 'evidence_timestamp', 'staff_pseudonym'],
  ...['witness_step', 'witness_cosignature', 'witness_incident', 'person_index'],
  ...['data_look', 'access_alarm', 'access_alarm_word', 'export_ask', 'export_verdict'],
  ...['export_made', 'export_taken', 'export_case', 'attachment', 'attachment_reading', 'backup'],
]

/** Tables that the work of a tenant may add to at most: the evidence log itself. */
const HIDDEN = [
  ...['evidence_outbox', 'evidence_leaf', 'evidence_tile', 'evidence_head', 'evidence_checkpoint'],
  ...['evidence_key', 'evidence_audit'],
]

/** Tables that hold tenants' rows, as the catalogue knows them. */
const TENANT_TABLES = sql<{ name: string }>`
  select c.relname as name from pg_class c
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
  where c.relkind in ('r', 'p') order by 1`

/** The second wall: what the database itself keeps apart, whatever a query asks. */
export function describeIsolation(engine: TestEngine): void {
  describe(`tenants on ${engine.name}`, () => {
    let database: Database<unknown>
    let stores: Stores
    let tables: readonly string[]
    const [mine, theirs] = [newLender(), newLender()]

    beforeAll(async () => {
      database = await engine.database<unknown>()
      stores = storesIn(database)
      for (const lender of [mine, theirs]) {
        const debtor = newDebtor()
        await fill(stores, lender, debtor)
        const [file] = await stores.cases.ofDebtor({ lender, debtor })
        if (file === undefined) throw new Error('the debtor has a case')
        await fillKeeping(database, stores, { lender, debtor }, file.case)
        await fillEvidence(database, { lender, debtor }, file.case)
      }
      const found = await TENANT_TABLES.execute(database.kysely)
      tables = found.rows.map(({ name }) => name)
    })
    afterAll(() => engine.stop())

    test('every table of tenants has rows of both, or the tests below would prove nothing', async () => {
      expect(tables.length).toBeGreaterThanOrEqual(12)
      for (const tenant of [mine, theirs]) {
        expect(await tablesWithRows(database, tenant, tables)).toEqual(tables)
      }
    })

    test('a query without any condition sees the rows of its tenant only', async () => {
      for (const table of tables) {
        const read = database.inTenant(mine, (tx) =>
          sql<{ tenant_id: string }>`select tenant_id from ${sql.table(table)}`.execute(tx),
        )
        const seen = await read.then(({ rows }) => rows.map((row) => row.tenant_id), sqlStateOf)
        const own = HIDDEN.includes(table) ? NOT_PERMITTED : new Set([mine])
        expect(typeof seen === 'object' ? new Set(seen) : seen, table).toEqual(own)
      }
    })

    test('a query that names another tenant sees nothing and changes nothing', async () => {
      for (const table of tables) {
        const read = database.inTenant(mine, (tx) =>
          sql`select from ${sql.table(table)} where tenant_id = ${theirs}`.execute(tx),
        )
        const seen = await read.then(({ rows }) => rows, sqlStateOf)
        expect(seen, table).toEqual(HIDDEN.includes(table) ? NOT_PERMITTED : [])
        const change = await database
          .inTenant(mine, (tx) =>
            sql`update ${sql.table(table)} set tenant_id = tenant_id
              where tenant_id = ${theirs}`.execute(tx),
          )
          .then(({ numAffectedRows }) => Number(numAffectedRows), sqlStateOf)
        expect([0, NOT_PERMITTED], table).toContain(change)
      }
      expect(await tablesWithRows(database, theirs, tables)).toEqual(tables)
    })

    test('no row can be written under the name of another tenant', async () => {
      for (const table of tables) {
        const insert = database.inTenant(mine, (tx) =>
          sql`insert into ${sql.table(table)}
            select * from jsonb_populate_recordset(null::${sql.table(table)}, (
              select jsonb_agg(to_jsonb(t) || jsonb_build_object('tenant_id', ${theirs}::text))
              from ${sql.table(table)} t
            ))`.execute(tx),
        )
        expect(await insert.then(() => 'written', sqlStateOf), table).toBe(NOT_PERMITTED)
      }
    })

    test('no tenant deletes anything, and what only grows cannot be changed', async () => {
      for (const table of tables) {
        const remove = database.inTenant(mine, (tx) =>
          sql`delete from ${sql.table(table)}`.execute(tx),
        )
        expect(await remove.then(() => 'deleted', sqlStateOf), table).toBe(NOT_PERMITTED)
      }
      for (const table of GROWING) {
        const change = database.inTenant(mine, (tx) =>
          sql`update ${sql.table(table)} set tenant_id = tenant_id`.execute(tx),
        )
        expect(await change.then(() => 'changed', sqlStateOf), table).toBe(NOT_PERMITTED)
      }
    })

    test('a transaction without a tenant sees nothing and writes nothing', async () => {
      for (const table of tables) {
        const read = database.asOwner(async (tx) => {
          await sql`select set_config('role', 'fencun_app', true)`.execute(tx)
          return sql`select from ${sql.table(table)}`.execute(tx)
        })
        const seen = await read.then(({ rows }) => rows, sqlStateOf)
        expect(seen, table).toEqual(HIDDEN.includes(table) ? NOT_PERMITTED : [])
      }
    })

    test('the work of a tenant cannot look at passwords, sessions or other lenders', async () => {
      const hidden = ['lender', 'staff_home', 'api_key_secret', 'auth_user', 'auth_session']
      for (const table of [
        ...hidden,
        'auth_account',
        'sign_in_attempt',
        'installation',
        'schema_migration',
      ]) {
        const read = database.inTenant(mine, (tx) =>
          sql`select from ${sql.table(table)}`.execute(tx),
        )
        expect(await read.then(() => 'read', sqlStateOf), table).toBe(NOT_PERMITTED)
      }
    })
  })
}

async function fill(stores: Stores, lender: LenderId, debtor: DebtorId): Promise<void> {
  const { directory, placements, timelines } = stores
  const own = sampleOrg(lender)
  await directory.addLender(sampleLender(lender), own)
  const staff = sampleStaff(own)
  await directory.addStaff(staff)
  await fillRegisters(stores, lender, staff)
  await directory.saveLine(sampleLine(own))
  const heads = new Map([[debtor, { version: 0, state: EMPTY_STATE }]])
  const made = sampleRegistration(lender, [debtor], heads)
  const following = made.timelines.map((one, index) => {
    const file = made.cases[index]
    if (file === undefined) throw new Error('a case for each debtor')
    const records = [sampleRecord(one.key, file.case)]
    return { ...one, records, notes: [sampleNote(file.case)] }
  })
  await placements.register({ ...made, timelines: following })
  const contact = sampleParty('number-of-a-contact')
  const events = [numberAdded(contact), refused(contact, 'refusal-1'), takenBack('refusal-1')]
  await tell(timelines, { lender, debtor }, events)
  await stores.apiKeys.create(sampleApiKey(lender), { at: SAMPLE_AT, by: staffId('somebody') })
}

async function fillRegisters(
  { directory, policies }: Stores,
  lender: LenderId,
  { staff, org }: Staff,
): Promise<void> {
  await directory.saveLenderType(lender, 'bank')
  const never = { impactAssessedOn: null, evaluatedOn: null, subcontracted: false }
  await directory.saveEngagement(lender, { org, ...never })
  const shown = { trainedOn: null, confidentialitySigned: true, suspended: false }
  await directory.saveQualification(lender, { staff, ...shown })
  const change = policyChangeId(uniqueId())
  const proposed = { change, lender, settings: [], effectiveFrom: day(20_800), reason: 'test' }
  await policies.propose({ ...proposed, author: staff, proposedAt: SAMPLE_AT })
  const verdict = { by: staffId('other'), at: SAMPLE_AT, approved: true, note: '' }
  await policies.decide(lender, change, verdict)
}

async function tablesWithRows(
  database: Database<unknown>,
  tenant: string,
  tables: readonly string[],
): Promise<readonly string[]> {
  const filled: string[] = []
  for (const table of tables) {
    const { rows } = await database.asOwner(async (tx) => {
      await enterAsOwner(tx, lenderId(tenant))
      return sql`select from ${sql.table(table)} where tenant_id = ${tenant}`.execute(tx)
    })
    if (rows.length > 0) filled.push(table)
  }
  return filled
}
