import { u8 } from '../judge/at.ts'
import type { AuditedLaw } from '../judge/audited-law.ts'
import type { Hits } from '../judge/hits.ts'
import { AFTER, BEFORE } from './what-if-marks.ts'
import type { WhatIfRule } from './what-if-result.ts'

/** What was found under both laws, and by call which of them refuses it. */
export interface BothFound {
  readonly old: Hits
  readonly under: Hits
  readonly marks: Uint8Array
}

interface RuleCounts {
  readonly breaches: number
  readonly reviews: number
  /** Breaches by calls that this law alone refuses. */
  readonly alone: number
}

const NONE: RuleCounts = { breaches: 0, reviews: 0, alone: 0 }

/** Each rule that says anything under either law, in the order of the pack. */
export function rulesCompared(
  { old, under, marks }: BothFound,
  laws: readonly AuditedLaw[],
): readonly WhatIfRule[] {
  const before = countsOf(old, marks, BEFORE)
  const after = countsOf(under, marks, AFTER)
  const ids = new Set(laws.flatMap(({ law }) => law.pack.rules.map(({ id }) => id)))
  return [...ids].flatMap((rule) => {
    const [was, is] = [before.get(rule), after.get(rule)]
    if (was === undefined && is === undefined) return []
    return [
      {
        rule,
        breachesBefore: (was ?? NONE).breaches,
        breachesAfter: (is ?? NONE).breaches,
        reviewsBefore: (was ?? NONE).reviews,
        reviewsAfter: (is ?? NONE).reviews,
        refused: (is ?? NONE).alone,
        lifted: (was ?? NONE).alone,
      },
    ]
  })
}

function countsOf(
  { words, each }: Hits,
  marks: Uint8Array,
  own: number,
): ReadonlyMap<string, RuleCounts> {
  const said = new Float64Array(words.length)
  const alone = new Float64Array(words.length)
  each((call, word) => {
    said[word] = (said[word] ?? 0) + 1
    if (u8(marks, call) === own) alone[word] = (alone[word] ?? 0) + 1
  })
  const counts = new Map<string, RuleCounts>()
  for (const [i, { kind, finding }] of words.entries()) {
    const { breaches, reviews, alone: before } = counts.get(finding.rule) ?? NONE
    const times = said[i] ?? 0
    if (times === 0) continue
    counts.set(
      finding.rule,
      kind === 'breach'
        ? { breaches: breaches + times, reviews, alone: before + (alone[i] ?? 0) }
        : { breaches, reviews: reviews + times, alone: before },
    )
  }
  return counts
}
