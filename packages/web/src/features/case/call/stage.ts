import type { Schema } from '../../../api/client.ts'

export type Pending = Schema['PendingContact']

/**
 * What a contact waits for.
 * - `unused`: the permit may still be used
 * - `expired`: it may not any more, and nobody has said whether somebody dialled
 * - `talking`: it was dialled, the outcome is not known
 * - `unrecorded`: the outcome is known, the record is not written
 */
export type Stage = 'unused' | 'expired' | 'talking' | 'unrecorded'

type Known = Pick<Pending, 'startedAt' | 'outcome'> & { readonly startBy: string | null }

/** `now` is the server's time. The last moment of a permit is outside it. */
export function stageOf({ startBy, startedAt, outcome }: Known, now: string): Stage {
  if (outcome !== null) return 'unrecorded'
  if (startedAt !== null) return 'talking'
  return leftMs(startBy, now) > 0 ? 'unused' : 'expired'
}

/** Milliseconds of a permit's life left at a moment of the server's time. */
export function leftMs(startBy: string | null, now: string): number {
  return startBy === null ? 0 : Math.max(0, Date.parse(startBy) - Date.parse(now))
}
