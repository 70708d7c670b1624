/**
 * A process of its own on an embedded database, for tests that kill it: opens the directory given
 * as argument, says `open`, then appends rows and says each number after its commit.
 */
import { writeSync } from 'node:fs'
import { sql } from 'kysely'
import { openDatabase } from '../engine/database.ts'

const say = (text: string): void => void writeSync(1, `${text}\n`)
const opened = await openDatabase<unknown>({ kind: 'embedded', directory: process.argv[2] ?? '' })
if (!opened.ok) {
  say(`${opened.error.code}: ${opened.error.detail}`)
  process.exit(1)
}
const database = opened.value
await sql`create table if not exists ledger (n int primary key, pad text)`.execute(database.kysely)
say('open')
const { rows } = await sql<{ n: number }>`select coalesce(max(n), 0) as n from ledger`.execute(
  database.kysely,
)
for (let n = (rows[0]?.n ?? 0) + 1; ; n += 1) {
  await database.asOwner((tx) =>
    sql`insert into ledger values (${n}, repeat('x', 400))`.execute(tx),
  )
  say(String(n))
}
