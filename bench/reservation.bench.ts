import { startPostgres } from '@fencun/adapters/testing/postgres-server'
import { sql } from 'kysely'
import { closedLoop, compareLoads, type LoadSubject, loadTable } from './loads.ts'
import { batched, type Office, openOffice, reserve } from './office.ts'
import { Pgbench, serverClock } from './pgbench.ts'

/**
 * What one durable reservation costs on a server: a contact is asked for, decided on the debtor's
 * timeline under the whole law, and the answer appended at the versions that were read. Beside it
 * the same without serving requests together: one debtor at a time on eight connections.
 */
const CASES = 20_000
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 2)
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5)

const server = await startPostgres(18, { durable: true })
const url = server.url('postgres', 'postgres')
const office = await openOffice({ kind: 'server', url }, CASES)
await sql`analyze`.execute(office.database.kysely)
const floor = await Pgbench.open(office.database, url)
const clock = await serverClock(office.database)

const forMs = SECONDS * 1000
const alone = batched(office, { lanes: 8, debtorsMax: 1, rememberedMax: 0 })
const forgetful = batched(office, { rememberedMax: 0 })
const reserving = (name: string, callers: number, of: Office): LoadSubject => {
  return { name, run: async () => closedLoop({ callers, forMs }, async () => reserve(of), clock) }
}
const beside = async (subjects: readonly LoadSubject[]) =>
  compareLoads({
    title: '',
    floor: { name: 'pgbench, 8 clients', run: async () => floor.load({ callers: 8, forMs }) },
    subjects,
    rounds: ROUNDS,
  })
// One server alone first: who writes behind its back makes what it remembers wrong.
const own = await beside(
  [1, 8, 64, 256].map((callers) => reserving(`${callers} callers`, callers, office)),
)
const others = await beside([
  reserving('8 callers, nothing remembered', 8, forgetful),
  reserving('64 callers, nothing remembered', 64, forgetful),
  reserving('8 callers, one by one', 8, alone),
  reserving('64 callers, one by one', 64, alone),
])
for (const findings of [own, others]) {
  console.log(`${loadTable('one reservation, PostgreSQL 18', findings)}\n`)
}
await floor.close()
await office.close()
await server.stop()
