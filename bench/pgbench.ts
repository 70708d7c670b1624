import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Database } from '@fencun/adapters/engine/database'
import { sql } from 'kysely'
import type { Load, ServerClock } from './loads.ts'

/** Ticks of the processor's clock per second in /proc, on every Linux. */
const TICKS_PER_SEC = 100
const ROW = `
  \\set id random(1, 9000000000000000000)
  insert into bench_floor values (:id, :client_id, 5, now());`

const run = promisify(execFile)

/**
 * PostgreSQL's own load generator, which inserts one small row and commits it, durably, as fast as it
 * can: the floor of anything that has to be written down. `pgbench` must be on the path.
 */
export class Pgbench {
  readonly #url: string
  readonly #folder: string
  readonly #server: ServerClock

  private constructor(url: string, folder: string, server: ServerClock) {
    this.#url = url
    this.#folder = folder
    this.#server = server
  }

  static async open(database: Database<unknown>, url: string): Promise<Pgbench> {
    await sql`create table bench_floor (
      id bigint primary key, client int, amount int, at timestamptz)`.execute(database.kysely)
    const folder = await mkdtemp(join(tmpdir(), 'fencun-pgbench-'))
    await writeFile(join(folder, 'row.sql'), ROW)
    return new Pgbench(url, folder, await serverClock(database))
  }

  async load({
    callers,
    forMs,
  }: {
    readonly callers: number
    readonly forMs: number
  }): Promise<Load> {
    const log = join(this.#folder, 'log')
    const serverFrom = this.#server?.() ?? Number.NaN
    const { stdout } = await run('pgbench', [
      ...['-n', '-M', 'prepared', '-c', String(callers), '-j', '1', '-T', String(forMs / 1000)],
      ...['-f', join(this.#folder, 'row.sql'), '-l', `--log-prefix=${log}`, this.#url],
    ])
    const serverMs = (this.#server?.() ?? Number.NaN) - serverFrom
    const took = await this.#latencies()
    const perSec = Number(/tps = ([\d.]+)/.exec(stdout)?.[1])
    const at = (part: number): number => took[Math.floor(took.length * part)] ?? Number.NaN
    const serverMicros = (serverMs * 1000) / took.length
    return { perSec, p50Ms: at(0.5), p99Ms: at(0.99), ownMicros: Number.NaN, serverMicros }
  }

  async close(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true })
  }

  /** The third column of its log is how long a transaction took, in microseconds. */
  async #latencies(): Promise<readonly number[]> {
    const logs = readdirSync(this.#folder).filter((name) => name.startsWith('log'))
    const took = logs.flatMap((name) =>
      readFileSync(join(this.#folder, name), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => Number(line.split(' ')[2]) / 1000),
    )
    for (const name of logs) await rm(join(this.#folder, name))
    return took.toSorted((a, b) => a - b)
  }
}

/**
 * Processor time of the server that a database is on, in milliseconds: its first process, what it has
 * reaped, and its children. Undefined where there is no /proc to ask.
 */
export async function serverClock(database: Database<unknown>): Promise<ServerClock> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(
    database.kysely,
  )
  const parent = statOf(rows[0]?.pid ?? 0)?.[PARENT]
  if (parent === undefined) return undefined
  return () => {
    const own = statOf(parent) ?? []
    let ticks = [UTIME, STIME, REAPED_UTIME, REAPED_STIME].reduce(
      (sum, at) => sum + Number(own[at]),
      0,
    )
    for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
      const stat = statOf(name)
      if (stat?.[PARENT] === parent) ticks += Number(stat[UTIME]) + Number(stat[STIME])
    }
    return (ticks * 1000) / TICKS_PER_SEC
  }
}

/** Places in `/proc/<pid>/stat` after the name, which may hold blanks. */
const [PARENT, UTIME, STIME, REAPED_UTIME, REAPED_STIME] = [1, 11, 12, 13, 14] as const

function statOf(pid: number | string): readonly string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}
