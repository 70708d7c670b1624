import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import { liveness, type ProcessIdentity, thisProcess } from './process-identity.ts'

export interface DirectoryLock {
  readonly release: () => Promise<void>
}

/**
 * Claims a data directory for this process; never by age, only over claims whose process is dead.
 *
 * Each claimant first creates a claim of its own and then looks for others, so that of two who
 * start together at least one sees the other: a stale claim may be cleared by both without both
 * entering. Two processes writing one directory would silently lose one's work.
 */
export async function lockDirectory(directory: string): Promise<Result<DirectoryLock>> {
  const claims = join(directory, 'locks')
  await mkdir(claims, { recursive: true, mode: 0o700 })
  const own = claimName(await thisProcess())
  await writeFile(join(claims, own), '', { flag: 'wx', mode: 0o600 })
  const release = (): Promise<void> => rm(join(claims, own), { force: true })
  for (const name of await readdir(claims)) {
    if (name === own) continue
    const holder = parseClaim(name)
    const life = holder === undefined ? 'unknown' : await liveness(holder)
    if (life === 'dead') {
      await rm(join(claims, name), { force: true })
      continue
    }
    await release()
    return err(failure('data-directory-locked', holderSentence(holder, life), join(claims, name)))
  }
  return ok({ release })
}

function holderSentence(holder: ProcessIdentity | undefined, life: 'alive' | 'unknown'): string {
  if (holder !== undefined && life === 'alive') {
    return `process ${holder.pid} has this data directory open; stop it or choose another directory`
  }
  const who = holder === undefined ? 'a process' : `process ${holder.pid} of another system`
  return `${who} may have this data directory open; if none has, delete the lock file named here`
}

/** The identity is in the name, so that it exists whole the moment the file exists. */
export function claimName(who: ProcessIdentity): string {
  return [who.pid, who.startedAt, who.boot, who.namespace, randomUUID()].join('~')
}

function parseClaim(name: string): ProcessIdentity | undefined {
  const [pid, startedAt, boot, namespace] = name.split('~')
  if (pid === undefined || startedAt === undefined) return undefined
  if (boot === undefined || namespace === undefined || !/^[1-9]\d*$/.test(pid)) return undefined
  return { pid: Number(pid), startedAt, boot, namespace }
}
