import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'

/** `kill -9` of a process and all its children at once; resolves when none of them is left. */
export async function killWithChildren(pid: number): Promise<void> {
  // Stopped, it can neither start further children nor notice that one has died.
  process.kill(pid, 'SIGSTOP')
  const all = [...(await childrenOf(pid)), pid]
  for (const one of all) signal(one, 'SIGKILL')
  while (all.some((one) => signal(one, 0) && !isZombie(one))) await wait(5)
}

/** Dead, and only its number left: where nobody collects orphans, as in a container, for ever. */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false
  try {
    return /^State:\s*[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return true
  }
}

async function childrenOf(parent: number): Promise<readonly number[]> {
  const pairs = process.platform === 'linux' ? await fromProc() : await fromPs()
  return pairs.filter(([, of]) => of === parent).map(([pid]) => pid)
}

type Pair = readonly [pid: number, parent: number]

async function fromProc(): Promise<readonly Pair[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  return Promise.all(
    pids.map(async (pid): Promise<Pair> => {
      const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
      return [Number(pid), Number(/^PPid:\s*(\d+)/m.exec(status)?.[1])]
    }),
  )
}

async function fromPs(): Promise<readonly Pair[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid='])
  return stdout
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([pid, of]) => (pid === undefined || of === undefined ? [] : [[pid, of] as const]))
}

/** False when there is no such process any more. */
function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name)
  } catch {
    return false
  }
}
