import {
  checkRegistration,
  type PlacementStore,
  type RegisterResult,
  type Registration,
} from '../ports/placement-store.ts'
import { type MemoryDatabase, rowKey } from './memory-database.ts'
import { append, fits } from './memory-timeline-store.ts'

/** Placements in memory; a registration takes effect at once and whole, or not at all. */
export function memoryPlacementStore(database: MemoryDatabase): PlacementStore {
  const of = (lender: string) => database.placements.filter((one) => one.lender === lender)
  const known = (lender: string, numbers: readonly string[]): readonly string[] => {
    const placed = new Set(
      [...database.cases.values()]
        .filter((file) => file.lender === lender)
        .map(({ caseNumber }) => caseNumber),
    )
    return [...new Set(numbers)].filter((number) => placed.has(number)).toSorted()
  }
  return {
    register: async (registration) => register(database, registration, known),
    findByHash: async (lender, fileHash) => of(lender).find((one) => one.fileHash === fileHash),
    knownCaseNumbers: async (lender, numbers) => known(lender, numbers),
    list: async (lender, limit) =>
      of(lender)
        .toSorted((a, b) => b.registeredAt - a.registeredAt || (a.placement < b.placement ? 1 : -1))
        .slice(0, limit),
  }
}

function register(
  database: MemoryDatabase,
  registration: Registration,
  known: (lender: string, numbers: readonly string[]) => readonly string[],
): RegisterResult {
  checkRegistration(registration)
  const { placement, cases, people, points, timelines, accounts = [] } = registration
  const { lender } = placement
  const before = database.placements.find(
    (one) => one.lender === lender && one.fileHash === placement.fileHash,
  )
  if (before !== undefined) return { kind: 'exists', caseNumbers: [], placement: before }
  const caseNumbers = known(
    lender,
    cases.map(({ caseNumber }) => caseNumber),
  )
  if (caseNumbers.length > 0) return { kind: 'exists', caseNumbers, placement: null }
  if (!timelines.every((one) => fits(database, one))) return { kind: 'conflict' }
  database.placements.push(placement)
  for (const file of cases) database.cases.set(rowKey(lender, file.case), file)
  for (const one of people) database.people.set(rowKey(lender, one.debtor, one.party), one)
  for (const one of points) database.points.set(rowKey(lender, one.debtor, one.point), one)
  for (const { debtor, account } of accounts) {
    const at = rowKey(lender, debtor)
    database.bankAccounts.set(at, [...(database.bankAccounts.get(at) ?? []), account])
  }
  for (const one of timelines) append(database, one)
  return { kind: 'registered' }
}
