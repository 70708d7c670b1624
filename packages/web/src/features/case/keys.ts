import type { Schema } from '../../api/client.ts'

type Outcome = Schema['Outcome']

/** Keys while a case is open and nothing lies over it. */
export const CASE_KEYS = { c: 'call', n: 'next', '?': 'help' } as const

/** Keys while a permit waits to be used. */
export const PERMIT_KEYS = { s: 'started', x: 'not-dialled' } as const

/** Outcomes as a collector reports them, in the order of their number keys. */
export const OUTCOMES = [
  'answered-debtor',
  'answered-other',
  'voicemail',
  'no-answer',
  'busy',
  'off',
  'rejected',
  'not-in-service',
  'technical-failure',
] as const satisfies readonly Outcome[]

export type ReportedOutcome = (typeof OUTCOMES)[number]

/** `1` is the first outcome, `9` the last. */
export const OUTCOME_KEYS: Readonly<Record<string, ReportedOutcome>> = Object.fromEntries(
  OUTCOMES.map((outcome, i) => [String(i + 1), outcome]),
)
