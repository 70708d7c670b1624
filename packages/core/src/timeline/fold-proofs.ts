import type { Instant } from '../time/instant.ts'
import { earliest, latest } from './contact-reports.ts'
import type { ContactState, DebtorState, PointState } from './state.ts'

/**
 * What follows from contacts and points together: which numbers are dead, for every party and agency
 * that holds them, and when the debtor was last reached. Worked out anew from what is on file, so
 * that it is the same in whatever order that came.
 */
export function derived(state: DebtorState): DebtorState {
  const reachedAt = Object.values(state.contacts).map(reachedBy).reduce(latest, null)
  const dead = deadNumbers(state)
  const points = Object.entries(state.points).map(([id, point]) => {
    const after = { ...point, ...invalidityOf(state, id, dead.get(point.numberKey)) }
    return [id, sameValidity(point, after) ? point : after] as const
  })
  return {
    ...state,
    reachedAt: latest(state.remembered.reachedAt, reachedAt),
    points: Object.fromEntries(points),
  }
}

/**
 * When a contact reached the debtor in person, on whosever number; null when it did not, or nobody
 * knows.
 */
export function reachedBy(contact: ContactState): Instant | null {
  if (contact.direction === 'inbound') return contact.role === 'debtor' ? contact.at : null
  return contact.outcome === 'answered-debtor' ? contact.endedAt : null
}

/** Since when numbers have been out of service: as calls showed, or as was declared of a point. */
function deadNumbers(state: DebtorState): ReadonlyMap<string, Instant> {
  const dead = new Map(Object.entries(state.remembered.dead))
  const add = (numberKey: string, since: Instant): void => {
    dead.set(numberKey, earliest(dead.get(numberKey) ?? null, since) ?? since)
  }
  for (const { outcome, numberKey, endedAt } of Object.values(state.contacts)) {
    if (outcome === 'not-in-service' && numberKey !== null && endedAt !== null) {
      add(numberKey, endedAt)
    }
  }
  for (const [id, { why, since }] of Object.entries(state.struck)) {
    const point = find(state.points, id)
    if (why === 'not-in-service' && point !== undefined) add(point.numberKey, since)
  }
  return dead
}

/** A dead number says more than what was declared of one point. */
function invalidityOf(
  state: DebtorState,
  point: string,
  deadSince: Instant | undefined,
): Pick<PointState, 'invalid' | 'invalidSince'> {
  if (deadSince !== undefined) return { invalid: 'not-in-service', invalidSince: deadSince }
  const struck = find(state.struck, point)
  return { invalid: struck?.why ?? null, invalidSince: struck?.since ?? null }
}

function sameValidity(a: PointState, b: PointState): boolean {
  return a.invalid === b.invalid && a.invalidSince === b.invalidSince
}

function find<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return record[key]
}
