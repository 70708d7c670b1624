import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What a command that ran to its end left behind. */
export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface CommandOptions {
  /** Added to this process's environment, from which the product's own settings are taken away. */
  readonly env?: Readonly<Record<string, string>>
  /** The built command instead of the sources: a second sooner, and true only after a build. */
  readonly built?: boolean
}

const BUILT = [fileURLToPath(new URL('../../bin/fencun.mjs', import.meta.url))]
const SOURCES = [
  ...['--conditions=source', '--import', import.meta.resolve('tsx')],
  fileURLToPath(new URL('../../src/main.ts', import.meta.url)),
]
const started = new Set<ChildProcess>()

/** Nothing that a test started outlives it, whatever became of the test. */
process.once('exit', () => {
  for (const child of started) child.kill('SIGKILL')
})

/** Starts `fencun` as a process of its own. */
export function startCommand(args: readonly string[], options: CommandOptions = {}): ChildProcess {
  const { DATABASE_URL: _url, FENCUN_MASTER_KEY: _key, ...env } = process.env
  const program = options.built === true ? BUILT : SOURCES
  const child = spawn(process.execPath, [...program, ...args], {
    env: { ...env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.add(child)
  child.once('exit', () => started.delete(child))
  return child
}

/** Another program of the tests, as a process of its own, once it has said its first line. */
export async function startScript(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly line: string; readonly kill: () => Promise<void> }> {
  const flags = ['--conditions=source', '--import', import.meta.resolve('tsx')]
  const child = spawn(process.execPath, [...flags, file, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  started.add(child)
  const ended = new Promise<void>((done) => child.once('close', () => done()))
  const said = collect(child.stdout)
  const line = await new Promise<string>((ready, fail) => {
    child.stdout.on('data', () => {
      const [first, rest] = said().split('\n')
      if (first !== undefined && rest !== undefined) ready(first)
    })
    child.once('close', (code) => fail(new Error(`${file} left with ${code}`)))
  })
  return {
    line,
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** A command that takes longer is one that was to end and does not; a busy machine is only slow. */
const RUN_MS_MAX = 600_000

/** Runs `fencun` to its end. */
export async function fencun(args: readonly string[], options: CommandOptions = {}): Promise<Ran> {
  const child = startCommand(args, options)
  const [out, err] = [collect(child.stdout), collect(child.stderr)]
  const late = setTimeout(() => child.kill('SIGKILL'), RUN_MS_MAX)
  const code = await new Promise<number | null>((done) => child.once('close', done))
  clearTimeout(late)
  return { code, out: out(), err: err() }
}

/** The one JSON value that a command printed. */
export function printed({ out, err }: Ran): unknown {
  try {
    return JSON.parse(out)
  } catch {
    throw new Error(`no JSON on standard output: ${out.slice(0, 300)} ${err.slice(0, 300)}`)
  }
}

/** What a stream has said so far. */
export function collect(stream: NodeJS.ReadableStream | null): () => string {
  let text = ''
  stream?.setEncoding('utf8')
  stream?.on('data', (chunk: string) => {
    text += chunk
  })
  return () => text
}

const folders: string[] = []

/** A folder of its own below the system's temporary one; `removeFolders` takes all of them away. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fencun-cli-'))
  folders.push(folder)
  return folder
}

export async function removeFolders(): Promise<void> {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
}
