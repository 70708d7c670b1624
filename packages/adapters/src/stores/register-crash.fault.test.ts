import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { startChild } from '../testing/child-process.ts'
import { MIGRATIONS, unwrap } from '../testing/engines.ts'
import { openInstallation } from './open-installation.ts'

const KILLS = 6
const CASES = 600
/** The first is killed as soon as it has begun, the last ones so much later. */
const LATEST_MS = 300
const TABLES = [
  ...['case_number', 'debtor_timeline', 'timeline_event', 'case_file', 'person'],
  'written_note',
]

/** Rows of a tenant in each table that a registration fills, placement first. */
async function rowsLeft(directory: string, lenders: readonly string[]): Promise<number[][]> {
  const { database, close } = unwrap(
    await openInstallation({
      database: { kind: 'embedded', directory },
      migrations: MIGRATIONS,
      keysFolder: join(directory, 'keys'),
      objectsFolder: join(directory, 'objects'),
      masterKey: new Uint8Array(32).fill(7),
    }),
  )
  const found: number[][] = []
  for (const lender of lenders) {
    const counts: number[] = []
    for (const table of ['placement', ...TABLES, 'contact_point']) {
      const { rows } = await database.inTenant(lender, (tx) =>
        sql`select from ${sql.table(table)} where tenant_id = ${lender}`.execute(tx),
      )
      counts.push(rows.length)
    }
    found.push(counts)
  }
  await close()
  return found
}

test('a registration that is killed at any moment is there whole or not at all', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'fencun-crash-'))
  const whole = [1, ...TABLES.map(() => CASES), CASES]
  const nothing = whole.map(() => 0)
  let interrupted = 0
  for (let kill = 0; kill < KILLS; kill += 1) {
    const nth = 1 + (kill % 2)
    const afterMs = (kill * LATEST_MS) / KILLS
    const args = [directory, String(nth), String(afterMs)]
    const child = startChild('./registering-child.ts', args)
    await child.until((line) => line === 'stopping')
    await child.kill()
    const lenders = (word: string): string[] =>
      child.said.filter((line) => line.startsWith(word)).map((line) => line.split(' ')[1] ?? '')
    const acknowledged = new Set(lenders('registered'))
    const begun = lenders('begun')
    const left = await rowsLeft(directory, begun)
    for (const [index, lender] of begun.entries()) {
      const allowed = acknowledged.has(lender) ? [whole] : [whole, nothing]
      expect(allowed).toContainEqual(left[index])
      if (left[index]?.[0] === 0) interrupted += 1
    }
  }
  expect(interrupted, 'some kills came in the middle').toBeGreaterThan(0)
  await rm(directory, { recursive: true })
})
