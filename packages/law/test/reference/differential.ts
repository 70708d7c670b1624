import { decide } from '@fencun/core/gate/decide'
import type { Decision } from '@fencun/core/gate/decision'
import type { RulePackWithTexts } from '../../src/pack.ts'
import { type Answer, judge } from './judge.ts'
import { situationsOf } from './situations.ts'

export interface Difference {
  readonly n: number
  readonly gate: Answer
  readonly reference: Answer
}

/** What was compared so far: how often each answer and each reason came up. */
export interface Tally {
  readonly outcomes: Map<string, number>
  readonly reasons: Map<string, number>
}

export function emptyTally(): Tally {
  return { outcomes: new Map(), reasons: new Map() }
}

/** Asks gate and reference about the cases [from, until) of a seed; the first difference ends it. */
export function differential(
  pack: RulePackWithTexts,
  { seed, from, until, tally }: { seed: number; from: number; until: number; tally: Tally },
): Difference | undefined {
  const situation = situationsOf(pack, seed)
  for (let n = from; n < until; n += 1) {
    const { question, asked } = situation(n)
    const decision = decide(question)
    const [gate, reference] = [answerOf(decision), judge(asked)]
    if (!same(gate, reference)) return { n, gate, reference }
    count(tally.outcomes, decision.outcome)
    for (const { rule, reason } of decision.findings) count(tally.reasons, `${rule}:${reason}`)
  }
  return undefined
}

/** What is compared of a decision. */
export function answerOf({ outcome, findings, nextPermittedAt }: Decision): Answer {
  const reasons = findings.map(({ rule, reason, verdict, notBefore }) =>
    [rule, reason, verdict, notBefore].filter((part) => part !== undefined).join(':'),
  )
  return { outcome, reasons: reasons.toSorted(), nextPermittedAt }
}

export function same(a: Answer, b: Answer): boolean {
  return (
    a.outcome === b.outcome &&
    a.nextPermittedAt === b.nextPermittedAt &&
    a.reasons.length === b.reasons.length &&
    a.reasons.every((reason, i) => reason === b.reasons[i])
  )
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** Reasons of the pack's rules that no question has brought up. */
export function neverGiven({ rules }: RulePackWithTexts, { reasons: given }: Tally): string[] {
  return rules
    .flatMap(({ id, reasons }) => Object.keys(reasons).map((reason) => `${id}:${reason}`))
    .filter((reason) => !given.has(reason))
}
