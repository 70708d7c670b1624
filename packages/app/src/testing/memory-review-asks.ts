import { debtorId } from '@fencun/core/ids'
import type { ReviewAsk, ReviewAsks } from '../ports/review-asks.ts'
import { type MemoryDatabase, storedEvent } from './memory-database.ts'

/** What waits for a person, found by looking at everything. */
export function memoryReviewAsks(database: MemoryDatabase): ReviewAsks {
  return {
    asked: async (lender, { since, org, limit }) =>
      [...database.timelines]
        .flatMap(([key, { events }]): ReviewAsk[] => {
          const [of, debtor] = key.split('\n')
          if (of !== lender || debtor === undefined) return []
          return events.flatMap((text) => {
            const event = storedEvent(text)
            const waits = event.kind === 'contact-withheld' && event.decision.outcome === 'REVIEW'
            return waits ? [{ debtor: debtorId(debtor), event }] : []
          })
        })
        .filter(({ event }) => event.at >= since && (org === null || event.actor.org === org))
        .toSorted((a, b) => b.event.at - a.event.at || (a.event.id < b.event.id ? 1 : -1))
        .slice(0, limit),
  }
}
