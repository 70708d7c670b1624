import { randomBytes } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database, DatabaseOptions } from '@fencun/adapters/engine/database'
import { uuidV7 } from '@fencun/adapters/ids/uuid-v7'
import { type Installation, openInstallation } from '@fencun/adapters/stores/open-installation'
import type { Actor } from '@fencun/app/access/roles'
import type { Deps } from '@fencun/app/deps'
import type { CaseFile } from '@fencun/app/ports/case-store'
import type { Batching } from '@fencun/app/ports/timeline-store'
import { recordNotice } from '@fencun/app/record-notice/record-notice'
import type { ContactInput } from '@fencun/app/request-contact/request-contact'
import { requestContact } from '@fencun/app/request-contact/request-contact'
import { type FixedClock, fixedClock } from '@fencun/app/testing/fixed-clock'
import { lawBook, ownPack } from '@fencun/cli/compose/law-book'
import { actorOf } from '@fencun/cli/compose/operator'
import { registerFile } from '@fencun/cli/compose/register-file'
import { DEMO_LENDER, seedDirectory } from '@fencun/cli/demo/directory'
import { lineId, orgId, type PointId, pointId } from '@fencun/core/ids'
import type { Result } from '@fencun/core/result'
import { beijingDay } from '@fencun/core/time/beijing'
import { type Instant, parseInstant, plusMs } from '@fencun/core/time/instant'
import { placementFile } from '../packages/cli/test/support/placement-file.ts'

const AGENCY = orgId('agency-a')
/** Half a minute past, so that a permit reaches into the next minute, as most do. */
const START = '2026-11-02T10:00:30+08:00'
const DAY_MS = 86_400_000
/** How often a debtor is asked about on one day, before the clock goes on to the next. */
const ASKS_PER_DAY = 2

/** An installation with debtors who were told of the agency and are called for the first time. */
export interface Office {
  readonly database: Database<unknown>
  readonly opened: Installation
  readonly deps: Deps & { readonly clock: FixedClock }
  readonly actor: Actor
  /** The next question: each debtor in turn, a few times a day. */
  readonly next: () => ContactInput
  readonly close: () => Promise<void>
}

/** Opens a new installation on a database and fills it. */
export async function openOffice(database: DatabaseOptions, cases: number): Promise<Office> {
  const migrations = join(import.meta.dirname, '../packages/adapters/migrations')
  const keysFolder = await mkdtemp(join(tmpdir(), 'fencun-bench-keys-'))
  const objectsFolder = join(keysFolder, 'objects')
  const masterKey = randomBytes(32)
  const opened = good(
    await openInstallation({ database, migrations, masterKey, keysFolder, objectsFolder }),
  )
  const { stores, database: db, close } = opened
  const law = lawBook(ownPack(), stores.directory)
  const deps = { ...stores, law, ids: uuidV7(), clock: fixedClock(instantOf(START)) }
  const actor = await place(deps, cases)
  const next = await questions(deps)
  return { database: db, opened, deps, actor, next, close }
}

/** The same office with another way to take requests together. */
export function batched({ deps, ...office }: Office, batching: Partial<Batching>): Office {
  const { timelines } = deps
  const made = { ...timelines, batching: { ...timelines.batching, ...batching } }
  return { ...office, deps: { ...deps, timelines: made } }
}

/** Asks for one contact. Permitted or not, the answer is durable when this returns. */
export async function reserve({ deps, actor, next }: Office): Promise<boolean> {
  return good(await requestContact(deps, actor, next())).permit !== null
}

async function place(deps: Office['deps'], cases: number): Promise<Actor> {
  await seedDirectory(deps, beijingDay(deps.clock.now()))
  const staff = await deps.directory.staff(DEMO_LENDER)
  const one = staff.find(({ account }) => account === 'supervisor-a')
  if (one === undefined) throw new Error('the agency has a supervisor')
  const supervisor = actorOf(one)
  const { fileName, csv } = placementFile('B', 7, cases)
  const bytes = new TextEncoder().encode(csv)
  const file = { fileName, bytes, handler: AGENCY, confirm: null }
  const { registered } = good(await registerFile(deps, supervisor, file))
  const { placement } = registered
  good(await recordNotice(deps, supervisor, { placement, evidence: 'letters' }))
  return supervisor
}

async function questions(deps: Office['deps']): Promise<() => ContactInput> {
  const asked = await everyPoint(deps)
  const line = lineId(`${AGENCY}-desk-1`)
  const how = { channel: 'voice_interactive', purpose: 'interactive', line } as const
  let turn = 0
  return () => {
    const one = asked[turn % asked.length]
    if (one === undefined) throw new Error('there is a case for each turn')
    const day = Math.floor(turn / (asked.length * ASKS_PER_DAY))
    deps.clock.set(plusMs(instantOf(START), day * DAY_MS))
    turn += 1
    return { request: `turn-${turn}`, case: one.file.case, point: one.point, ...how }
  }
}

interface Asked {
  readonly file: CaseFile
  readonly point: PointId
}

/** Every case with its debtor's own number, in an order that has nothing to do with its bucket. */
async function everyPoint({ cases, timelines }: Deps): Promise<readonly Asked[]> {
  const asked: Asked[] = []
  for (;;) {
    const page = { order: 'case-number', offset: asked.length, limit: 1000 } as const
    const { cases: files } = await cases.list(DEMO_LENDER, { handler: AGENCY }, page)
    if (files.length === 0) return asked
    const heads = await timelines.load(files.map(({ lender, debtor }) => ({ lender, debtor })))
    for (const [index, file] of files.entries()) {
      const points = Object.entries(heads[index]?.state.points ?? {})
      const own = points.find(([, { role }]) => role === 'debtor')
      asked.push({ file, point: pointId(own?.[0] ?? '') })
    }
  }
}

export function instantOf(text: string): Instant {
  const instant = parseInstant(text)
  if (instant === undefined) throw new Error('an instant')
  return instant
}

export function good<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`${result.error.code}: ${result.error.detail}`)
}
