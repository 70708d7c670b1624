import type { DebtorKey, LenderId } from '@fencun/core/ids'
import { sameVersions } from '../ports/fact-versions.ts'
import type {
  AppendResult,
  CasePatch,
  ContactRecord,
  StoredEvent,
  TimelineAppend,
  TimelineAsk,
  TimelineReading,
  TimelineStore,
} from '../ports/timeline-store.ts'
import { requestOf } from '../ports/timeline-store.ts'
import { registerRows } from '../timeline/refusal-register.ts'
import { type MemoryDatabase, rowKey, storedEvent, storedState } from './memory-database.ts'

/** Timelines in memory. Each call takes effect at once and whole. */
export function memoryTimelineStore(database: MemoryDatabase): TimelineStore {
  return {
    batching: { lanes: 2, debtorsMax: 128, rememberedMax: 1000, turn: async () => undefined },
    read: async (lender, asks) => ({
      versions: database.versionsOf(lender),
      found: asks.map((ask) => reading(database, lender, ask)),
    }),
    load: async (keys) =>
      keys.map((key) => {
        const { events, state } = database.timeline(key)
        return { version: events.length, state: storedState(state) }
      }),
    findRequest: async (key, request) => answerOf(database, key, request),
    history: async (key, { before, limit }) =>
      database
        .timeline(key)
        .events.map(
          (text, index): StoredEvent => ({ version: index + 1, event: storedEvent(text) }),
        )
        .filter(({ version }) => before === undefined || version < before)
        .toReversed()
        .slice(0, limit),
    append: async (appends) => {
      // Like the engines: a bug in one append leaves nothing of the whole call.
      for (const one of appends) if (fits(database, one)) checkOwn(database, one)
      return appends.map((one) => append(database, one))
    },
    records: async (key, contacts, reader) =>
      database
        .timeline(key)
        .records.filter(({ contact }) => contacts.includes(contact))
        .toSorted(byTime)
        .map((one) => (database.opens(key, reader) ? one : { ...one, note: null })),
    notes: async (key, reader) =>
      database
        .timeline(key)
        .notes.toSorted((a, b) => (a.note < b.note ? -1 : 1))
        .map((one) => (database.opens(key, reader) ? one : { ...one, text: null })),
  }
}

function reading(
  database: MemoryDatabase,
  lender: LenderId,
  { about, request }: TimelineAsk,
): TimelineReading | undefined {
  const file = 'case' in about ? database.cases.get(rowKey(lender, about.case)) : undefined
  const debtor = 'case' in about ? file?.debtor : about.debtor
  if (debtor === undefined) return undefined
  const key = { lender, debtor }
  const { events, state: text } = database.timeline(key)
  const state = storedState(text)
  const numbers = new Set(Object.values(state.points).map(({ numberKey }) => numberKey))
  return {
    version: events.length,
    state,
    debtor,
    file,
    answered: request === undefined ? undefined : answerOf(database, key, request),
    refused: [...numbers].filter((number) => database.isRefused(lender, number)),
  }
}

function answerOf(database: MemoryDatabase, key: DebtorKey, request: string) {
  const { events, requests } = database.timeline(key)
  const text = events[(requests.get(request) ?? 0) - 1]
  return text === undefined ? undefined : storedEvent(text)
}

/** Whether an append would succeed now. */
export function fits(database: MemoryDatabase, { key, expected, events }: TimelineAppend): boolean {
  const before = database.timeline(key)
  const requests = events.map(requestOf).filter((request) => request !== undefined)
  return (
    before.events.length === expected &&
    requests.every((request) => !before.requests.has(request)) &&
    new Set(requests).size === requests.length
  )
}

/** Whether what a decision rests on has changed since. */
function isStale(database: MemoryDatabase, { key, basis }: TimelineAppend): boolean {
  if (basis === undefined) return false
  const { versions, notRefused } = basis
  return (
    !sameVersions(versions, database.versionsOf(key.lender)) ||
    (notRefused !== null && database.isRefused(key.lender, notRefused))
  )
}

function checkOwn(
  database: MemoryDatabase,
  { key, cases = [], records = [], notes = [] }: TimelineAppend,
): void {
  for (const { case: id } of [...cases, ...records, ...notes]) {
    if (database.cases.get(rowKey(key.lender, id))?.debtor !== key.debtor) {
      throw new Error("a case that follows from events is the debtor's own")
    }
  }
}

export function append(database: MemoryDatabase, one: TimelineAppend): AppendResult {
  if (isStale(database, one)) return 'stale'
  if (!fits(database, one)) return 'conflict'
  const { key, events, state, cases = [], records = [], notes = [] } = one
  checkOwn(database, one)
  const before = database.timeline(key)
  const requests = new Map(before.requests)
  for (const [index, event] of events.entries()) {
    const request = requestOf(event)
    if (request !== undefined) requests.set(request, before.events.length + index + 1)
  }
  database.timelines.set(rowKey(key.lender, key.debtor), {
    state: JSON.stringify(state),
    events: [...before.events, ...events.map((event) => JSON.stringify(event))],
    requests,
    records: [...before.records, ...records],
    notes: [...before.notes, ...notes],
  })
  for (const patch of cases) patchCase(database, key, patch)
  enterRegister(database, one)
  return 'appended'
}

function enterRegister(database: MemoryDatabase, one: TimelineAppend): void {
  const { lender } = one.key
  const { refused, withdrawn } = registerRows(one)
  for (const { numberKey, refusal } of refused) {
    const at = rowKey(lender, numberKey)
    database.refused.set(at, new Set([...(database.refused.get(at) ?? []), refusal]))
  }
  for (const { refusal, at } of withdrawn) database.withdrawn.set(rowKey(lender, refusal), at)
}

function patchCase(database: MemoryDatabase, key: DebtorKey, patch: CasePatch): void {
  const at = rowKey(key.lender, patch.case)
  const file = database.cases.get(at)
  if (file !== undefined) database.cases.set(at, { ...file, ...patch })
}

function byTime(a: ContactRecord, b: ContactRecord): number {
  return a.at - b.at || (a.record < b.record ? -1 : 1)
}
