import { debtorId, type LenderId } from '@fencun/core/ids'
import { parseEvent } from '@fencun/core/timeline/parse-event'
import type { DebtorState } from '@fencun/core/timeline/state'
import type { ArchivedEvent, ArchivedTimeline, TimelineArchive } from '../ports/timeline-archive.ts'
import { requestOf } from '../ports/timeline-store.ts'
import { type MemoryDatabase, rowKey, storedState } from './memory-database.ts'

/** Timelines as they lie in memory. */
export function memoryTimelineArchive(database: MemoryDatabase): TimelineArchive {
  return {
    count: async (lender) => keysOf(database, lender).length,
    timelines: async function* (lender) {
      for (const key of keysOf(database, lender)) yield archived(database, lender, key)
    },
  }
}

function keysOf(database: MemoryDatabase, lender: LenderId): readonly string[] {
  return [...database.timelines.keys()]
    .filter((key) => key.startsWith(rowKey(lender, '')))
    .toSorted()
}

function archived(database: MemoryDatabase, lender: LenderId, key: string): ArchivedTimeline {
  const debtor = debtorId(key.slice(rowKey(lender, '').length))
  const { state, events, requests } = database.timeline({ lender, debtor })
  const answered = new Map([...requests].map(([request, version]) => [version, request]))
  return {
    debtor,
    head: { version: events.length, state: readState(state) },
    events: events.map((text, index) => archivedEvent(text, index + 1, answered.get(index + 1))),
    cases: [...database.cases.values()].filter(
      (file) => file.lender === lender && file.debtor === debtor,
    ),
  }
}

function archivedEvent(text: string, version: number, request: string | undefined): ArchivedEvent {
  const read = parseEvent(JSON.parse(text))
  if (!read.ok) return { version, event: undefined, agrees: true }
  return { version, event: read.value, agrees: requestOf(read.value) === request }
}

function readState(text: string): DebtorState | undefined {
  try {
    return storedState(text)
  } catch {
    return undefined
  }
}
