import { orgId, staffId } from '../ids.ts'
import type { Result } from '../result.ts'
import { CAPTURE_SOURCES } from './capture-source.ts'
import type { EventActor, EventKind, TimelineEvent } from './event.ts'
import { BODIES } from './parse-body.ts'
import { fieldsOf, instantOf, malformed, oneOf, reading, textOf, type Value } from './read-value.ts'

/** Every kind of event of version 1. */
export const EVENT_KINDS: readonly EventKind[] = Object.keys(BODIES).filter(isEventKind)

/**
 * Reads an event of version 1 that comes from storage or from a file. Strict: another version, an
 * unknown kind, a missing, unknown or malformed field is refused with its place.
 * Errors: `request-invalid`.
 */
export function parseEvent(value: unknown): Result<TimelineEvent> {
  return reading(() =>
    fieldsOf({ value, place: '' }, (at) => {
      const version = at.take('v')
      if (version.value !== 1) return malformed('only version 1 is known', version.place)
      const frame = {
        v: 1,
        id: textOf(at.take('id')),
        at: instantOf(at.take('at')),
        recordedAt: instantOf(at.take('recordedAt')),
        actor: actorOf(at.take('actor')),
      } as const
      return { ...frame, ...BODIES[oneOf(at.take('kind'), EVENT_KINDS)](at) }
    }),
  )
}

function actorOf(value: Value): EventActor {
  return fieldsOf(value, ({ take, find }) => {
    const staff = textOf(take('staff'))
    const via = find('via')
    return {
      staff: staff === 'system' ? staff : staffId(staff),
      org: orgId(textOf(take('org'))),
      ...(via && { via: oneOf(via, CAPTURE_SOURCES) }),
    }
  })
}

function isEventKind(text: string): text is EventKind {
  return Object.hasOwn(BODIES, text)
}
