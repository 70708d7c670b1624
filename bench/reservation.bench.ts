import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseOptions } from '@fencun/adapters/engine/database'
import { uuidV7 } from '@fencun/adapters/ids/uuid-v7'
import { openInstallation } from '@fencun/adapters/stores/open-installation'
import { startPostgres } from '@fencun/adapters/testing/postgres-server'
import type { Actor } from '@fencun/app/access/roles'
import type { Deps } from '@fencun/app/deps'
import type { CaseFile } from '@fencun/app/ports/case-store'
import type { TimelineHead } from '@fencun/app/ports/timeline-store'
import { recordNotice } from '@fencun/app/record-notice/record-notice'
import { requestContact } from '@fencun/app/request-contact/request-contact'
import { fixedClock } from '@fencun/app/testing/fixed-clock'
import { lawBook, ownPack } from '@fencun/cli/compose/law-book'
import { actorOf } from '@fencun/cli/compose/operator'
import { registerFile } from '@fencun/cli/compose/register-file'
import { DEMO_LENDER, seedDirectory } from '@fencun/cli/demo/directory'
import { lineId, orgId, pointId } from '@fencun/core/ids'
import type { Result } from '@fencun/core/result'
import { beijingDay } from '@fencun/core/time/beijing'
import { type Instant, parseInstant } from '@fencun/core/time/instant'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import { applyEvent } from '@fencun/core/timeline/fold'
import { sql } from 'kysely'
import { placementFile } from '../packages/cli/test/support/placement-file.ts'
import { report, type Subject } from './harness.ts'

/**
 * What one durable reservation costs: a contact is asked for, decided on the debtor's timeline under
 * the whole law, and its permit appended at the version that was read. The floor is one row inserted
 * and committed by the same engine.
 */
const AGENCY = orgId('agency-a')
const CASES = 2000

interface Bench {
  readonly name: string
  readonly deps: Deps
  readonly insert: () => Promise<unknown>
  readonly close: () => Promise<void>
}

async function open(name: string, database: DatabaseOptions): Promise<Bench> {
  const migrations = join(import.meta.dirname, '../packages/adapters/migrations')
  const opened = good(await openInstallation({ database, migrations, masterKey: randomBytes(32) }))
  const { stores, database: db, close } = opened
  await sql`create table bench_row (n bigint primary key, body text)`.execute(db.kysely)
  let n = 0
  const text = 'x'.repeat(600)
  const law = lawBook(ownPack(), stores.directory)
  return {
    name,
    deps: { ...stores, law, ids: uuidV7(), clock: fixedClock(at('2026-11-18T10:00:00+08:00')) },
    insert: async () => {
      n += 1
      return db.engine.pool.query('insert into bench_row values ($1, $2)', [n, text])
    },
    close,
  }
}

/** A placement of debtors who were told of the agency and were never called. */
async function place(deps: Deps): Promise<Actor> {
  await seedDirectory(deps, beijingDay(deps.clock.now()))
  const staff = await deps.directory.staff(DEMO_LENDER)
  const one = staff.find(({ account }) => account === 'supervisor-a')
  if (one === undefined) throw new Error('the agency has a supervisor')
  const supervisor = actorOf(one)
  const { fileName, csv } = placementFile('B', 7, CASES)
  const bytes = new TextEncoder().encode(csv)
  const file = { fileName, bytes, handler: AGENCY, confirm: null }
  const { registered } = good(await registerFile(deps, supervisor, file))
  const { placement } = registered
  good(await recordNotice(deps, supervisor, { placement, evidence: 'letters' }))
  return supervisor
}

/** Asks for one call after the other, each debtor in turn and none more often than permitted. */
async function reservation(deps: Deps, actor: Actor): Promise<Subject> {
  const page = { order: 'case-number', offset: 0, limit: CASES } as const
  const { cases } = await deps.cases.list(DEMO_LENDER, { handler: AGENCY }, page)
  const heads = await deps.timelines.load(cases.map(keyOf))
  const points = heads.map(({ state }) => {
    const own = Object.entries(state.points).find(([, { role }]) => role === 'debtor')
    return pointId(own?.[0] ?? '')
  })
  let turn = 0
  return {
    name: 'one reservation',
    run: async () => {
      const [file, point] = [cases[turn % CASES], points[turn % CASES]]
      if (file === undefined || point === undefined)
        throw new Error('there is a case for each turn')
      turn += 1
      const how = { channel: 'voice_interactive', purpose: 'interactive' } as const
      const line = lineId(`${AGENCY}-desk-1`)
      const input = { request: `turn-${turn}`, case: file.case, point, line, ...how }
      const { permit, decision } = good(await requestContact(deps, actor, input))
      if (permit === null) throw new Error(`turn ${turn}: ${JSON.stringify(decision.findings)}`)
    },
  }
}

/** The store's part of it: one event appended to one timeline at the version it stands at. */
async function append(
  { timelines, ids, clock }: Deps,
  file: CaseFile,
  actor: Actor,
): Promise<Subject> {
  const key = keyOf(file)
  let [head] = await timelines.load([key])
  return {
    name: 'one event appended',
    run: async () => {
      if (head === undefined) throw new Error('the store answers every key')
      const [now, hold] = [clock.now(), ids.next()]
      const by = { staff: actor.staff, org: actor.org }
      const frame = { v: 1, id: ids.next(), at: now, recordedAt: now, actor: by } as const
      const event: TimelineEvent = { ...frame, kind: 'hold-released', hold, evidence: 'none' }
      const next: TimelineHead = {
        version: head.version + 1,
        state: applyEvent(head.state, event),
      }
      const one = { key, expected: head.version, events: [event], state: next.state }
      if ((await timelines.append([one]))[0] !== 'appended') throw new Error('nobody else writes')
      head = next
    },
  }
}

function keyOf({ lender, debtor }: CaseFile) {
  return { lender, debtor }
}

function at(text: string): Instant {
  const instant = parseInstant(text)
  if (instant === undefined) throw new Error('an instant')
  return instant
}

function good<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`${result.error.code}: ${result.error.detail}`)
}

async function measure({ name, deps, insert, close }: Bench): Promise<void> {
  try {
    const actor = await place(deps)
    const page = { order: 'case-number', offset: CASES - 1, limit: 1 } as const
    const [last] = (await deps.cases.list(DEMO_LENDER, { handler: AGENCY }, page)).cases
    if (last === undefined) throw new Error('the placement has cases')
    await report({
      title: name,
      floor: { name: 'one row inserted and committed', run: insert },
      subjects: [await append(deps, last, actor), await reservation(deps, actor)],
      roundMs: 250,
    })
  } finally {
    await close()
  }
}

const folder = await mkdtemp(join(tmpdir(), 'fencun-bench-'))
await measure(await open('the embedded database', { kind: 'embedded', directory: folder }))
await rm(folder, { recursive: true, force: true })

const server = await startPostgres(18, { durable: true })
const url = server.url('postgres', 'postgres')
await measure(await open('PostgreSQL 18', { kind: 'server', url }))
await server.stop()
