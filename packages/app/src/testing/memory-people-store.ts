import type { PeopleStore } from '../ports/people-store.ts'
import { type MemoryDatabase, rowKey } from './memory-database.ts'

/** People and their contact points in memory, in the order of their ids. */
export function memoryPeopleStore(database: MemoryDatabase): PeopleStore {
  return {
    of: async (keys, reader) =>
      keys.map((key) => {
        const people = rowsOf(database.people, `${rowKey(key.lender, key.debtor)}\n`)
        const points = rowsOf(database.points, `${rowKey(key.lender, key.debtor)}\n`)
        return people.length === 0 || database.opens(key, reader)
          ? { people, points, keyDestroyed: false }
          : { people: [], points: [], keyDestroyed: true }
      }),
    valueOf: async ({ point, reader, ...key }) => {
      const found = database.points.get(rowKey(key.lender, key.debtor, point))
      return found === undefined || database.opens(key, reader) ? found?.value : null
    },
  }
}

function rowsOf<T>(rows: ReadonlyMap<string, T>, prefix: string): readonly T[] {
  return [...rows]
    .filter(([key]) => key.startsWith(prefix))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row)
}
