import { open, readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { LenderId } from '@fencun/core/ids'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../engine/database.ts'
import { enterAsOwner } from '../vault/debtor-keys.ts'

const CHUNK_BYTES = 1024 * 1024

/** Whether words stand in some table in the clear, as text or as bytes. Gives the tables' names. */
export async function tablesWith(
  database: Database<unknown>,
  lender: LenderId,
  words: readonly string[],
): Promise<readonly string[]> {
  if (words.length === 0) return []
  const patterns = words.flatMap((word) => [word, ...escaped(word), hexOf(word)]).map(like)
  return database.asOwner(
    async (tx) => {
      await enterAsOwner(tx, lender)
      const found: string[] = []
      for (const table of await tablesIn(tx)) {
        const { rows } = await sql`
          select 1 from ${sql.table(table)} t
          where t::text ilike any(${patterns}::text[]) limit 1`.execute(tx)
        if (rows.length > 0) found.push(`table ${table}`)
      }
      return found
    },
    { deadlineMs: 0 },
  )
}

async function tablesIn(tx: Transaction<unknown>): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly name: string }>`
    select c.relname as name from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()
    where c.relkind in ('r', 'p') order by 1`.execute(tx)
  return rows.map(({ name }) => name)
}

/** As JSON may write a character that is not of ASCII. */
function escaped(word: string): readonly string[] {
  const text = [...word]
    .map((char) => (char < '\u0080' ? char : `\\u${hex4(char.charCodeAt(0))}`))
    .join('')
  return text === word ? [] : [text]
}

function hex4(code: number): string {
  return code.toString(16).padStart(4, '0')
}

function hexOf(word: string): string {
  return Buffer.from(word, 'utf8').toString('hex')
}

/** The word anywhere in a text, whatever it holds. */
function like(word: string): string {
  return `%${word.replace(/[\\%_]/g, (char) => `\\${char}`)}%`
}

/** Whether words stand in some file below these folders, in UTF-8 or UTF-16. Gives relative paths. */
export async function filesWith(
  folders: readonly string[],
  words: readonly string[],
): Promise<readonly string[]> {
  if (words.length === 0) return []
  const needles = words.flatMap((word) => [
    Buffer.from(word, 'utf8'),
    Buffer.from(word, 'utf16le'),
    Buffer.from(hexOf(word)),
  ])
  const found: string[] = []
  for (const folder of folders) {
    for await (const path of filesBelow(folder)) {
      if (await holds(path, needles)) found.push(`file ${relative(folder, path)}`)
    }
  }
  return found
}

async function* filesBelow(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesBelow(path)
    else if (entry.isFile()) yield path
  }
}

/** Read piece by piece; pieces overlap, so that no word falls between two. A file may be gone. */
async function holds(path: string, needles: readonly Buffer[]): Promise<boolean> {
  const overlap = Math.max(...needles.map(({ length }) => length)) - 1
  const file = await open(path, 'r').catch(() => undefined)
  if (file === undefined) return false
  try {
    const buffer = Buffer.alloc(CHUNK_BYTES + overlap)
    let kept = 0
    for (;;) {
      const { bytesRead } = await file.read(buffer, kept, CHUNK_BYTES, null)
      const seen = buffer.subarray(0, kept + bytesRead)
      if (needles.some((needle) => seen.includes(needle))) return true
      if (bytesRead === 0) return false
      const tail = Buffer.from(seen.subarray(Math.max(0, seen.length - overlap)))
      tail.copy(buffer)
      kept = tail.length
    }
  } finally {
    await file.close()
  }
}
