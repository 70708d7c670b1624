import { sql } from 'kysely'
import type { Database } from '../engine/database.ts'

/** Every row of every table as text, those of the tenants included; bytes as hexadecimal digits. */
export async function everyRow(
  database: Database<unknown>,
  tenants: readonly string[],
): Promise<string> {
  return database.asOwner(
    async (tx) => {
      const tables = await sql<{ name: string }>`
        select tablename as name from pg_tables where schemaname = current_schema()`.execute(tx)
      const texts: string[] = []
      for (const tenant of tenants) {
        await sql`select set_config('app.tenant', ${tenant}, true)`.execute(tx)
        for (const { name } of tables.rows) {
          const { rows } = await sql<{ text: string }>`
            select t::text as text from ${sql.table(name)} t`.execute(tx)
          texts.push(...rows.map(({ text }) => text))
        }
      }
      return texts.join('\n')
    },
    { deadlineMs: 0 },
  )
}
