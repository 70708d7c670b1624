import type { Decision, Verdict } from '@fencun/core/gate/decision'

/** How one answer is milder than another. */
export type Milder = 'outcome' | 'sooner' | 'obligations'

const SEVERITY: Readonly<Record<Verdict, number>> = { ALLOW: 0, DEFER: 1, REVIEW: 2, DENY: 3 }

/**
 * In what way `b` gives more leave than `a`: a milder outcome, an earlier permitted time, or a
 * permit with fewer obligations. Undefined when it gives no more.
 */
export function milder(b: Decision, a: Decision): Milder | undefined {
  if (SEVERITY[b.outcome] < SEVERITY[a.outcome]) return 'outcome'
  if (b.outcome !== a.outcome) return undefined
  if (b.outcome === 'DEFER' && until(b) < until(a)) return 'sooner'
  if (b.outcome === 'ALLOW' && a.obligations.some((code) => !b.obligations.includes(code))) {
    return 'obligations'
  }
  return undefined
}

/** A deferral without an end that time alone can bring lasts for ever. */
function until({ nextPermittedAt }: Decision): number {
  return nextPermittedAt ?? Number.POSITIVE_INFINITY
}
