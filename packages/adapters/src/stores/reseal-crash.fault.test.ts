import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AGENCY } from '@fencun/app/testing/sample-rows'
import { debtorId, lenderId } from '@fencun/core/ids'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { startChild } from '../testing/child-process.ts'
import { MIGRATIONS, unwrap } from '../testing/engines.ts'
import { type Installation, openInstallation } from './open-installation.ts'
import { SEALED } from './reseal.ts'

const KILLS = 3
const DEBTORS = 300
const LENDER = lenderId('lender-of-before')

test('sealing anew is killed in the middle, run again, and loses nothing', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'fencun-reseal-'))
  const seen: number[] = []
  for (let kill = 0; kill < KILLS; kill += 1) {
    const stopAfter = 20 * (kill + 1)
    const child = startChild('./resealing-child.ts', [directory, String(stopAfter)])
    await child.until((line) => line === 'opened' || line === 'stopping')
    await child.kill()
    seen.push(child.said.filter((line) => line.startsWith('resealed')).length)
    expect(child.said, 'it was not done yet').not.toContain('opened')
  }
  expect(Math.min(...seen)).toBeGreaterThanOrEqual(20)
  const { stores, database, close } = unwrap(
    await openInstallation({
      database: { kind: 'embedded', directory },
      migrations: MIGRATIONS,
      masterKey: new Uint8Array(32).fill(7),
      keysFolder: join(directory, 'keys'),
      objectsFolder: join(directory, 'objects'),
    }),
  )
  expect(await methods(database)).toEqual([2])
  expect(await names(stores, database)).toEqual(Array.from({ length: DEBTORS }, () => '欧阳试样'))
  await close()
  await rm(directory, { recursive: true })
})

async function methods(database: Installation['database']): Promise<readonly number[]> {
  const found = new Set<number>()
  for (const { table, column } of SEALED) {
    const { rows } = await database.inTenant(LENDER, (tx) =>
      sql<{ method: number }>`
        select distinct get_byte(${sql.ref(column)}, 0) as method from ${sql.table(table)}
        where tenant_id = ${LENDER} and ${sql.ref(column)} is not null`.execute(tx),
    )
    for (const { method } of rows) found.add(method)
  }
  return [...found]
}

/** As the agency reads them. */
async function names(
  stores: Installation['stores'],
  database: Installation['database'],
): Promise<readonly (string | undefined)[]> {
  const { rows } = await database.inTenant(LENDER, (tx) =>
    sql<{ debtor_id: string }>`
      select debtor_id from debtor_timeline where tenant_id = ${LENDER}`.execute(tx),
  )
  const keys = rows.map(({ debtor_id }) => ({ lender: LENDER, debtor: debtorId(debtor_id) }))
  const found = await stores.people.of(keys, { org: AGENCY })
  return found.map(({ people: [person] }) => person?.name.reveal())
}
