import type { Deps } from '@fencun/app/deps'
import { requestOf } from '@fencun/app/ports/timeline-store'
import { contactId } from '@fencun/core/ids'
import { beijingDay } from '@fencun/core/time/beijing'
import { connectedCalls } from '@fencun/core/timeline/counters'
import type { EventKind, TimelineEvent } from '@fencun/core/timeline/event'
import { fold } from '@fencun/core/timeline/fold'
import { parseEvent } from '@fencun/core/timeline/parse-event'
import { expect } from 'vitest'
import type { History } from './histories.ts'
import { textAt } from './json.ts'
import type { Ledger } from './ledger.ts'

const CONNECTED_MAX = 3

/** A timeline is whole: no version missing, every event readable, the snapshot its fold. */
export function expectWhole({ head, versions, events }: History): void {
  expect(versions).toEqual(versions.map((_, i) => i + 1))
  expect(head.version).toBe(events.length)
  expect(head.state).toEqual(fold(events))
  expect(events.filter((event) => !parseEvent(event).ok)).toEqual([])
  for (const at of events.map((event) => event.at)) {
    expect(connectedCalls(head.state, beijingDay(at))).toBeLessThanOrEqual(CONNECTED_MAX)
  }
}

type Of<Kind extends EventKind> = Extract<TimelineEvent, { kind: Kind }>

/** Everything that was acknowledged is there once; everything else at most once. */
export function expectKept(ledger: Ledger, histories: readonly History[]): void {
  const events = histories.flatMap((history) => history.events)
  const ids = events.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expectDecisions(ledger, events)
  const started = once(events, 'contact-started', ({ contact }) => contact)
  for (const contact of ledger.started) expect(started.has(contact)).toBe(true)
  const ended = once(events, 'contact-ended', ({ contact }) => contact)
  for (const [contact, outcome] of ledger.ended) {
    expect(ended.get(contact)).toMatchObject({ outcome })
  }
  const recorded = once(events, 'contact-recorded', ({ contact }) => contact)
  for (const [contact, { resultCode }] of ledger.recorded) {
    expect(recorded.get(contact)).toMatchObject({ resultCode })
  }
  const held = once(events, 'hold-placed', ({ hold }) => hold)
  for (const hold of ledger.held) expect(held.get(hold)).toMatchObject({ reason: 'dispute' })
  const released = once(events, 'hold-released', ({ hold }) => hold)
  for (const hold of ledger.released) expect(released.has(hold)).toBe(true)
}

function expectDecisions({ asked }: Ledger, events: readonly TimelineEvent[]): void {
  const decisions = new Map<string, TimelineEvent>()
  for (const event of events) {
    const request = requestOf(event)
    if (request === undefined) continue
    expect(decisions.has(request), `two answers to ${request}`).toBe(false)
    decisions.set(request, event)
  }
  for (const [request, { answer }] of asked) {
    if (answer === undefined) continue
    const permitted = {
      kind: 'contact-permitted',
      contact: answer.status === 201 && textAt(answer.body, 'contact'),
    }
    expect(decisions.get(request), request).toMatchObject(
      answer.status === 201 ? permitted : { kind: 'contact-withheld' },
    )
  }
}

/** The events of a kind by what they are about; two about one thing are a failure. */
function once<Kind extends EventKind>(
  events: readonly TimelineEvent[],
  kind: Kind,
  about: (event: Of<Kind>) => string,
): ReadonlyMap<string, Of<Kind>> {
  const found = new Map<string, Of<Kind>>()
  const isOf = (event: TimelineEvent): event is Of<Kind> => event.kind === kind
  for (const event of events.filter(isOf)) {
    expect(found.has(about(event)), `two ${kind} of ${about(event)}`).toBe(false)
    found.set(about(event), event)
  }
  return found
}

/** The records, which are rows beside the timeline: each acknowledged one once, in its own words. */
export async function expectRecords(
  { timelines }: Pick<Deps, 'timelines'>,
  { recorded }: Ledger,
  histories: readonly History[],
): Promise<void> {
  for (const { key } of histories) {
    const own = [...recorded].filter(([contact]) => contact.startsWith(`${key.debtor}.`))
    const rows = await timelines.records(
      key,
      own.map(([contact]) => contactId(contact)),
      'lender',
    )
    expect(rows).toHaveLength(own.length)
    for (const [contact, { resultCode, note }] of own) {
      const row = rows.find((one) => one.contact === contact)
      expect(row?.resultCode).toBe(resultCode)
      expect(row?.note?.reveal()).toBe(note)
    }
  }
}
