import { type Finding, stricter } from '@fencun/core/gate/decision'
import { isConnected, isDial, isUnanswered, type Outcome } from '@fencun/core/timeline/contact'
import type { AuditedRule } from './audited-law.ts'

/** What a rule said of a call, and how that is to be taken after the fact. */
export interface Word {
  readonly kind: 'breach' | 'review'
  readonly finding: Finding
}

/** The gate's own words for what it cannot tell. */
const CANNOT_TELL: readonly string[] = ['CANNOT_DECIDE', 'FACT_UNKNOWN']

/**
 * How a finding of the gate is to be taken of a call that was made. What rests on a lender's note or
 * on a part of the facts alone, and what the gate itself would only note or have reviewed, is for a
 * person to look at. Undefined: the rule could not tell.
 */
export function wordOf({ hinted, afterwards }: AuditedRule, finding: Finding): Word | undefined {
  const { reason, verdict } = finding
  if (CANNOT_TELL.includes(reason) || afterwards.undecided.includes(reason)) return undefined
  const forbids = stricter(verdict, 'DEFER') === verdict && verdict !== 'REVIEW'
  return { kind: forbids && !hinted ? 'breach' : 'review', finding }
}

/** Whether a call of that outcome is one that the rule itself counts. */
export function canBreak({ afterwards }: AuditedRule, outcome: Outcome): boolean {
  switch (afterwards.breaks) {
    case 'placed':
      return isDial(outcome)
    case 'connected':
      return isConnected(outcome)
    case 'unanswered':
      return isUnanswered(outcome)
  }
}
