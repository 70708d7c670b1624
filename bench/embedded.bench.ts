import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { closedLoop, compareLoads, type LoadSubject, loadTable } from './loads.ts'
import { batched, type Office, openOffice, reserve } from './office.ts'

/**
 * What one durable reservation costs on the embedded database, beside one small row inserted and
 * committed by the same engine through the same driver.
 */
const CASES = 3000
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 2)
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5)

const directory = await mkdtemp(join(tmpdir(), 'fencun-bench-'))
const office = await openOffice({ kind: 'embedded', directory }, CASES)
await sql`create table bench_floor (
  id bigint primary key, client int, amount int, at timestamptz)`.execute(office.database.kysely)
const { pool } = office.database.engine
let id = 0
const insert = async (): Promise<unknown> => {
  id += 1
  const row = { name: 'floor', text: 'insert into bench_floor values ($1, 1, 5, now())' }
  return pool.query({ ...row, values: [id] })
}

const forMs = SECONDS * 1000
const alone = batched(office, { debtorsMax: 1, rememberedMax: 0 })
const reserving = (name: string, callers: number, of: Office): LoadSubject => {
  return { name, run: async () => closedLoop({ callers, forMs }, async () => reserve(of)) }
}
const findings = await compareLoads({
  title: '',
  floor: { name: 'one row, 1 caller', run: async () => closedLoop({ callers: 1, forMs }, insert) },
  subjects: [
    ...[1, 8, 64].map((callers) => reserving(`${callers} callers`, callers, office)),
    reserving('8 callers, one by one', 8, alone),
  ],
  rounds: ROUNDS,
})
console.log(`${loadTable('one reservation, embedded', findings)}\n`)
await office.close()
await rm(directory, { recursive: true, force: true })
