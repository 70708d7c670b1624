import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** One folder `NNNN-name`: what changes, and for the tests what must hold around it. */
export interface Migration {
  readonly name: string
  readonly up: string
  /** SHA-256 of `up.sql` with line feeds, so that a checkout's line endings do not matter. */
  readonly checksum: string
  /** Statements that bring the database into a state which the migration must survive. */
  readonly before: string | undefined
  /** Statements that raise an exception unless the migration did what it promised. */
  readonly after: string | undefined
}

/** All migrations in order. Throws when the folders are not numbered 0001, 0002, … */
export async function readMigrations(directory: string): Promise<Migration[]> {
  const entries = await readdir(directory, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  names.sort()
  for (const [index, name] of names.entries()) {
    const number = String(index + 1).padStart(4, '0')
    if (!/^\d{4}-[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || !name.startsWith(number)) {
      throw new Error(`migration folder ${name} should be named ${number}-what-it-does`)
    }
  }
  return await Promise.all(names.map((name) => readMigration(directory, name)))
}

/** Names the state that these migrations lead to; test templates are kept under it. */
export function fingerprint(migrations: readonly Migration[]): string {
  const all = migrations.map(({ name, checksum }) => `${name} ${checksum}\n`).join('')
  return createHash('sha256').update(all).digest('hex').slice(0, 16)
}

async function readMigration(directory: string, name: string): Promise<Migration> {
  const read = async (file: string): Promise<string> => {
    const text = await readFile(join(directory, name, file), 'utf8')
    return text.replaceAll('\r\n', '\n')
  }
  const up = await read('up.sql').catch(ignoreMissing)
  if (up === undefined) throw new Error(`migration folder ${name} has no up.sql`)
  return {
    name,
    up,
    checksum: createHash('sha256').update(up).digest('hex'),
    before: await read('before.sql').catch(ignoreMissing),
    after: await read('after.sql').catch(ignoreMissing),
  }
}

function ignoreMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}
