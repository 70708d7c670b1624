import type { Schema } from '../../../api/client.ts'
import { leftMs, type Pending, type Stage, stageOf } from './stage.ts'

type Point = Schema['ContactPoint']
type Answer = Schema['GateAnswer']
type Outcome = Schema['Outcome']

/** What only the permit's answer says; kept in memory for as long as the case is open. */
export interface Given {
  /** The number in full. */
  readonly dial: string
  readonly obligations: Answer['obligations']
}

/** A contact from its permit to its record. */
export interface OpenContact {
  readonly contact: string
  readonly point: Point | undefined
  /** Null after a reload: the number is shown with the permit and never again. */
  readonly given: Given | null
  /** By `performance.now()` of this browser, for its clock may be wrong but runs evenly. */
  readonly deadline: number
  readonly stage: Stage
  readonly outcome: Outcome | null
  /** What who was spoken to is to the debt. */
  readonly role: Schema['TargetRole']
}

/** What the call dialogue shows; null: it is closed. */
export type CallState =
  | { readonly kind: 'choosing'; readonly point: Point }
  | { readonly kind: 'asking'; readonly point: Point }
  | { readonly kind: 'refused'; readonly point: Point; readonly decision: Answer }
  | { readonly kind: 'contact'; readonly open: OpenContact }

/**
 * `asked` is when the button was pressed, also for a retry: a countdown may end too early, never too
 * late. The number is missing when the permit was over before the retry got through.
 */
export function permitted(point: Point, permit: Schema['Permit'], asked: number): OpenContact {
  const { contact, startBy, dial, decision } = permit
  return {
    contact,
    point,
    given: dial === null ? null : { dial, obligations: decision.obligations },
    deadline: asked + leftMs(startBy, decision.at),
    stage: dial === null ? 'expired' : 'unused',
    outcome: null,
    role: point.role,
  }
}

interface Around {
  readonly points: readonly Point[]
  /** The server's time when it said what is pending, and ours then. */
  readonly now: string
  readonly at: number
  readonly given: Given | null
}

export function resumed(pending: Pending, { points, now, at, given }: Around): OpenContact {
  return {
    contact: pending.contact,
    point: points.find(({ point }) => point === pending.point),
    given,
    deadline: at + leftMs(pending.startBy, now),
    stage: stageOf(pending, now),
    outcome: pending.outcome,
    role: pending.role,
  }
}
