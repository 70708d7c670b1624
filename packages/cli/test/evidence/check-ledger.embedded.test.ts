import { checkLedger } from '@fencun/app/check-ledger/check-ledger'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DEMO_LENDER } from '../../src/demo/directory.ts'
import { newFolder, removeFolders } from '../support/command.ts'
import { type Attested, attested } from './attested.ts'

let the: Attested
beforeAll(async () => {
  the = await attested(await newFolder())
})
afterAll(async () => {
  await the.close()
  await removeFolders()
})

it('finds nothing in rows that nobody touched, and has looked at all of them', async () => {
  const summary = await checkLedger(the.deps, DEMO_LENDER, {
    onFinding: (finding) => {
      throw new Error(JSON.stringify(finding))
    },
  })
  expect(summary).toMatchObject({ found: 0, beforeLog: 0 })
  expect(summary.events).toBeGreaterThan(300)
  expect(summary.leaves).toBe(summary.events + summary.records)
})

/** Does something to a table behind the program's back, looks, and puts it back. */
async function after(table: string, statement: RawBuilder<unknown>, undo?: RawBuilder<unknown>) {
  const [name, kept] = [sql.raw(table), sql.raw(`kept_${table}`)]
  await the.behind(sql`create table ${kept} as select * from ${name}`)
  await the.behind(statement)
  const findings = await the.check()
  await the.behind(undo ?? sql`delete from ${name}`)
  if (undo === undefined) await the.behind(sql`insert into ${name} select * from ${kept}`)
  await the.behind(sql`drop table ${kept}`)
  return findings
}

const ended = sql`where kind = 'contact-ended'
  and version = (select max(version) from timeline_event where kind = 'contact-ended')`

it('finds an event that says something else than its leaf, and where', async () => {
  const found = await after(
    'timeline_event',
    sql`update timeline_event
    set body = (body::jsonb || '{"outcome": "busy"}'::jsonb)::json ${ended}`,
  )
  expect(found.length).toBeGreaterThan(0)
  for (const one of found) {
    expect(one).toMatchObject({ code: 'ROW_ALTERED', row: 'event', where: ['event'] })
    expect(one.version).toBeGreaterThan(1)
  }
})

it('finds an event that was deleted, and one that was slipped in', async () => {
  const gone = await after('timeline_event', sql`delete from timeline_event ${ended}`)
  expect(gone.map(({ code, row }) => `${code} ${row}`)).toContain('ROW_MISSING event')
  const [extra] = await after(
    'timeline_event',
    sql`insert into timeline_event
    (bucket, tenant_id, debtor_id, version, kind, at, request_id, body)
    select bucket, tenant_id, debtor_id, version + 1000, kind, at, null,
      (body::jsonb || '{"id": "0190a000-0000-7000-8000-000000000000"}'::jsonb)::json
    from timeline_event where kind = 'contact-started' limit 1`,
  )
  expect(extra).toMatchObject({ code: 'LEAF_MISSING', row: 'event' })
})

it('finds a leaf that was taken out of the outbox, or exchanged there', async () => {
  const one = sql`(select min(leaf_id) from evidence_outbox where n = 3)`
  expect(
    await after('evidence_outbox', sql`delete from evidence_outbox where leaf_id = ${one}`),
  ).toMatchObject([{ code: 'LEAF_MISSING', row: 'event', version: 3 }])
  const other = await after(
    'evidence_outbox',
    sql`update evidence_outbox set leaf =
    (select leaf from evidence_outbox where n = 4 order by leaf_id limit 1) where leaf_id = ${one}`,
  )
  expect(other.map(({ code }) => code)).toContain('LEAF_UNREADABLE')
  const forged = await after(
    'evidence_outbox',
    sql`update evidence_outbox set leaf = convert_to(
    replace(convert_from(leaf, 'UTF8'), '"n":3', '"n":5'), 'UTF8') where leaf_id = ${one}`,
  )
  expect(forged).toMatchObject([{ code: 'ROW_ALTERED', row: 'event', version: 3, where: ['n'] }])
})

it('finds a note, a number or a person that was deleted, slipped in or exchanged', async () => {
  const notes = await after('contact_record', sql`delete from contact_record`)
  expect(notes.map(({ code, row }) => `${code} ${row}`)).toEqual(
    Array.from(notes, () => 'ROW_MISSING note'),
  )
  const points = await after(
    'contact_point',
    sql`delete from contact_point where point_id =
    (select min(point_id) from contact_point)`,
  )
  expect(points).toMatchObject([{ code: 'ROW_MISSING', row: 'value' }])
  const stranger = sql.lit('unknown-party')
  const people = await after(
    'person',
    sql`insert into person select (jsonb_populate_record(p, jsonb_build_object('party_id',
      ${stranger}))).* from person p where role = 'debtor' limit 1`,
    sql`delete from person where party_id = ${stranger}`,
  )
  expect(people).toMatchObject([{ code: 'ROW_ALTERED', row: 'sealed' }])
  const roles = await after(
    'person',
    sql`update person set role = 'contact' where party_id =
      (select min(party_id) from person where role = 'debtor')`,
    sql`update person p set role = k.role from kept_person k where k.party_id = p.party_id`,
  )
  expect(roles).toMatchObject([{ code: 'ROW_ALTERED', row: 'person', where: ['role'] }])
})

it('finds an employee who was given another role, and a record whose words were taken away', async () => {
  const staff = await after(
    'staff',
    sql`update staff set role = 'administrator' where account = 'collector'`,
    sql`update staff s set role = k.role from kept_staff k where k.staff_id = s.staff_id`,
  )
  expect(staff).toMatchObject([{ code: 'ROW_ALTERED', row: 'staff', where: ['role'] }])
  const records = await after(
    'evidence_record',
    sql`delete from evidence_record where debtor_id is null`,
  )
  expect(records.map(({ code }) => code)).toContain('ROW_MISSING')
  const sealed = await after(
    'evidence_record',
    sql`update evidence_record
    set sealed = set_byte(sealed, octet_length(sealed) - 1, 0) where debtor_id is null`,
  )
  expect(sealed.map(({ code, where }) => `${code} ${where.join()}`)).toContain('ROW_ALTERED sealed')
})
