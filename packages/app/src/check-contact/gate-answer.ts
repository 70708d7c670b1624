import { type Decision, type DecisionRecord, recordOf } from '@fencun/core/gate/decision'
import type { Explanation, LawBook } from '../ports/law-book.ts'

/** The gate's answer as people read it: the decision and the same in words. */
export interface GateAnswer {
  readonly decision: DecisionRecord
  readonly explanation: Explanation
}

export function inWords(law: Pick<LawBook, 'explain'>, decision: Decision): GateAnswer {
  return { decision: recordOf(decision), explanation: law.explain(decision) }
}
