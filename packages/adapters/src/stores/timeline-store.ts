import { setImmediate } from 'node:timers/promises'
import type {
  AppendResult,
  Batching,
  TimelineAppend,
  TimelineHead,
  TimelineStore,
} from '@fencun/app/ports/timeline-store'
import { bucketOf, type DebtorId, type DebtorKey, type LenderId, lenderId } from '@fencun/core/ids'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import { EMPTY_STATE } from '@fencun/core/timeline/state'
import { storedState } from '@fencun/core/timeline/state-form'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../engine/database.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { DebtorKeys } from '../vault/debtor-keys.ts'
import { type Appended, appendEvents, isIn } from './append-events.ts'
import { appendPlain, isPlain } from './append-plain.ts'
import { byLender } from './by-lender.ts'
import { patchCases } from './case-rows.ts'
import { type NoteRow, noteOf, writeNotes } from './note-rows.ts'
import { readTimelines } from './read-timelines.ts'
import { type RecordRow, recordOf, writeRecords } from './record-rows.ts'
import { unnest } from './unnest.ts'

/** Debtors; with ten calls each, one takes about ten kilobytes. */
const REMEMBERED_MAX = { server: 32_768, embedded: 8192 } as const

const BATCH = { debtorsMax: 128, turn: () => setImmediate() }

/**
 * A server works on one batch while the program prepares another; the embedded database has one
 * session, in which batches would only wait for each other.
 */
const BATCHING: Readonly<Record<'server' | 'embedded', Batching>> = {
  server: { lanes: 2, rememberedMax: REMEMBERED_MAX.server, ...BATCH },
  embedded: { lanes: 1, rememberedMax: REMEMBERED_MAX.embedded, ...BATCH },
}

/** What an append is written with. */
interface Parts {
  readonly database: Database<unknown>
  readonly secrets: DebtorKeys
  readonly evidence: Evidence
}

/** Timelines in PostgreSQL, one row and its events per debtor. */
export function timelineStore(
  database: Database<unknown>,
  secrets: DebtorKeys,
  evidence: Evidence,
): TimelineStore {
  const parts = { database, secrets, evidence }
  return {
    batching: BATCHING[database.engine.kind],
    read: (lender, asks) => readTimelines(database, secrets, lender, asks),
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
    append: (appends) => appendAll(parts, appends),
    records: async (key, contacts, reader) => {
      if (contacts.length === 0) return []
      const [rows, keys] = await Promise.all([
        recordRows(database, key, contacts),
        secrets.forReading(key.lender, reader, [key.debtor]),
      ])
      return rows.map((row) => recordOf(keys.get(key.debtor), key, row))
    },
    notes: async (key, reader) => {
      const [rows, keys] = await Promise.all([
        noteRows(database, key),
        secrets.forReading(key.lender, reader, [key.debtor]),
      ])
      return rows.map((row) => noteOf(keys.get(key.debtor), key, row))
    },
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
  parts: Parts,
  appends: readonly TimelineAppend[],
): Promise<readonly AppendResult[]> {
  const [first] = appends
  if (first !== undefined && areApart(appends, first.key.lender)) {
    const written = await appendBatch(parts, first.key.lender, appends)
    return appends.map(({ key }) => written.get(key.debtor) ?? 'conflict')
  }
  const results: AppendResult[] = appends.map(() => 'conflict')
  for (const [lender, entries] of byLender(appends, ({ key }) => key.lender)) {
    for (const round of rounds(entries)) {
      const batch = round.map(({ item }) => item)
      const written = await appendBatch(parts, lenderId(lender), batch)
      for (const { item, index } of round) {
        results[index] = written.get(item.key.debtor) ?? 'conflict'
      }
    }
  }
  return results
}

/** Whether all are of one lender and each of another debtor, as a batch of the gate is. */
function areApart(appends: readonly TimelineAppend[], lender: LenderId): boolean {
  const debtors = new Set<string>()
  for (const { key } of appends) if (key.lender === lender) debtors.add(key.debtor)
  return debtors.size === appends.length
}

/** What nothing follows from goes in one round trip; the rest in a transaction of its own. */
async function appendBatch(
  parts: Parts,
  lender: LenderId,
  batch: readonly TimelineAppend[],
): Promise<Appended> {
  const { database, evidence } = parts
  const leaves = await evidence.leavesOf(undefined, lender, batch.filter(isPlain))
  const plain = [...leaves.keys()]
  const quick = plain.length === 0 ? [] : await appendPlain(database, lender, plain, leaves)
  const rest = quick === undefined ? batch : batch.filter((one) => !leaves.has(one))
  if (rest.length === 0) return new Map(quick)
  const whole = await database.inTenant(lender, (tx) => appendWhole(tx, parts, lender, rest))
  return new Map([...(quick ?? []), ...whole])
}

async function appendWhole(
  tx: Transaction<unknown>,
  { secrets, evidence }: Parts,
  lender: LenderId,
  appends: readonly TimelineAppend[],
): Promise<Appended> {
  const leaves = await evidence.leavesOf(tx, lender, appends)
  const results = await appendEvents(tx, lender, appends, leaves)
  const written = appends.filter(isIn(results))
  await patchCases(tx, lender, written)
  const own = await secrets.forWriting(tx, lender, debtorsOfWords(written))
  await writeRecords(tx, own, lender, written)
  await writeNotes(tx, own, lender, written)
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

/** Whom something was written about in words, which is sealed. */
function debtorsOfWords(appends: readonly TimelineAppend[]): readonly DebtorId[] {
  return appends.flatMap(({ key, records = [], notes = [] }) =>
    records.length + notes.length === 0 ? [] : [key.debtor],
  )
}

async function recordRows(
  database: Database<unknown>,
  key: DebtorKey,
  contacts: readonly string[],
): Promise<readonly RecordRow[]> {
  const { rows } = await database.inTenant(key.lender, (tx) =>
    sql<RecordRow>`
      select record_id, contact_id, case_id, staff_id, at, result_code, note_sealed, next_step_at
      from contact_record
      where ${ofDebtor(key)} and contact_id = any(${contacts}::text[])
      order by at, record_id`.execute(tx),
  )
  return rows
}

async function noteRows(database: Database<unknown>, key: DebtorKey): Promise<readonly NoteRow[]> {
  const { rows } = await database.inTenant(key.lender, (tx) =>
    sql<NoteRow>`
      select note_id, case_id, header, hold_id, text_sealed from written_note
      where ${ofDebtor(key)} order by note_id`.execute(tx),
  )
  return rows
}

function ofDebtor({ lender, debtor }: DebtorKey) {
  return sql`bucket = ${bucketOf(debtor)} and tenant_id = ${lender} and debtor_id = ${debtor}`
}
