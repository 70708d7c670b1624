import type { AuditFinding, AuditResult, NotJudged } from '../finding.ts'

/**
 * What another law would have done to the calls of a log. Both laws are asked in worlds of their own,
 * counters rebuilt from the first call on: a call that a law refuses does not happen in its world, so
 * it counts nowhere and bears on no later one. As everywhere in an audit a rule that counts refuses
 * only calls that it counts itself, and what is for a person to look at refuses nothing.
 */
export interface WhatIfResult {
  readonly before: LawNamed
  readonly after: LawNamed
  /** The first and the last day with calls, of those reported. */
  readonly from: string
  readonly until: string
  readonly totals: WhatIfCounts
  readonly byRule: readonly WhatIfRule[]
  readonly byOrg: readonly WhatIfTally[]
  readonly byStaff: readonly WhatIfTally[]
  /** 24 places, hour of the Beijing day. */
  readonly byHour: readonly WhatIfTally[]
  readonly byDay: readonly WhatIfTally[]
  /** Calls that the two laws answer differently, in order of rows; may be walked again and again. */
  readonly changes: () => Iterable<WhatIfChange>
  /** The same two laws when every call was made and counts, whatever was refused before it. */
  readonly plain: () => Pick<WhatIfResult, 'totals' | 'byRule' | 'changes'>
  /** Rules that neither law could be held to, or only one of them. */
  readonly notJudged: readonly NotJudged[]
  readonly judgedBy: NonNullable<AuditResult['judgedBy']>
}

export interface LawNamed {
  readonly policy: string
  readonly packHash: string
}

export interface WhatIfCounts {
  readonly calls: number
  readonly refusedBefore: number
  readonly refusedAfter: number
  /** Refused by the new law and not by the old one. */
  readonly refused: number
  /** Refused by the old law and not by the new one. */
  readonly lifted: number
}

export interface WhatIfTally extends WhatIfCounts {
  readonly name: string
}

/** One rule under both laws. */
export interface WhatIfRule {
  readonly rule: string
  /** Calls that it refuses, alone or with others. */
  readonly breachesBefore: number
  readonly breachesAfter: number
  /** Calls for a person to look at. */
  readonly reviewsBefore: number
  readonly reviewsAfter: number
  /** Of the calls that the new law alone refuses, those that this rule does. */
  readonly refused: number
  /** Of the calls that the old law alone refused, those that this rule did. */
  readonly lifted: number
}

/** A call that would have been refused, or whose refusal would have been lifted. */
export interface WhatIfChange {
  readonly kind: 'refused' | 'lifted'
  readonly row: number
  /** Why: under the new law where it is refused, under the old one where that is lifted. */
  readonly findings: readonly AuditFinding[]
}
