import { createHash } from 'node:crypto'
import type { LenderId } from '@fencun/core/ids'

/**
 * What a witness signed last, kept outside its database. A database that is restored from an old
 * copy has forgotten what was signed since; a witness that forgets may sign a second history.
 */
export interface OutsideCopy {
  /** The note that was signed last for this log. */
  readonly read: (lender: LenderId, origin: string) => Promise<string | undefined>
  /** Durable before it returns. */
  readonly write: (lender: LenderId, origin: string, note: string) => Promise<void>
}

/** Where files of a lender can be read and replaced. */
export interface ReplaceableFiles {
  readonly get: (path: string) => Promise<Uint8Array | undefined>
  readonly put: (path: string, bytes: Uint8Array) => Promise<void>
}

/** Beside the published log, under a name that every origin can have. */
export function outsideCopyIn(filesOf: (lender: LenderId) => ReplaceableFiles): OutsideCopy {
  return {
    read: async (lender, origin) => {
      const bytes = await filesOf(lender).get(pathOf(origin))
      return bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8')
    },
    write: (lender, origin, note) => filesOf(lender).put(pathOf(origin), Buffer.from(note)),
  }
}

function pathOf(origin: string): string {
  return `witness/${createHash('sha256').update(origin).digest('hex')}`
}
