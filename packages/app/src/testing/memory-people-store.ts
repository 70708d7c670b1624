import type { PeopleStore } from '../ports/people-store.ts'
import type { MemoryDatabase } from './memory-database.ts'

/** People and their contact points in memory, in the order of their ids. */
export function memoryPeopleStore(database: MemoryDatabase): PeopleStore {
  return {
    of: async (keys) =>
      keys.map((key) => ({
        people: rowsOf(database.people, `${key.lender}\n${key.debtor}\n`),
        points: rowsOf(database.points, `${key.lender}\n${key.debtor}\n`),
      })),
    valueOf: async ({ lender, debtor, point }) =>
      database.points.get(`${lender}\n${debtor}\n${point}`)?.value,
  }
}

function rowsOf<T>(rows: ReadonlyMap<string, T>, prefix: string): readonly T[] {
  return [...rows]
    .filter(([key]) => key.startsWith(prefix))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row)
}
