import type { CaseFile } from '@fencun/app/ports/case-store'
import type { TimelineStore } from '@fencun/app/ports/timeline-store'
import { LENDER, newWorld, pointOf, type World, workedCase } from '@fencun/app/rehearsal/world'
import { MemoryDatabase } from '@fencun/app/testing/memory-database'
import { memoryStores, type Stores } from '@fencun/app/testing/memory-deps'
import { orgId, type PointId } from '@fencun/core/ids'
import { beijingDay } from '@fencun/core/time/beijing'
import { plusMs } from '@fencun/core/time/instant'
import type { EventBody, TimelineEvent } from '@fencun/core/timeline/event'
import { applyEvent } from '@fencun/core/timeline/fold'
import type { Scheduler } from 'fast-check'
import { lawBook, ownPack } from '../../src/compose/law-book.ts'

/** Under the agreement five calls a day are permitted, and three without it. */
export const AGREED_CALLS = 5
export const AGREEMENT = 'agreement-1'

/** One debtor with a friend, told and assigned, under the law that ships; copied for every run. */
export interface Start {
  readonly database: MemoryDatabase
  readonly world: World
  readonly file: CaseFile
  readonly points: { readonly debtor: PointId; readonly friend: PointId }
}

/** Servers that share a database and nothing else, whose every call of a port takes its time. */
export interface Race extends Pick<Start, 'file' | 'points'> {
  readonly servers: readonly World[]
  /** The same database without delays, to look at it. */
  readonly plain: World
}

export type Tampering = (timelines: TimelineStore, database: MemoryDatabase) => TimelineStore

const DAY_MS = 86_400_000

export async function newStart(): Promise<Start> {
  const pack = ownPack()
  const database = new MemoryDatabase()
  const world = await newWorld((directory) => lawBook(pack, directory), database)
  const file = await workedCase(world)
  const [debtor, friend] = [await pointOf(world, file), await pointOf(world, file, 'contact')]
  const now = world.clock.now()
  await append(world, file, { kind: 'debtor-lost', proof: 'agreed', day: beijingDay(now) })
  await append(world, file, {
    ...{ kind: 'agreement-made', agreement: AGREEMENT, widens: true },
    ...{ callsPerDayMax: AGREED_CALLS, until: plusMs(now, 30 * DAY_MS), evidence: 'letter-2' },
  })
  return { database, world, file, points: { debtor, friend } }
}

/** A copy of the start, with servers whose ports a scheduler makes wait. */
export function newRace(start: Start, scheduler: Scheduler, tamper: Tampering = same): Race {
  const database = copyOf(start.database)
  const { file, points } = start
  const clock = { ...start.world.clock }
  let passedMs = 0
  const own = {
    ...clock,
    now: () => plusMs(start.world.clock.now(), passedMs),
    pass: (ms: number) => {
      passedMs += ms
    },
  }
  const plain = { ...start.world, ...memoryStores(database), clock: own }
  const servers = [1, 2, 3].map((nth): World => {
    const stores = memoryStores(database)
    const timelines = tamper(stores.timelines, database)
    return { ...plain, ...delayed({ ...stores, timelines }, scheduler, `server ${nth}`) }
  })
  return { servers, plain, file, points }
}

const same: Tampering = (timelines) => timelines

function delayed(stores: Stores, scheduler: Scheduler, server: string): Stores {
  return {
    ...stores,
    timelines: delayedPort(stores.timelines, scheduler, `${server}: timelines`),
    cases: delayedPort(stores.cases, scheduler, `${server}: cases`),
    directory: delayedPort(stores.directory, scheduler, `${server}: directory`),
  }
}

type AnyCall = (...args: readonly unknown[]) => Promise<unknown>

/**
 * A port each of whose calls travels, takes effect at one moment, and travels back; the scheduler
 * says when each of the two journeys ends.
 */
function delayedPort<Port extends object>(port: Port, scheduler: Scheduler, name: string): Port {
  const delay = (call: AnyCall, label: string): AnyCall => {
    return async (...args) => {
      await scheduler.schedule(Promise.resolve(), `${label} asked`)
      const answer = await call(...args)
      await scheduler.schedule(Promise.resolve(), `${label} answered`)
      return answer
    }
  }
  const members = Object.entries(port).map(([key, member]: [string, unknown]) => [
    key,
    typeof member === 'function' ? delay(member as AnyCall, `${name}.${key}`) : member,
  ])
  return Object.fromEntries(members) as Port
}

/** Rows are replaced and never changed, so a copy of the tables is a copy of the database. */
function copyOf(database: MemoryDatabase): MemoryDatabase {
  const copy = new MemoryDatabase()
  const tables: Record<string, unknown> = {}
  for (const [name, table] of Object.entries(database)) tables[name] = copyOfTable(table)
  return Object.assign(copy, tables)
}

function copyOfTable(table: unknown): unknown {
  if (table instanceof Map) return new Map<unknown, unknown>(table)
  if (Array.isArray(table)) return table.map((row: unknown) => row)
  return table
}

/** Writes an event that no use case writes, at whatever version the timeline has by then. */
export async function append(
  { timelines, ids, clock }: Pick<World, 'timelines' | 'ids' | 'clock'>,
  { debtor }: CaseFile,
  body: EventBody,
): Promise<void> {
  const key = { lender: LENDER, debtor }
  const now = clock.now()
  const actor = { staff: 'system', org: orgId(LENDER) } as const
  const event: TimelineEvent = { v: 1, id: ids.next(), at: now, recordedAt: now, actor, ...body }
  for (;;) {
    const [head] = await timelines.load([key])
    if (head === undefined) throw new Error('the store answers every key')
    const state = applyEvent(head.state, event)
    const written = await timelines.append([
      { key, expected: head.version, events: [event], state },
    ])
    if (written[0] === 'appended') return
  }
}
