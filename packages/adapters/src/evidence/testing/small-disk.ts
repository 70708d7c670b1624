import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { open, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MIB = 1024 * 1024
/** What a file system cannot give is not asked for. */
const LEAVES_BYTES = 64 * 1024

/** A disk of its own that really has an end. */
export interface SmallDisk {
  readonly path: string
  /** Writes until nothing is free. */
  readonly fill: () => Promise<void>
  /** Gives the room back. */
  readonly free: () => Promise<void>
  readonly remove: () => void
}

/** Undefined where this process may not mount anything: such a disk cannot be had there. */
export function smallDisk(mebibytes: number): SmallDisk | undefined {
  const path = mkdtempSync(join(tmpdir(), 'fencun-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', path], {
      stdio: 'ignore',
    })
  } catch {
    rmSync(path, { recursive: true })
    return undefined
  }
  chmodSync(path, 0o1777)
  const filler = join(path, 'filler')
  return {
    path,
    fill: async () => {
      const file = await open(filler, 'a')
      try {
        for (let free = await freeBytes(path); free > LEAVES_BYTES; free = await freeBytes(path)) {
          await file.writeFile(Buffer.alloc(Math.min(free - LEAVES_BYTES, MIB)))
        }
      } catch (error) {
        // Somebody else wrote meanwhile, and took the rest.
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
      } finally {
        await file.close()
      }
    },
    free: () => rm(filler, { force: true }),
    remove: () => {
      execFileSync('umount', ['-l', path], { stdio: 'ignore' })
      rmSync(path, { recursive: true, force: true })
    },
  }
}

async function freeBytes(path: string): Promise<number> {
  const { bavail, bsize } = await statfs(path)
  return bavail * bsize
}
