import type { TimelineEvent } from '@fencun/core/timeline/event'
import type { DebtorState } from '@fencun/core/timeline/state'
import { SKEW_DENY_MS } from '../clock-health/clock-health.ts'
import type { ArchivedEvent, ArchivedTimeline } from '../ports/timeline-archive.ts'
import { differences } from './compare-states.ts'
import { type SelfFinding, selfFinding } from './findings.ts'

/** Whether what is stored holds together: every event once, in a row, and the snapshot that follows. */
export function* checkStorage(
  timeline: ArchivedTimeline,
  folded: DebtorState,
): Generator<SelfFinding> {
  const { debtor, events } = timeline
  const ids = new Set<string>()
  let last = 0
  for (const stored of events) {
    yield* checkVersion(timeline, last, stored.version)
    last = stored.version
    if (stored.event === undefined) {
      yield selfFinding('EVENT_UNREADABLE', String(last), { debtor, version: last })
      continue
    }
    yield* checkEvent(timeline, { ...stored, event: stored.event }, ids)
  }
  yield* checkHead(timeline, folded, last)
}

function* checkVersion(
  { debtor }: ArchivedTimeline,
  last: number,
  version: number,
): Generator<SelfFinding> {
  if (version === last) {
    yield selfFinding('VERSION_TWICE', String(version), { debtor, version })
  } else if (version > last + 1) {
    const measured = { missing: version - last - 1 }
    yield selfFinding('VERSION_GAP', String(last + 1), { debtor, version: last + 1, measured })
  }
}

function* checkEvent(
  { debtor }: ArchivedTimeline,
  { version, event, agrees }: ArchivedEvent & { readonly event: TimelineEvent },
  ids: Set<string>,
): Generator<SelfFinding> {
  const about = { debtor, version, at: event.at, org: event.actor.org, staff: event.actor.staff }
  if (!agrees) yield selfFinding('EVENT_DISAGREES', String(version), about)
  if (ids.has(event.id)) yield selfFinding('EVENT_TWICE', event.id, about)
  ids.add(event.id)
  const aheadMs = event.at - event.recordedAt
  if (aheadMs > SKEW_DENY_MS) {
    const measured = { aheadSec: Math.round(aheadMs / 1000) }
    const limit = { aheadSecMax: SKEW_DENY_MS / 1000 }
    yield selfFinding('EVENT_AHEAD', event.id, { ...about, measured, limit })
  }
}

function* checkHead(
  { debtor, head, events }: ArchivedTimeline,
  folded: DebtorState,
  last: number,
): Generator<SelfFinding> {
  if (head === undefined) {
    yield selfFinding('SNAPSHOT_MISSING', '', { debtor, measured: { events: events.length } })
    return
  }
  if (head.version !== last) {
    const measured = { events: last, snapshot: head.version }
    const missing = head.version > last
    const code = missing ? 'VERSION_GAP' : 'SNAPSHOT_DIFFERS'
    yield selfFinding(code, missing ? String(last + 1) : 'version', {
      ...{ debtor, version: head.version, measured },
      where: missing ? [] : ['version'],
    })
  }
  if (head.state === undefined) {
    yield selfFinding('SNAPSHOT_UNREADABLE', '', { debtor, version: head.version })
    return
  }
  const where = differences(head.state, folded)
  if (where.length > 0) {
    yield selfFinding('SNAPSHOT_DIFFERS', '', { debtor, version: head.version, where })
  }
}
