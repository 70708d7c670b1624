import { all, any, type Condition, is, not } from './condition.ts'
import type { Facts } from './facts.ts'

/** What a rule says under a condition. Of one rule's lines the first that holds is its word. */
export interface Line {
  readonly rule: string
  readonly reason: string
  readonly verdict: 'ALLOW' | 'DEFER' | 'REVIEW' | 'DENY'
  readonly when: Condition
  /** The fact that says until when a deferral lasts. */
  readonly until?: Until
}

export type Until =
  | 'tomorrow'
  | 'hoursOpenAt'
  | 'wishesOpenAt'
  | 'bannedUntil'
  | 'callsAgainAt'
  | 'visitsAgainAt'

export type Rows = readonly (readonly [
  reason: string,
  verdict: Line['verdict'],
  when: Condition,
  until?: Until,
])[]

export const OUT = is('outbound', true)
export const IN = not(OUT)
export const CALL = all(OUT, is('voice', true))
export const VISIT = all(OUT, is('channel', 'visit'))
export const BY_AGENCY = all(OUT, is('byAgency', true))
export const TO_DEBTOR = is('role', 'debtor')
export const STRANGER = any(is('role', 'contact'), is('role', 'unrelated'))
export const NO_NUMBER = is('numberOnFile', false)

type HoldFact = keyof Facts & `hold${string}`

/** A stop: whoever rings up is answered, and nobody else is contacted. */
export function stop(
  reason: string,
  verdict: Line['verdict'],
  hold: HoldFact,
  who?: Condition,
): Rows {
  const stopped = all(is(hold, true), ...(who === undefined ? [] : [who]))
  return [
    ['ANSWER_ONLY', 'ALLOW', all(IN, stopped)],
    [reason, verdict, all(OUT, stopped)],
  ]
}
