import type { Instant } from '@fencun/core/time/instant'
import type { EventFrame } from '@fencun/core/timeline/event'
import { authorOf } from '../access/author.ts'
import type { Actor } from '../access/roles.ts'
import type { Ids } from '../ports/ids.ts'

/** The frame of an event that one person causes now; `at` is earlier when it happened earlier. */
export function frameOf(ids: Ids, actor: Actor, now: Instant, at: Instant = now): EventFrame {
  return {
    v: 1,
    id: ids.next(),
    at,
    recordedAt: now,
    actor: authorOf(actor),
  }
}
