import { describeBeginning, firstEntries } from '@fencun/app/testing/beginning.contract'
import { sql, type Transaction } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import type { Database } from '../engine/database.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { TestEngine } from '../testing/engines.ts'
import { evidenceOver, storesIn } from '../testing/stores-on.ts'
import { beginningIn } from './beginning.ts'

const KEY = new Uint8Array(32).fill(7)
const TABLES = ['lender', 'staff_home', 'auth_user', 'auth_account']

/** The beginning in the database: its promises, and what a cut in the middle leaves. */
export function describeBeginningOn(engine: TestEngine): void {
  afterAll(() => engine.stop())

  describeBeginning(engine.name, async () => {
    return storesIn(await engine.database<unknown>(), KEY)
  })

  describe(`a beginning that is cut off on ${engine.name}`, () => {
    test('leaves nothing at whatever step it was, and is done again as if it had not been', async () => {
      const database = await engine.database<unknown>()
      const stores = storesIn(database, KEY)
      const first = firstEntries()
      const { account, staff } = first.administrator
      let step = 1
      const evidence = evidenceOver(database)
      for (; (await outcomeOf(cutAt(database, step), evidence, first)) === 'cut'; step += 1) {
        expect(await stores.directory.isEmpty(), `step ${step}`).toBe(true)
        expect(await rowsLeft(database), `step ${step}`).toEqual([])
      }
      expect(step, 'lock, look, two rows of the account, lender, org, home, staff').toBeGreaterThan(
        8,
      )
      expect((await stores.credentials.signIn(account, first.password))?.staff).toBe(staff)
    })
  })
}

type Owner = Pick<Database<unknown>, 'asOwner'>

async function outcomeOf(
  database: Owner,
  evidence: Evidence,
  first: ReturnType<typeof firstEntries>,
) {
  return beginningIn(database, evidence)
    .begin(first)
    .catch((error: unknown) => {
      if (error instanceof Cut) return 'cut' as const
      throw error
    })
}

class Cut extends Error {}

/** The same database, whose nth statement of a transaction is never sent. */
function cutAt(database: Owner, nth: number): Owner {
  return {
    asOwner: (work) =>
      database.asOwner(async (tx) => {
        let sent = 0
        const cutting: Transaction<unknown> = tx.withPlugin({
          transformQuery: ({ node }) => {
            sent += 1
            if (sent === nth) throw new Cut()
            return node
          },
          transformResult: async ({ result }) => result,
        })
        return work(cutting)
      }),
  }
}

async function rowsLeft(database: Database<unknown>): Promise<readonly string[]> {
  const left: string[] = []
  for (const table of TABLES) {
    const { rows } = await sql`select from ${sql.table(table)}`.execute(database.kysely)
    if (rows.length > 0) left.push(table)
  }
  return left
}
