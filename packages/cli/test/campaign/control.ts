import { fileURLToPath } from 'node:url'
import { openServer } from '@fencun/adapters/engine/server'
import { unwrap } from '@fencun/adapters/testing/engines'
import { startScript } from '../support/command.ts'
import { Hammer } from './hammer.ts'

const NAIVE_GATE = fileURLToPath(new URL('./naive-gate.ts', import.meta.url))

/** What the control did with the questions of a race. */
export interface ControlRun {
  readonly hands: number
  readonly permitted: number
  /** Permits above the cap, over all debtors. */
  readonly oversold: number
}

export interface ControlRace {
  readonly databaseUrl: string
  readonly cap: number
  readonly servers: number
  readonly hands: number
  readonly handsMax: number
  /** Whose turn it is, in the order in which the product was asked. */
  readonly debtors: readonly string[]
}

/**
 * Puts the questions of a race to a gate that counts and then inserts, on the same database and with
 * as many hands; with twice as many again until it breaks. One that never breaks says that the load
 * was too weak to prove anything.
 */
export async function raceControl(race: ControlRace): Promise<readonly ControlRun[]> {
  const { pool } = unwrap(await openServer({ url: race.databaseUrl }))
  await pool.query('create table naive_permit (debtor text not null)')
  await pool.query('create index on naive_permit (debtor)')
  const runs: ControlRun[] = []
  try {
    for (let hands = race.hands; hands <= race.handsMax; hands *= 2) {
      await pool.query('truncate naive_permit')
      await hammerControl(race, hands)
      const { rows } = await pool.query<{ permitted: number; oversold: number }>(
        `select coalesce(sum(n), 0)::int as permitted,
                coalesce(sum(greatest(n - $1, 0)), 0)::int as oversold
           from (select count(*) as n from naive_permit group by debtor) as by_debtor`,
        [race.cap],
      )
      const found = rows[0] ?? { permitted: 0, oversold: 0 }
      runs.push({ hands, ...found })
      if (found.oversold > 0) break
    }
  } finally {
    await pool.end()
  }
  return runs
}

async function hammerControl(race: ControlRace, hands: number): Promise<void> {
  const args = [race.databaseUrl, String(race.cap)]
  const gates = await Promise.all(
    Array.from({ length: race.servers }, () => startScript(NAIVE_GATE, args)),
  )
  const hammer = new Hammer(hands)
  const jobs = race.debtors.map((debtor, i) => ({ debtor, gate: gates[i % gates.length] }))
  try {
    await hammer.each(jobs, async ({ debtor, gate }) => {
      const url = gate?.line ?? ''
      const { status } = await hammer.post({ url, path: '/', cookie: '', body: { case: debtor } })
      if (status !== 201 && status !== 409) throw new Error(`the control answered ${status}`)
    })
  } finally {
    hammer.close()
    for (const gate of gates) await gate.kill()
  }
}
