import type { Instant } from '../time/instant.ts'

/** What the gate may answer, from the mildest to the strictest. */
export type Verdict = 'ALLOW' | 'DEFER' | 'REVIEW' | 'DENY'

const SEVERITY: Readonly<Record<Verdict, number>> = { ALLOW: 0, DEFER: 1, REVIEW: 2, DENY: 3 }

export function stricter(a: Verdict, b: Verdict): Verdict {
  return SEVERITY[a] >= SEVERITY[b] ? a : b
}

/** Who set a number: the higher the layer stands in this list, the greater its authority. */
export type LayerName = 'statute' | 'standard' | 'lender' | 'agency' | 'agreement'
export const LAYERS: readonly LayerName[] = ['statute', 'standard', 'lender', 'agency', 'agreement']

/** How well the text behind a citation is known (see the law package's README). */
export type Grade = 'A' | 'B' | 'C' | 'R' | 'policy'

/** An instrument and its clause. `null` prints as "clause not verified". */
export interface Citation {
  readonly instrument: string
  readonly clause: string | null
  readonly grade: Grade
}

/** Numbers and words as measured or allowed; never personal data. */
export type Measures = Readonly<Record<string, string | number | boolean>>

/** One rule's word on one request. */
export interface Finding {
  readonly rule: string
  readonly reason: string
  readonly verdict: Verdict
  readonly measured: Measures
  readonly limit: Measures
  /** The layer that set the limit. */
  readonly layer: LayerName
  readonly sources: readonly Citation[]
  /** When this rule alone would stop objecting; only for DEFER. */
  readonly notBefore?: Instant
  readonly force?: 'ban' | 'presumption'
  /** The approval by which a person answered this rule's REVIEW; the verdict is ALLOW then. */
  readonly review?: string
}

/**
 * The gate's answer. The same value is the HTTP body, the record and the screen.
 * `findings` holds every rule that objected or had something to say, not only the first.
 */
export interface Decision {
  readonly outcome: Verdict
  readonly at: Instant
  readonly findings: readonly Finding[]
  readonly obligations: readonly string[]
  /** The first instant at which the same request would be allowed, when time alone can bring it. */
  readonly nextPermittedAt: Instant | null
  /** Identity of the rules and of the policies that answered. */
  readonly packHash: string
  readonly policy: string
  readonly considered: readonly string[]
}

/** What the timeline keeps of a decision: enough to show it again under the same pack. */
export type DecisionRecord = Omit<Decision, 'considered'>

/** Members stand in the order of canonical JSON: every answer is written down and hashed so. */
export function recordOf(decision: Decision): DecisionRecord {
  const { at, findings, nextPermittedAt, obligations, outcome, packHash, policy } = decision
  return { at, findings, nextPermittedAt, obligations, outcome, packHash, policy }
}
