import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The file behind `npx fencun`. */
export const COMMAND = fileURLToPath(new URL('../../../bin/fencun.mjs', import.meta.url))
const READY_MS_MAX = 840_000
const started = new Set<ChildProcess>()

/**
 * Ten in the morning of a working day, far from midnight, holidays and the end of the calendar: the
 * product begins there, at whatever hour of whatever day the tests run.
 */
const BEGIN_MS = Date.parse('2026-11-18T10:00:00+08:00')
const SHIFT_MS = BEGIN_MS - Date.now()
const SET_DAY = new URL('set-day.mjs', import.meta.url).href

/** Nothing that a test started outlives it, whatever became of the test. */
process.once('exit', () => {
  for (const child of started) child.kill('SIGKILL')
})

/** The built product as its users have it: a process, an address, a folder of its own. */
export interface Product {
  /** Such as `http://127.0.0.1:40123`. */
  readonly url: string
  /** Where it was started; its data is below. */
  readonly folder: string
  /** All that it printed, on both streams. */
  readonly said: () => string
  /** Stops it as an operator would and takes its folder away. Resolves to the exit code. */
  readonly stop: () => Promise<number | null>
}

/** Starts a program of ours, such as `[COMMAND, 'demo']`, on a free port and waits until it is ready. */
export async function startProduct(program: readonly string[]): Promise<Product> {
  const folder = await mkdtemp(join(tmpdir(), 'fencun-e2e-'))
  const child = spawnIn(folder, [...program, '--port', '0'])
  started.add(child)
  const ended = once(child, 'exit').then(() => void started.delete(child))
  const said = collect(child)
  const url = await readyAt(child, said)
  return {
    url,
    folder,
    said,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
      return child.exitCode
    },
  }
}

/** What a command that ran to its end printed and left with. */
export interface Ran {
  readonly code: number | null
  readonly said: string
}

/** Runs the built command to its end in a folder. */
export async function runCommand(folder: string, args: readonly string[]): Promise<Ran> {
  const child = spawnIn(folder, [COMMAND, ...args])
  const said = collect(child)
  await once(child, 'close')
  return { code: child.exitCode, said: said() }
}

/** In this process's environment without the product's own settings, on the day of the tests. */
function spawnIn(folder: string, program: readonly string[]): ChildProcess {
  const { DATABASE_URL: _url, FENCUN_MASTER_KEY: _key, ...env } = process.env
  return spawn(process.execPath, ['--import', SET_DAY, ...program], {
    cwd: folder,
    env: { ...env, E2E_SHIFT_MS: String(SHIFT_MS) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function collect(child: ChildProcess): () => string {
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8')
    stream?.on('data', (chunk: string) => {
      text += chunk
    })
  }
  return () => text
}

function readyAt(child: ChildProcess, said: () => string): Promise<string> {
  return new Promise((ready, fail) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL')
      fail(new Error(`not ready in ${READY_MS_MAX} ms: ${said()}`))
    }, READY_MS_MAX)
    child.stdout?.on('data', () => {
      const address = /(http:\S+) {2}\(ready in/.exec(said())?.[1]
      if (address === undefined) return
      clearTimeout(late)
      ready(address)
    })
    child.once('exit', (code) => {
      clearTimeout(late)
      fail(new Error(`it left with ${code}: ${said()}`))
    })
  })
}
