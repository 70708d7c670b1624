import type { LawInForce } from '@fencun/core/gate/rule'
import type { Day } from '@fencun/core/time/beijing'
import type { Outcome } from '@fencun/core/timeline/contact'
import type { AuditFinding } from '../finding.ts'

export interface JudgeOptions {
  readonly law: LawInForce
  /** The first and the last day reported on. Calls before them still count on the counters. */
  readonly from?: Day
  readonly until?: Day
  /** What to take a call for when the system's word on it is one of `unknownSignals`. */
  readonly unknownIs?: Outcome
  /** Words of the telephone system that nobody could interpret: `LogFacts.signals` names them. */
  readonly unknownSignals?: readonly string[]
  /** Told now and then how many calls of all have been judged. */
  readonly onProgress?: (done: JudgeProgress) => void
  /**
   * Told of one finding as soon as there is one, long before the last call is judged. It is not the
   * first of the file, and stays when all is done: the slow way has said the same of that debtor.
   */
  readonly onFirst?: (first: FirstFinding) => void
  /** `slow`: every debtor by the fold of a whole timeline. The answers are the same. */
  readonly way?: 'fast' | 'slow'
}

export interface FirstFinding {
  /** Row of the input file. */
  readonly row: number
  readonly rule: string
  readonly kind: AuditFinding['kind']
}

export interface JudgeProgress {
  readonly calls: number
  readonly ofCalls: number
}
