import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseOptions } from '@fencun/adapters/engine/database'
import { spreadsheetReader } from '@fencun/adapters/spreadsheets/reader'
import { spreadsheetWriter } from '@fencun/adapters/spreadsheets/writer'
import { startPostgres } from '@fencun/adapters/testing/postgres-server'
import { memoryPreviewShelf } from '@fencun/app/import-placement/preview-shelf'
import { memoryAudits } from '@fencun/app/testing/memory-audits'
import { DEMO_PASSWORD } from '@fencun/cli/demo/directory'
import { createApp } from '@fencun/server/app'
import { DEFAULT_LIMITS } from '@fencun/server/app-options'
import { SESSION_COOKIE } from '@fencun/server/http/session'
import { openOffice } from './office.ts'

/**
 * How long somebody waits for a revealed field, beside reading the same case, which is what the
 * screen does all day. A look is durable with its leaf before the value comes; that is what the floor
 * has not got. One after the other, as one person works; each pair on another case.
 */
const CASES = 2000
const LOOKS = Number(process.env['BENCH_LOOKS'] ?? 400)
const WARM = 40
/** A look each five minutes: an hour holds what an hour holds. */
const PASS_MS = 5 * 60_000
const FREE = { requestsPerMinute: 1e9, keyRequestsPerMinute: 1e9, signInsPerMinute: 1e9 }
const P95_MS_MAX = 20

const folder = await mkdtemp(join(tmpdir(), 'fencun-reveal-'))
const server = await startPostgres(18, { durable: true })
const engines: readonly (readonly [string, DatabaseOptions])[] = [
  ['embedded', { kind: 'embedded', directory: join(folder, 'database') }],
  ['PostgreSQL 18', { kind: 'server', url: server.url('postgres', 'postgres') }],
]
const rows: string[] = []
let slow = false
for (const [name, database] of engines) {
  const found = await measure(database)
  slow ||= found.reveal.p95 >= P95_MS_MAX
  for (const [what, { p50, p95, cpuMs }] of Object.entries(found)) {
    const times = (p50 / found.floor.p50).toFixed(2)
    const ms = [p50, p95, cpuMs].map((one) => `${one.toFixed(2)} ms`).join(' | ')
    rows.push(`| ${name}, ${what} | ${ms} | ${times} |`)
  }
}
const head = ['| one field | median | p95 | CPU | × floor |', '| --- | ---: | ---: | ---: | ---: |']
console.log([...head, ...rows].join('\n'))
console.log(`\np95 below ${P95_MS_MAX} ms: ${slow ? 'no' : 'yes'}\n`)
await server.stop()
await rm(folder, { recursive: true, force: true })

interface Taken {
  readonly p50: number
  readonly p95: number
  /** Processor time of this process, all threads, for one of them. */
  readonly cpuMs: number
}

async function measure(
  database: DatabaseOptions,
): Promise<{ readonly floor: Taken; readonly reveal: Taken }> {
  const office = await openOffice(database, CASES)
  const { deps, actor } = office
  const app = await createApp({
    deps,
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
  const signedIn = await deps.credentials.signIn('supervisor-a', DEMO_PASSWORD)
  if (signedIn === undefined) throw new Error('the supervisor can sign in')
  const cookies = { [SESSION_COOKIE]: signedIn.token }
  const page = { order: 'case-number', offset: 0, limit: LOOKS + WARM } as const
  const { cases } = await deps.cases.list(actor.lender, { handler: actor.org }, page)
  const took: { floor: Once[]; reveal: Once[] } = { floor: [], reveal: [] }
  for (const [n, { case: id, debtor }] of cases.entries()) {
    const [known] = await deps.people.of([{ lender: actor.lender, debtor }], actor)
    const party = known?.people[0]?.party
    const url = `/v1/cases/${id}`
    const payload = { party, field: 'name', purpose: 'letter', screen: 'case' }
    const floor = await timed(() => app.inject({ method: 'GET', url, cookies }))
    const reveal = await timed(() =>
      app.inject({ method: 'POST', url: `${url}/reveals`, cookies, payload }),
    )
    deps.clock.pass(PASS_MS)
    if (n < WARM) continue
    took.floor.push(floor)
    took.reveal.push(reveal)
  }
  await app.close()
  await office.close()
  return { floor: partsOf(took.floor), reveal: partsOf(took.reveal) }
}

interface Once {
  readonly ms: number
  readonly cpuMs: number
}

async function timed(ask: () => Promise<{ readonly statusCode: number }>): Promise<Once> {
  const [from, cpuFrom] = [performance.now(), process.cpuUsage()]
  const { statusCode } = await ask()
  const [ms, { user, system }] = [performance.now() - from, process.cpuUsage(cpuFrom)]
  if (statusCode >= 300) throw new Error(`answered ${statusCode}`)
  return { ms, cpuMs: (user + system) / 1000 }
}

function partsOf(took: readonly Once[]): Taken {
  const sorted = took.map(({ ms }) => ms).toSorted((a, b) => a - b)
  const at = (part: number): number => sorted[Math.floor(sorted.length * part)] ?? Number.NaN
  const cpuMs = took.reduce((sum, one) => sum + one.cpuMs, 0) / took.length
  return { p50: at(0.5), p95: at(0.95), cpuMs }
}
