import type { DebtorKey } from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'
import type { WithheldEvent } from '../ports/review-asks.ts'
import type { TimelineStore } from '../ports/timeline-store.ts'

/** A request waits so long for a person; later the collector asks the gate anew. */
export const OPEN_DAYS = 7
export const OPEN_MS = OPEN_DAYS * 24 * 60 * 60_000

const PAGE = 200

/** What the gate left to a person about one debtor since an instant, newest first. */
export async function asksOnFile(
  timelines: TimelineStore,
  key: DebtorKey,
  since: Instant,
): Promise<readonly WithheldEvent[]> {
  const found: WithheldEvent[] = []
  let before: number | undefined
  for (;;) {
    const page = { limit: PAGE, ...(before === undefined ? {} : { before }) }
    const events = await timelines.history(key, page)
    for (const { event } of events) {
      if (event.kind === 'contact-withheld' && event.at >= since) found.push(event)
    }
    const last = events.at(-1)
    if (last === undefined || events.length < PAGE || last.event.recordedAt < since) break
    before = last.version
  }
  return found.filter(({ decision }) => decision.outcome === 'REVIEW')
}

/** The rules that left a request to a person. */
export function rulesAsking({ decision }: WithheldEvent): readonly string[] {
  return decision.findings.flatMap(({ verdict, rule }) => (verdict === 'REVIEW' ? [rule] : []))
}
