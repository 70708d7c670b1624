import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Where an installation keeps everything on this machine. */
export interface DataDirectory {
  readonly root: string
  readonly database: string
  readonly masterKey: string
  /** Key-encryption keys, one folder for each lender. Belongs into a backup of its own. */
  readonly keys: string
  /** Where evidence logs are published, one folder for each lender. */
  readonly evidence: string
  /** One folder for each audit of a call log, with the files that were handed in. */
  readonly audits: string
  /** Sealed recordings and documents. */
  readonly objects: string
  /** Written by a running server, so that the command line on this machine finds it. */
  readonly control: string
}

export function dataDirectory(given: string): DataDirectory {
  const root = resolve(given)
  return {
    root,
    database: join(root, 'database'),
    masterKey: join(root, 'master.key'),
    keys: join(root, 'keys'),
    evidence: join(root, 'evidence'),
    audits: join(root, 'audits'),
    objects: join(root, 'objects'),
    control: join(root, 'control.json'),
  }
}

/** Whether an embedded database was ever begun there. */
export function hasDatabase({ database }: DataDirectory): boolean {
  return existsSync(join(database, 'pgdata'))
}

/** Where key-encryption keys lie: the folder that `FENCUN_KEYS` names, or that of the data. */
export function keysFolderOf({ keys }: DataDirectory): string {
  const named = process.env['FENCUN_KEYS'] ?? ''
  return named === '' ? keys : named
}
