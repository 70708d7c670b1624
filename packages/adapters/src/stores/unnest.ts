import { type RawBuilder, sql } from 'kysely'

type ColumnType =
  | 'smallint'
  | 'integer'
  | 'bigint'
  | 'boolean'
  | 'text'
  | 'bytea'
  | 'date'
  | 'timestamptz'

type ColumnValue = string | number | bigint | boolean | Buffer | null

/** Each column's type and where its value comes from. */
export type Columns<Row> = Readonly<
  Record<string, readonly [ColumnType, (row: Row) => ColumnValue]>
>

/**
 * Rows as a table, `unnest($1::text[], …) as alias (…)`: one parameter per column however many
 * rows. The same on both engines; COPY would kill the embedded one.
 */
export function unnest<Row>(
  alias: string,
  rows: readonly Row[],
  columns: Columns<Row>,
): RawBuilder<unknown> {
  const arrays = Object.values(columns).map(
    ([type, valueOf]) => sql`${rows.map(valueOf)}::${sql.raw(type)}[]`,
  )
  const names = Object.keys(columns).map((name) => sql.ref(name))
  return sql`unnest(${sql.join(arrays)}) as ${sql.ref(alias)} (${sql.join(names)})`
}

/** `insert into table (tenant_id, …) select tenant, … from unnest(…)`, for one tenant's rows. */
export function insertRows<Row>(
  table: string,
  tenant: string,
  rows: readonly Row[],
  columns: Columns<Row>,
): RawBuilder<unknown> {
  const names = sql.join(Object.keys(columns).map((name) => sql.ref(name)))
  return sql`insert into ${sql.table(table)} (tenant_id, ${names})
    select ${tenant}, ${names} from ${unnest('row', rows, columns)}`
}

/** A time as PostgreSQL reads it. */
export function timestamp(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}

/** Rows in pieces that a statement handles in well under a second. */
export function* pieces<Row>(rows: readonly Row[], size: number): Generator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size)
}
