import { setImmediate } from 'node:timers/promises'
import type {
  AppendResult,
  Batching,
  ContactRecord,
  TimelineAppend,
  TimelineHead,
  TimelineStore,
  WrittenNote,
} from '@fencun/app/ports/timeline-store'
import { bucketOf, type DebtorKey } from '@fencun/core/ids'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import { EMPTY_STATE } from '@fencun/core/timeline/state'
import { storedState } from '@fencun/core/timeline/state-form'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../engine/database.ts'
import type { Vault } from '../vault/vault.ts'
import { type Appended, appendEvents, isIn } from './append-events.ts'
import { appendPlain, isPlain } from './append-plain.ts'
import { byLender } from './by-lender.ts'
import { patchCases } from './case-rows.ts'
import { type NoteRow, noteOf, writeNotes } from './note-rows.ts'
import { readTimelines } from './read-timelines.ts'
import { type RecordRow, recordOf, writeRecords } from './record-rows.ts'
import { unnest } from './unnest.ts'

/**
 * A server works on one batch while the program prepares another; the embedded database has one
 * session, in which batches would only wait for each other.
 */
const BATCHING: Readonly<Record<'server' | 'embedded', Batching>> = {
  server: { lanes: 2, debtorsMax: 128, turn: () => setImmediate() },
  embedded: { lanes: 1, debtorsMax: 128, turn: () => setImmediate() },
}

/** Timelines in PostgreSQL, one row and its events per debtor. */
export function timelineStore(database: Database<unknown>, vault: Vault): TimelineStore {
  return {
    batching: BATCHING[database.engine.kind],
    read: (lender, asks) => readTimelines(database, lender, asks),
    load: (keys) => load(database, keys),
    findRequest: async (key, request) => {
      const { rows } = await database.inTenant(key.lender, (tx) =>
        sql<{ body: TimelineEvent }>`
          select body from timeline_event
          where ${ofDebtor(key)} and request_id = ${request}`.execute(tx),
      )
      return rows[0]?.body
    },
    history: async (key, { before, limit }) => {
      const { rows } = await database.inTenant(key.lender, (tx) =>
        sql<{ version: number; body: TimelineEvent }>`
          select version, body from timeline_event
          where ${ofDebtor(key)} and version < ${before ?? 2 ** 31 - 1}
          order by version desc limit ${limit}`.execute(tx),
      )
      return rows.map(({ version, body }) => ({ version, event: body }))
    },
    append: (appends) => appendAll(database, vault, appends),
    records: (key, contacts) => records(database, vault, key, contacts),
    notes: (key) => notes(database, vault, key),
  }
}

async function load(
  database: Database<unknown>,
  keys: readonly DebtorKey[],
): Promise<readonly TimelineHead[]> {
  const heads = new Map<string, TimelineHead>()
  for (const [lender, entries] of byLender(keys, ({ lender: of }) => of)) {
    const { rows } = await database.inTenant(lender, (tx) =>
      sql<{ debtor_id: string; version: number; state: string }>`
        select t.debtor_id, t.version, t.state
        from debtor_timeline t
        join ${unnest('asked', entries, {
          bucket: ['smallint', ({ item }) => bucketOf(item.debtor)],
          debtor_id: ['text', ({ item }) => item.debtor],
        })} on asked.bucket = t.bucket and asked.debtor_id = t.debtor_id
        where t.tenant_id = ${lender}`.execute(tx),
    )
    for (const { debtor_id, version, state } of rows) {
      heads.set(`${lender}\n${debtor_id}`, { version, state: storedState(state) })
    }
  }
  return keys.map(
    ({ lender, debtor }) => heads.get(`${lender}\n${debtor}`) ?? { version: 0, state: EMPTY_STATE },
  )
}

/** One transaction per lender; a debtor named twice is appended to in turn. */
async function appendAll(
  database: Database<unknown>,
  vault: Vault,
  appends: readonly TimelineAppend[],
): Promise<readonly AppendResult[]> {
  const results: AppendResult[] = appends.map(() => 'conflict')
  for (const [lender, entries] of byLender(appends, ({ key }) => key.lender)) {
    for (const round of rounds(entries)) {
      const batch = round.map(({ item }) => item)
      const written = await appendBatch(database, vault, lender, batch)
      for (const { item, index } of round) {
        results[index] = written.get(item.key.debtor) ?? 'conflict'
      }
    }
  }
  return results
}

/** What nothing follows from goes in one round trip; the rest in a transaction of its own. */
async function appendBatch(
  database: Database<unknown>,
  vault: Vault,
  lender: string,
  batch: readonly TimelineAppend[],
): Promise<Appended> {
  const plain = batch.filter(isPlain)
  const written = plain.length === 0 ? new Map() : await appendPlain(database, lender, plain)
  const rest = written === undefined ? batch : batch.filter((one) => !isPlain(one))
  if (rest.length === 0) return written ?? new Map()
  const whole = await database.inTenant(lender, (tx) => appendWhole(tx, vault, lender, rest))
  return new Map([...(written ?? []), ...whole])
}

async function appendWhole(
  tx: Transaction<unknown>,
  vault: Vault,
  lender: string,
  appends: readonly TimelineAppend[],
): Promise<Appended> {
  const results = await appendEvents(tx, lender, appends)
  const written = appends.filter(isIn(results))
  await patchCases(tx, lender, written)
  await writeRecords(tx, vault, lender, written)
  await writeNotes(tx, vault, lender, written)
  return results
}

interface Entry {
  readonly item: TimelineAppend
  readonly index: number
}

/** The first append of each debtor, then the second of each, and so on. */
function rounds(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const seen = new Map<string, number>()
  const found: Entry[][] = []
  for (const entry of entries) {
    const nth = seen.get(entry.item.key.debtor) ?? 0
    seen.set(entry.item.key.debtor, nth + 1)
    const round = found[nth] ?? []
    found[nth] = round
    round.push(entry)
  }
  return found
}

async function records(
  database: Database<unknown>,
  vault: Vault,
  key: DebtorKey,
  contacts: readonly string[],
): Promise<readonly ContactRecord[]> {
  if (contacts.length === 0) return []
  const { rows } = await database.inTenant(key.lender, (tx) =>
    sql<RecordRow>`
      select record_id, contact_id, case_id, staff_id, at, result_code, note_sealed, next_step_at
      from contact_record
      where ${ofDebtor(key)} and contact_id = any(${contacts}::text[])
      order by at, record_id`.execute(tx),
  )
  return rows.map((row) => recordOf(vault, key, row))
}

async function notes(
  database: Database<unknown>,
  vault: Vault,
  key: DebtorKey,
): Promise<readonly WrittenNote[]> {
  const { rows } = await database.inTenant(key.lender, (tx) =>
    sql<NoteRow>`
      select note_id, case_id, header, hold_id, text_sealed from written_note
      where ${ofDebtor(key)} order by note_id`.execute(tx),
  )
  return rows.map((row) => noteOf(vault, key, row))
}

function ofDebtor({ lender, debtor }: DebtorKey) {
  return sql`bucket = ${bucketOf(debtor)} and tenant_id = ${lender} and debtor_id = ${debtor}`
}
