import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { spreadsheetReader } from '@fencun/adapters/spreadsheets/reader'
import { spreadsheetWriter } from '@fencun/adapters/spreadsheets/writer'
import { startPostgres } from '@fencun/adapters/testing/postgres-server'
import { allocateCases } from '@fencun/app/allocate-cases/allocate-cases'
import { memoryPreviewShelf } from '@fencun/app/import-placement/preview-shelf'
import { API_SCOPES, apiKeyId } from '@fencun/app/ports/api-keys'
import { memoryAudits } from '@fencun/app/testing/memory-audits'
import { createApp } from '@fencun/server/app'
import { DEFAULT_LIMITS } from '@fencun/server/app-options'
import { sql } from 'kysely'
import { compareLoads, type Load, loadOf, loadTable } from './loads.ts'
import { good, openOffice } from './office.ts'
import { serverClock } from './pgbench.ts'

/**
 * What one reservation costs a dialler over HTTP, key, schema and answer in words included, beside a
 * route of the same server that does nothing. The requests come from another process over 64
 * connections that stay open.
 */
const CASES = 20_000
const COLLECTOR = 'collector-a'
const CONNECTIONS = 64
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 2)
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5)
/** More than any server answers in the time. */
const BODIES_PER_SEC = 10_000
const FREE = { requestsPerMinute: 1e9, keyRequestsPerMinute: 1e9, signInsPerMinute: 1e9 }

const server = await startPostgres(18, { durable: true })
const office = await openOffice({ kind: 'server', url: server.url('postgres', 'postgres') }, CASES)
await sql`analyze`.execute(office.database.kysely)
const clock = await serverClock(office.database)

const app = await createApp({
  deps: office.deps,
  spreadsheets: { reader: spreadsheetReader(), writer: spreadsheetWriter() },
  previewShelf: memoryPreviewShelf(),
  audits: memoryAudits(),
  ledger: null,
  openAudit: false,
  demonstration: null,
  webDirectory: null,
  version: 'bench',
  database: 'server',
  cookieSecure: false,
  trustProxy: false,
  log: { level: 'silent' },
  limits: { ...DEFAULT_LIMITS, ...FREE },
})
const url = await app.listen({ port: 0, host: '127.0.0.1' })
const secret = await systemKey()
const generator = spawn(process.execPath, [join(import.meta.dirname, 'http-load.mjs')], {
  stdio: ['pipe', 'pipe', 'inherit'],
})
const lines = linesOf(generator)

/** Looks up one of a hundred error codes: the server's way in and out, and nothing between. */
const NOTHING = { method: 'GET', path: '/v1/errors/not-found', statuses: [200], body: () => '' }
const RESERVE = { method: 'POST', path: '/v1/contacts', statuses: [201, 409], body: question }

async function load({ body, ...how }: typeof NOTHING): Promise<Load> {
  const bodies = Array.from({ length: SECONDS * BODIES_PER_SEC }, body)
  const task = { ...how, url, secret, connections: CONNECTIONS, forMs: SECONDS * 1000, bodies }
  await say(JSON.stringify(task))
  const serverFrom = clock?.() ?? Number.NaN
  const ownFrom = process.cpuUsage()
  const { took, elapsedMs } = JSON.parse(await say('go')) as Answered
  const own = process.cpuUsage(ownFrom)
  const serverMs = (clock?.() ?? Number.NaN) - serverFrom
  return loadOf(took, elapsedMs, {
    ownMicros: (own.user + own.system) / took.length,
    serverMicros: (serverMs * 1000) / took.length,
  })
}

function question(): string {
  return JSON.stringify({ ...office.next(), actor: COLLECTOR })
}

/** A key of the agency's dialler, whose collector has every case. */
async function systemKey(): Promise<string> {
  const { deps, actor } = office
  const staff = await deps.directory.staff(actor.lender)
  const collectors = staff.filter(({ account }) => account === COLLECTOR).map((one) => one.staff)
  good(await allocateCases(deps, actor, { collectors, dryRun: false }))
  const key = {
    ...{ key: apiKeyId(deps.ids.next()), lender: actor.lender, org: actor.org, name: 'dialler' },
    ...{ scopes: API_SCOPES, requestsPerMinute: 1e9, expiresAt: null },
  }
  return deps.apiKeys.create(key, { at: deps.clock.now(), by: actor.staff })
}

interface Answered {
  readonly took: readonly number[]
  readonly elapsedMs: number
}

/** One line to the generator and one back. */
async function say(text: string): Promise<string> {
  generator.stdin?.write(`${text}\n`)
  const line = await lines.next()
  if (line.done === true) throw new Error('the load generator ended')
  return line.value
}

function linesOf({ stdout }: ChildProcess): AsyncIterator<string> {
  if (stdout === null) throw new Error('its output is a pipe')
  return createInterface({ input: stdout })[Symbol.asyncIterator]()
}

const findings = await compareLoads({
  title: '',
  floor: { name: 'a route that does nothing', run: async () => load(NOTHING) },
  subjects: [{ name: 'one reservation', run: async () => load(RESERVE) }],
  rounds: ROUNDS,
})
console.log(`${loadTable(`HTTP, ${CONNECTIONS} connections`, findings)}\n`)
generator.stdin?.end()
await once(generator, 'exit')
await app.close()
await office.close()
await server.stop()
