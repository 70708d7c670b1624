/**
 * What may be at hand when a contact is judged after the fact.
 * - `calls`: a call log
 * - `cases`: a list of cases with their numbers, and what the lender wrote beside them
 * - `registers`: holds, refusals, agreements, notices, agencies, staff, lines, with their days
 * - `contents`: what was said, or written and to whom
 * - `messages`, `visits`: contacts of other kinds
 * - `records`: what collectors wrote down
 */
export const NEEDS = [
  'calls',
  'cases',
  'registers',
  'contents',
  'messages',
  'visits',
  'records',
] as const
export type Need = (typeof NEEDS)[number]

/**
 * What a rule looks back at. Whoever knows it of a contact, and what stands on file of the debtor,
 * knows what the rule says: earlier contacts bear on the rule through nothing else.
 * - `connected-today`: connected calls of the day to the debtor
 * - `unanswered-today`: tries in vain of the day on the number
 * - `dials-today`: dials of the day on the case
 * - `orgs-today`: organisations that contacted the person that day, with the one that does now
 * - `minutes-since-try`: whole minutes since the person was last called
 * - `last-call-day`: the day of the last call to the debtor in person
 * - `talks`: talks with this third party, ever
 * - `dead-number`: whether the number was found out of service
 * - `loss-proofs`: what shows that the debtor is lost
 */
export const LOOKS_BACK = [
  'connected-today',
  'unanswered-today',
  'dials-today',
  'orgs-today',
  'minutes-since-try',
  'last-call-day',
  'talks',
  'dead-number',
  'loss-proofs',
] as const
export type LookBack = (typeof LOOKS_BACK)[number]

/** Which calls can break a rule: those that the rule itself counts. */
export const BREAKERS = ['placed', 'connected', 'unanswered'] as const
export type Breaker = (typeof BREAKERS)[number]

/** How a rule judges contacts of the past, from what was kept of them. */
export interface Afterwards {
  /** Without any one of these the rule is not judged. */
  readonly needs: readonly Need[]
  /**
   * With these a person can be told where to look, though the rule is not judged. Empty: there is
   * nothing to go by.
   */
  readonly hints: readonly Need[]
  readonly breaks: Breaker
  readonly looksBack: readonly LookBack[]
  /** What of the time of the contact bears on what is said; null: nothing. */
  readonly clock: 'minute' | 'day' | null
  /** Reasons by which the rule says that it cannot tell. */
  readonly undecided: readonly string[]
}
