import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomBytes, randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, cp, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import pg from 'pg'
import { killWithChildren } from './process-tree.ts'

export type Major = 15 | 18

/** A throw-away PostgreSQL server. Its superuser is `postgres`. */
export interface PostgresServer {
  /** Address of one of its databases for one of its users. */
  readonly url: (user: string, database: string) => string
  /** `kill -9` of every one of its processes at once, as when the machine loses them. */
  readonly kill: () => Promise<void>
  /** Starts it again after `kill`, on the same files and port, and waits until it answers. */
  readonly restart: () => Promise<void>
  readonly stop: () => Promise<void>
}

interface Account {
  readonly uid: number
  readonly gid: number
}

const run = promisify(execFile)
const FETCH = fileURLToPath(new URL('../../../../scripts/fetch-postgres.mjs', import.meta.url))

/** Recovery after a crash takes seconds, and more on a busy machine; one that ends is seen at once. */
const STARTS_MS_MAX = 600_000

/** Nothing of a test needs to outlive a crash. */
const FAST = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'shared_buffers=64MB']

export interface PostgresOptions {
  readonly durable?: boolean
  /** The folder in which its files lie; the system's temporary one by default. */
  readonly within?: string
}

/**
 * Starts a server on a free port of this machine; its files go when it stops. With `durable` a commit
 * waits for the disk, as it does in production: for measurements.
 */
export async function startPostgres(
  major: Major,
  { durable = false, within = tmpdir() }: PostgresOptions = {},
): Promise<PostgresServer> {
  const account = await unprivileged()
  const home = await readableHome(major, account)
  const root = await mkdtemp(join(within, `fencun-pg${major}-`))
  const password = randomBytes(12).toString('hex')
  await writeFile(join(root, 'password'), password, { mode: 0o600 })
  if (account !== undefined) {
    await chown(root, account.uid, account.gid)
    await chown(join(root, 'password'), account.uid, account.gid)
  }
  const data = join(root, 'data')
  const asAccount = { ...account, cwd: root, env: { LC_ALL: 'C', TZ: 'UTC' } }
  await run(
    join(home, 'bin', 'initdb'),
    [
      ...['-D', data, '-U', 'postgres', '-E', 'UTF8', '--locale=C', '--no-sync'],
      ...['-A', 'scram-sha-256', `--pwfile=${join(root, 'password')}`],
    ],
    asAccount,
  )
  const settings = [
    ...(durable ? [] : FAST),
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
  ]
  const launchAt = (port: number): ChildProcess =>
    spawn(
      join(home, 'bin', 'postgres'),
      ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
      { ...asAccount, stdio: ['ignore', 'ignore', 'pipe'] },
    )
  const clean = (): Promise<void> => rm(root, { recursive: true, force: true })
  const running = await startedSomewhere(launchAt, password).catch(async (error: unknown) => {
    await clean()
    throw error
  })
  const stop = async (): Promise<void> => {
    await running.end('SIGINT')
    await clean()
  }
  return {
    url: (user, database) => addressOf(running.port, password, user, database),
    ...{ kill: () => running.kill(), restart: () => running.start(), stop },
  }
}

const addressOf = (port: number, password: string, user: string, database: string): string =>
  `postgres://${user}:${password}@127.0.0.1:${port}/${database}`

/** Between our look at a port and the server's start somebody else may have taken it. */
async function startedSomewhere(
  launchAt: (port: number) => ChildProcess,
  password: string,
): Promise<Running> {
  for (;;) {
    const port = await freePort()
    const url = addressOf(port, password, 'postgres', 'postgres')
    const running = new Running(() => launchAt(port), url, port)
    try {
      await running.start()
      return running
    } catch (error) {
      await running.end('SIGINT')
      if (!String(error).includes('Address already in use')) throw error
    }
  }
}

/** The server's process, which may be another one after a kill. */
class Running {
  readonly port: number
  readonly #launch: () => ChildProcess
  readonly #url: string
  #server: ChildProcess | undefined
  readonly #atExit = (): void => void this.#server?.kill('SIGQUIT')

  constructor(launch: () => ChildProcess, url: string, port: number) {
    this.port = port
    this.#launch = launch
    this.#url = url
  }

  async start(): Promise<void> {
    this.#server = this.#launch()
    process.once('exit', this.#atExit)
    await answering(this.#url, this.#server)
  }

  async kill(): Promise<void> {
    const server = this.#server
    if (server?.pid === undefined) throw new Error('there is no server to kill')
    const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
    process.off('exit', this.#atExit)
    await Promise.all([killWithChildren(server.pid), ended])
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    const server = this.#server
    process.off('exit', this.#atExit)
    if (server === undefined || server.exitCode !== null || server.signalCode !== null) return
    const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
    server.kill(signal)
    await ended
  }
}

async function answering(url: string, server: ChildProcess): Promise<void> {
  let said = ''
  server.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-2000)
  })
  for (const from = performance.now(); performance.now() - from < STARTS_MS_MAX; ) {
    if (server.exitCode !== null || server.signalCode !== null) break
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      await wait(50)
    }
  }
  throw new Error(`PostgreSQL did not start: ${said}`)
}

/** PostgreSQL refuses to run as root; in containers, where tests do, another account serves. */
async function unprivileged(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    const id = async (flag: string): Promise<number> =>
      Number((await run('id', [flag, name])).stdout)
    try {
      return { uid: await id('-u'), gid: await id('-g') }
    } catch {
      // The next account, then.
    }
  }
  throw new Error('run the tests as an ordinary user: there is no account `postgres` or `nobody`')
}

async function readableHome(major: Major, account: Account | undefined): Promise<string> {
  const fetched = await run(process.execPath, [FETCH, String(major)])
  const home = fetched.stdout.trim()
  if (account === undefined || (await openToAll(home))) return home
  const copy = join(tmpdir(), `fencun-postgres-${basename(home)}`)
  if (existsSync(copy)) return copy
  const partial = await mkdtemp(`${copy}-`)
  await run('chmod', ['755', partial])
  await cp(home, partial, { recursive: true, verbatimSymlinks: true })
  await rename(partial, copy).catch(() => rm(partial, { recursive: true }))
  return copy
}

/** Whether every directory on the way down may be entered by anybody. */
async function openToAll(path: string): Promise<boolean> {
  const { mode } = await stat(path)
  if ((mode & 0o001) === 0) return false
  return dirname(path) === path ? true : await openToAll(dirname(path))
}

/**
 * A port below those that the system hands out by itself: after a kill nobody else gets it by chance
 * before the server is back, and no client who tries to reach the dead server reaches himself.
 */
async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(10_000, 32_000)
    if (await isFree(port)) return port
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
