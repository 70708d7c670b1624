import { execFile } from 'node:child_process'
import { readFile, readlink } from 'node:fs/promises'
import { hostname } from 'node:os'
import { promisify } from 'node:util'

/** Tells one process from a later one that was given the same number. */
export interface ProcessIdentity {
  readonly pid: number
  /** Opaque; the same for the life of the process. */
  readonly startedAt: string
  /** Which run of which machine. */
  readonly boot: string
  /** Which set of process numbers: containers count their own. */
  readonly namespace: string
}

const run = promisify(execFile)
/** Stands in a claim where the system does not tell when its owner began. */
const UNTOLD = '-'

export async function thisProcess(): Promise<ProcessIdentity> {
  const startedAt = await startTime(process.pid)
  return { pid: process.pid, startedAt: startedAt ?? UNTOLD, ...(await thisSystem()) }
}

/** `unknown` when the process would run where we cannot look: then nobody may assume it dead. */
export async function liveness(who: ProcessIdentity): Promise<'alive' | 'dead' | 'unknown'> {
  const here = await thisSystem()
  if (who.boot !== here.boot) return sameMachine(who.boot, here.boot) ? 'dead' : 'unknown'
  if (who.namespace !== here.namespace) return 'unknown'
  if (!exists(who.pid)) return 'dead'
  const startedAt = await startTime(who.pid)
  // A claim whose owner could not say when it began is not told from a later process's.
  const isKnown = startedAt !== undefined && who.startedAt !== UNTOLD
  if (!isKnown) return exists(who.pid) ? 'unknown' : 'dead'
  return startedAt === who.startedAt ? 'alive' : 'dead'
}

async function thisSystem(): Promise<Pick<ProcessIdentity, 'boot' | 'namespace'>> {
  const host = hostname().replaceAll(/[^\w.-]/g, '_')
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '-')
  const namespace = await readlink('/proc/self/ns/pid').catch(() => '-')
  return {
    boot: `${host}@${boot.trim()}`,
    namespace: namespace.replaceAll(/\D/g, '') || '-',
  }
}

/** The same name under another boot id: the machine was restarted, nothing of before is alive. */
function sameMachine(boot: string, here: string): boolean {
  return boot.split('@')[0] === here.split('@')[0]
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Not permitted to signal it means that it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Undefined when the process is gone or the system does not tell. A zombie holds nothing open. */
async function startTime(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  if (stat !== undefined) {
    // The second field is a name in parentheses that may itself contain spaces and parentheses.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const state = fields[0] ?? ''
    return 'ZX'.includes(state) ? 'ended' : fields[19]
  }
  if (process.platform === 'linux' || process.platform === 'win32') return undefined
  const shown = await run('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => undefined)
  const text = shown?.stdout.trim().replaceAll(/\W+/g, '-') ?? ''
  return text === '' ? undefined : text
}
