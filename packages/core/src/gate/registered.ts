import type { EngagementFacts, QualificationFacts } from './request.ts'

/** Nothing at all is known: there is no entry, or nobody keeps such a register. */
export function isUnregistered(facts: EngagementFacts | QualificationFacts | undefined): boolean {
  return facts === undefined || Object.values(facts).every((fact) => fact === 'unknown')
}
