import type { Database } from '@fencun/adapters/engine/database'
import type { Statement } from '@fencun/adapters/engine/one-trip'
import type { Evidence } from '@fencun/adapters/evidence/evidence'
import { timelineStore } from '@fencun/adapters/stores/timeline-store'
import type { Office } from './office.ts'

/** The part of the append's statement that puts leaves into the outbox. */
const ATTESTED = /,\s+attested as \([^)]*\([^)]*\)[^)]*\)/

/**
 * The same office as it would be if nothing were attested, to be measured beside it: its appends
 * make no leaves, and their statement is sent without the part that writes them. There is no such
 * setting in the product.
 */
export function withoutEvidence({ opened, deps, ...office }: Office): Office {
  const timelines = timelineStore(bare(opened.database), opened.secrets, nothing(opened.evidence))
  return { ...office, opened, deps: { ...deps, timelines } }
}

function nothing(evidence: Evidence): Evidence {
  return {
    originOf: (lender) => evidence.originOf(lender),
    secrets: evidence.secrets,
    now: () => evidence.now(),
    leavesOf: (_, __, appends) => Promise.resolve(new Map(appends.map((one) => [one, []]))),
    leavesOfStored: () => Promise.resolve([]),
    writeLeaves: () => Promise.resolve([]),
  }
}

function bare(database: Database<unknown>): Database<unknown> {
  return new Proxy(database, {
    get: (target, name) => {
      if (name === 'oneTrip') {
        return (tenant: string, statements: readonly Statement[]) =>
          target.oneTrip(tenant, statements.map(withoutLeaves))
      }
      const found: unknown = Reflect.get(target, name, target)
      const bound: unknown = typeof found === 'function' ? found.bind(target) : found
      return bound
    },
  })
}

function withoutLeaves(statement: Statement): Statement {
  if (statement.name !== 'append-plain') return statement
  const text = statement.text.replace(ATTESTED, '')
  if (text === statement.text) throw new Error('the append attests in another way now')
  return { ...statement, name: 'append-plain-bare', text }
}
