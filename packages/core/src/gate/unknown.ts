import type { Objection } from './rule.ts'

/** What every rule says of a fact that it needs and nobody knows: no leave. */
export function factUnknown(fact: string): Objection {
  return { verdict: 'DENY', reason: 'FACT_UNKNOWN', measured: { fact }, limit: {} }
}
