import {
  type Citation,
  type DecisionRecord,
  type Finding,
  type Grade,
  LAYERS,
  type Measures,
  type Verdict,
} from '../gate/decision.ts'
import {
  fieldsOf,
  instantOf,
  listOf,
  malformed,
  oneOf,
  orNull,
  textOf,
  type Value,
} from './read-value.ts'

const VERDICTS: readonly Verdict[] = ['ALLOW', 'DEFER', 'REVIEW', 'DENY']
const GRADES: readonly Grade[] = ['A', 'B', 'C', 'R', 'policy']

/** Reads what the timeline keeps of a decision. */
export function decisionOf(value: Value): DecisionRecord {
  return fieldsOf(value, ({ take }) => ({
    outcome: oneOf(take('outcome'), VERDICTS),
    at: instantOf(take('at')),
    findings: listOf(take('findings'), findingOf),
    obligations: listOf(take('obligations'), textOf),
    nextPermittedAt: orNull(take('nextPermittedAt'), instantOf),
    packHash: textOf(take('packHash')),
    policy: textOf(take('policy')),
  }))
}

function findingOf(value: Value): Finding {
  return fieldsOf(value, ({ take, find }) => {
    const [notBefore, force, review] = ['notBefore', 'force', 'review'].map(find)
    return {
      rule: textOf(take('rule')),
      reason: textOf(take('reason')),
      verdict: oneOf(take('verdict'), VERDICTS),
      measured: measuresOf(take('measured')),
      limit: measuresOf(take('limit')),
      layer: oneOf(take('layer'), LAYERS),
      sources: listOf(take('sources'), citationOf),
      ...(notBefore && { notBefore: instantOf(notBefore) }),
      ...(force && { force: oneOf(force, ['ban', 'presumption']) }),
      ...(review && { review: textOf(review) }),
    }
  })
}

function citationOf(value: Value): Citation {
  return fieldsOf(value, ({ take }) => ({
    instrument: textOf(take('instrument')),
    clause: orNull(take('clause'), textOf),
    grade: oneOf(take('grade'), GRADES),
  }))
}

function measuresOf({ value, place }: Value): Measures {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return malformed('an object is expected', place)
  }
  const measures = new Map<string, string | number | boolean>()
  for (const [key, one] of Object.entries<unknown>({ ...value })) {
    if (typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean') {
      measures.set(key, one)
    } else malformed('a number, a word or true/false is expected', `${place}.${key}`)
  }
  return Object.fromEntries(measures)
}
