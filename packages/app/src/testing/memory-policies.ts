import type { PolicyChange, PolicyStore } from '../ports/policies.ts'
import type { MemoryDatabase } from './memory-database.ts'

/** Lenders' layers in memory. */
export function memoryPolicies(database: MemoryDatabase): PolicyStore {
  const all = database.policyChanges
  return {
    changes: async (lender) =>
      [...all.values()]
        .filter((one) => one.lender === lender)
        .toSorted((a, b) => b.proposedAt - a.proposedAt || (a.change < b.change ? 1 : -1)),
    propose: async (change) => {
      if (all.has(change.change)) throw new Error('a change is proposed once')
      all.set(change.change, { ...change, verdict: null, version: null })
    },
    decide: async (lender, id, verdict) => {
      const change = all.get(id)
      if (change?.lender !== lender || change.verdict !== null) return 'not-open'
      const version = verdict.approved ? nextVersion([...all.values()], lender) : null
      all.set(id, { ...change, verdict, version })
      if (verdict.approved) database.bump(lender, 'policy')
      return 'decided'
    },
  }
}

function nextVersion(all: readonly PolicyChange[], lender: string): number {
  const approved = all.filter((one) => one.lender === lender && one.version !== null)
  return approved.length + 1
}
