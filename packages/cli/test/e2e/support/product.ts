import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const COMMAND = fileURLToPath(new URL('../../../bin/fencun.mjs', import.meta.url))
const READY_MS_MAX = 90_000
const started = new Set<ChildProcess>()

/** Nothing that a test started outlives it, whatever became of the test. */
process.once('exit', () => {
  for (const child of started) child.kill('SIGKILL')
})

/** The built product as its users have it: a process, an address, a folder of its own. */
export interface Product {
  /** Such as `http://127.0.0.1:40123`. */
  readonly url: string
  /** All that it printed, on both streams. */
  readonly said: () => string
  /** Stops it as an operator would and takes its folder away. Resolves to the exit code. */
  readonly stop: () => Promise<number | null>
}

/** What to start: the built command with `demo` or `serve`, or a script that starts it. */
export interface Start {
  readonly mode?: 'demo' | 'serve'
  /** Instead of the command and its mode, such as `['scripts/start.mjs']`. */
  readonly program?: readonly string[]
  /** A folder that outlives the product; otherwise it gets one of its own. */
  readonly data?: string
}

/** Starts the built product on a free port; resolves when it says that it is ready. */
export async function startProduct({ mode = 'demo', program, data }: Start): Promise<Product> {
  const folder = data ?? (await mkdtemp(join(tmpdir(), 'fencun-e2e-')))
  const { DATABASE_URL: _url, FENCUN_MASTER_KEY: _key, ...env } = process.env
  const args = [...(program ?? [COMMAND, mode]), '--data', folder, '--port', '0']
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  started.add(child)
  const ended = once(child, 'exit').then(() => void started.delete(child))
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (chunk: string) => {
      text += chunk
    })
  }
  const url = await readyAt(child, () => text)
  return {
    url,
    said: () => text,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
      if (data === undefined) await rm(folder, { recursive: true, force: true })
      return child.exitCode
    },
  }
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
