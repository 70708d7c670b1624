import type { DebtorKey } from '@fencun/core/ids'
import type {
  AppendResult,
  CasePatch,
  ContactRecord,
  StoredEvent,
  TimelineAppend,
  TimelineStore,
} from '../ports/timeline-store.ts'
import { requestOf } from '../ports/timeline-store.ts'
import { type MemoryDatabase, rowKey, storedEvent, storedState } from './memory-database.ts'

/** Timelines in memory. Each call takes effect at once and whole. */
export function memoryTimelineStore(database: MemoryDatabase): TimelineStore {
  return {
    load: async (keys) =>
      keys.map((key) => {
        const { events, state } = database.timeline(key)
        return { version: events.length, state: storedState(state) }
      }),
    findRequest: async (key, request) => {
      const { events, requests } = database.timeline(key)
      const text = events[(requests.get(request) ?? 0) - 1]
      return text === undefined ? undefined : storedEvent(text)
    },
    history: async (key, { before, limit }) =>
      database
        .timeline(key)
        .events.map(
          (text, index): StoredEvent => ({ version: index + 1, event: storedEvent(text) }),
        )
        .filter(({ version }) => before === undefined || version < before)
        .toReversed()
        .slice(0, limit),
    append: async (appends) => appends.map((one) => append(database, one)),
    records: async (key, contacts) =>
      database
        .timeline(key)
        .records.filter(({ contact }) => contacts.includes(contact))
        .toSorted(byTime),
    notes: async (key) =>
      database.timeline(key).notes.toSorted((a, b) => (a.note < b.note ? -1 : 1)),
  }
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

export function append(database: MemoryDatabase, one: TimelineAppend): AppendResult {
  if (!fits(database, one)) return 'conflict'
  const { key, events, state, cases = [], records = [], notes = [] } = one
  for (const { case: id } of [...cases, ...records, ...notes]) {
    if (database.cases.get(rowKey(key.lender, id))?.debtor !== key.debtor) {
      throw new Error("a case that follows from events is the debtor's own")
    }
  }
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
  return 'appended'
}

function patchCase(database: MemoryDatabase, key: DebtorKey, patch: CasePatch): void {
  const at = rowKey(key.lender, patch.case)
  const file = database.cases.get(at)
  if (file !== undefined) database.cases.set(at, { ...file, ...patch })
}

function byTime(a: ContactRecord, b: ContactRecord): number {
  return a.at - b.at || (a.record < b.record ? -1 : 1)
}
