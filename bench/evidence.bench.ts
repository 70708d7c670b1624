import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { EvidenceService } from '@fencun/adapters/evidence/evidence-service'
import { localObjects } from '@fencun/adapters/evidence/local-objects'
import { logKeyFiles } from '@fencun/adapters/evidence/log-keys'
import type { NewLeaf } from '@fencun/adapters/evidence/new-leaf'
import { publish } from '@fencun/adapters/evidence/publisher'
import { type Sequencing, sequence } from '@fencun/adapters/evidence/sequencer'
import { startPostgres } from '@fencun/adapters/testing/postgres-server'
import { DEMO_LENDER } from '@fencun/cli/demo/directory'
import { type LenderId, lenderId, orgId } from '@fencun/core/ids'
import { instant } from '@fencun/core/time/instant'
import { sql } from 'kysely'
import { closedLoop, compareLoads, type LoadSubject, loadTable } from './loads.ts'
import { type Office, openOffice, reserve } from './office.ts'
import { serverClock } from './pgbench.ts'
import { withoutEvidence } from './without-evidence.ts'

/**
 * What evidence costs: the sequencer by itself, leaves a second from event to signed checkpoint while
 * decisions run, and the gate with leaves beside the gate without, in the same rounds.
 */
const CASES = Number(process.env['BENCH_CASES'] ?? 20_000)
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 2)
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5)
const LEAVES = Number(process.env['BENCH_LEAVES'] ?? 50_000)
const BATCH = 5000
const PIECE = 500
const HANDS = 64

const server = await startPostgres(18, { durable: true })
const office = await openOffice({ kind: 'server', url: server.url('postgres', 'postgres') }, CASES)
await sql`analyze`.execute(office.database.kysely)
const folder = await mkdtemp(join(tmpdir(), 'fencun-bench-log-'))
const { evidence, database } = office.opened
const parts: Sequencing = {
  database,
  originOf: (lender) => evidence.originOf(lender),
  keys: logKeyFiles(folder),
  now: () => instant(Date.now()),
}
const clock = await serverClock(database)

await sequencerAlone()
await sustained()
await gateWithAndWithout()
await office.close()
await server.stop()
await rm(folder, { recursive: true })

/** Leaves that wait already, into the signed log, and then into its files. */
async function sequencerAlone(): Promise<void> {
  const lender = lenderId('sequencer-alone')
  for (let written = 0; written < LEAVES; written += PIECE) await writePiece(lender)
  const from = performance.now()
  while ((await sequence(parts, lender, BATCH)).added > 0) continue
  const signed = performance.now()
  await publish(database, lender, localObjects(join(folder, 'alone')))
  const published = performance.now()
  say('sequencer alone', { leaves: LEAVES, perSec: rate(LEAVES, signed - from) })
  say('publisher alone', { leaves: LEAVES, perSec: rate(LEAVES, published - signed) })
}

async function writePiece(lender: LenderId): Promise<void> {
  const leaf: NewLeaf = {
    type: 'line-changed',
    at: instant(Date.now()),
    actor: { staff: 'system', org: orgId(lender) },
    commit: { line: { label: 'bench', recorded: true } },
  }
  const leaves = Array.from({ length: PIECE }, () => leaf)
  await database.inTenant(lender, (tx) => evidence.writeLeaves(tx, lender, leaves))
}

/** Decisions from 64 hands, other events beside them, and the service that signs and publishes. */
async function sustained(): Promise<void> {
  const service = serviceOf({ everyMs: 100, publishEveryMs: 1000 })
  await service.round({ publish: true })
  const { size: before } = await service.status(DEMO_LENDER)
  service.start()
  const state = { over: false }
  const others = async (): Promise<void> => {
    while (!state.over) {
      await writePiece(DEMO_LENDER)
      await wait(150)
    }
  }
  const from = performance.now()
  const writing = others()
  const forMs = SECONDS * 5000
  const decided = await closedLoop({ callers: HANDS, forMs }, () => reserve(office), clock)
  state.over = true
  await writing
  const { waiting } = await service.status(DEMO_LENDER)
  while ((await service.status(DEMO_LENDER)).waiting > 0) await wait(10)
  const elapsed = performance.now() - from
  await service.stop()
  const { size } = await service.status(DEMO_LENDER)
  const leavesPerSec = rate(size - before, elapsed)
  const decisionsPerSec = Math.round(decided.perSec)
  say('sustained', { leavesPerSec, decisionsPerSec, waitingAtTheEnd: waiting })
}

/** Several rounds, one after the other in each, so that a slow moment is slow for all. */
async function gateWithAndWithout(): Promise<void> {
  const forMs = SECONDS * 1000
  const bare = withoutEvidence(office)
  const gate = (name: string, of: Office): LoadSubject => {
    return {
      name,
      run: () => closedLoop({ callers: HANDS, forMs }, () => reserve(of), clock),
    }
  }
  const signed: LoadSubject = {
    name: 'with evidence, signed meanwhile',
    run: async () => {
      const service = serviceOf({})
      service.start()
      const load = await closedLoop({ callers: HANDS, forMs }, () => reserve(office), clock)
      await service.stop()
      return load
    },
  }
  const findings = await compareLoads({
    title: '',
    floor: gate('without evidence', bare),
    subjects: [gate('with evidence', office), signed],
    rounds: ROUNDS,
  })
  console.log(`${loadTable(`one reservation, ${HANDS} callers`, findings)}\n`)
}

function serviceOf(settings: { everyMs?: number; publishEveryMs?: number }): EvidenceService {
  return new EvidenceService({
    ...{ database, evidence, keys: parts.keys, now: parts.now, settings },
    lenders: () => Promise.resolve([DEMO_LENDER]),
    storeOf: (lender) => localObjects(join(folder, lender)),
    onFault: (_, error) => {
      throw error
    },
  })
}

function rate(leaves: number, ms: number): number {
  return Math.round((leaves * 1000) / ms)
}

function say(what: string, facts: Readonly<Record<string, number>>): void {
  const words = Object.entries(facts).map(([name, value]) => `${name}=${value}`)
  console.log(`${what}: ${words.join(' ')}`)
}
