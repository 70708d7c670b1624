import type { Citation, LayerName, Measures, Verdict } from '@fencun/core/gate/decision'

/**
 * One rule's word on one call of the past. A `breach` is what the log itself proves; what a person
 * has to look at first, such as a pattern or a note of the lender, is a `review`.
 */
export interface AuditFinding {
  /**
   * The same for the same call under the same rule whatever the order of rows, so that it can be
   * taken over into inspection: a hash of rule, masked number, start, organisation, seat and, among
   * equals, the place. Never of the whole number: who knows the rest could find it by trying.
   */
  readonly id: string
  readonly kind: 'breach' | 'review'
  /** The row of the input file, its first row being 1. */
  readonly row: number
  readonly rule: string
  readonly reason: string
  readonly verdict: Verdict
  readonly measured: Measures
  readonly limit: Measures
  readonly layer: LayerName
  readonly sources: readonly Citation[]
  /** ISO 8601 with the offset of Beijing. */
  readonly at: string
  /** `AuditDebtor.label`. */
  readonly debtor: string
  /** The number, masked. */
  readonly number: string
  readonly org: string
  readonly staff: string
  readonly talkSec: number
  /** What the telephone system wrote, and what it was taken for. */
  readonly signal: string
  readonly outcome: string
}

/** A rule that was not judged, and what would be needed. Never to be read as passed. */
export interface NotJudged {
  readonly rule: string
  /** `contents`, `registers`, `visits`, `records`, `cases`: what a call log does not hold. */
  readonly needs: readonly string[]
}

/** How many findings of a rule there are, and where. */
export interface FindingCounts {
  readonly rule: string
  readonly kind: 'breach' | 'review'
  readonly count: number
}

/** What an audit found, in numbers; the findings themselves are walked through one by one. */
export interface AuditSummary {
  /** Calls that were placed; those that came in are never counted among them. */
  readonly calls: number
  readonly inbound?: number
  readonly callsWithBreach: number
  readonly debtors: number
  readonly from: string
  readonly until: string
  readonly byRule: readonly FindingCounts[]
  readonly byOrg: readonly Tally[]
  readonly byStaff: readonly Tally[]
  /** 24 places, hour of the Beijing day. */
  readonly byHour: readonly Tally[]
  readonly byDay: readonly Tally[]
  /** The debtors with the most breaches, at most 20. */
  readonly worst: readonly Tally[]
  readonly judged: readonly string[]
  readonly notJudged: readonly NotJudged[]
}

/** Calls and breaches under one name: an organisation, an hour, a day, a debtor. */
export interface Tally {
  readonly name: string
  readonly calls: number
  readonly connected: number
  readonly breaches: number
}

/** The result of an audit. `findings` may be walked again and again; each walk is in order of rows. */
export interface AuditResult {
  readonly summary: AuditSummary
  readonly findings: () => Iterable<AuditFinding>
  readonly packHash: string
  readonly policy: string
  /**
   * `slow`: every debtor by the fold of a whole timeline. `fast` gives the same, and `checked`
   * debtors were judged both ways to see that; when one `differed`, all were judged the slow way.
   */
  readonly judgedBy?: {
    readonly way: 'fast' | 'slow'
    readonly checked: number
    readonly differed: boolean
  }
}
