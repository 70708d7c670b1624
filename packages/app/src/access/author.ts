import type { EventActor } from '@fencun/core/timeline/event'
import type { Actor } from './roles.ts'

/** Who acts and how it was captured, as events and evidence keep it. */
export function authorOf({ staff, org, via }: Pick<Actor, 'staff' | 'org' | 'via'>): EventActor {
  return via === undefined ? { org, staff } : { org, staff, via }
}
