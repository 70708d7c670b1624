import type { ColumnType } from 'kysely'
import pg from 'pg'

const DATE = 1082
const TIMESTAMP = 1114
const TIMESTAMPTZ = 1184
const ARRAY_OF_TEXT = new Set([1182, 1115, 1231, 1016])
const TEXT_ARRAY = 1009
const TIMESTAMPTZ_ARRAY = 1185

/** A `timestamptz` column: read as milliseconds since the epoch, written as ISO 8601 text. */
export type InstantColumn = ColumnType<number, string, string>
export type NullableInstantColumn = ColumnType<
  number | null,
  string | null | undefined,
  string | null
>

/** `2026-11-18 14:15:00.5+00` -> milliseconds since the epoch; finer digits are dropped. */
export function parseTimestamptz(text: string): number {
  if (text === 'infinity') return Number.POSITIVE_INFINITY
  if (text === '-infinity') return Number.NEGATIVE_INFINITY
  const iso = text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')
  const ms = Date.parse(iso)
  if (Number.isNaN(ms)) throw new TypeError('a timestamptz column came in an unexpected format')
  return ms
}

/** What the driver itself would do; the caller knows what comes out for the type he names. */
function standardParser<T>(oid: number, format?: 'text' | 'binary'): (text: string) => T {
  return pg.types.getTypeParser(oid, format) as (text: string) => T
}

/** Reads any array as an array of text; elements may be null. */
function parseTextArray(text: string): (string | null)[] {
  return standardParser<(string | null)[]>(TEXT_ARRAY, 'text')(text)
}

function parseTimestamptzArray(text: string): (number | null)[] {
  return parseTextArray(text).map((at) => (at === null ? null : parseTimestamptz(at)))
}

function parserOf(oid: number): ((text: string) => unknown) | undefined {
  if (oid === DATE || oid === TIMESTAMP) return (text) => text
  if (oid === TIMESTAMPTZ) return parseTimestamptz
  if (oid === TIMESTAMPTZ_ARRAY) return parseTimestamptzArray
  if (ARRAY_OF_TEXT.has(oid)) return parseTextArray
  return undefined
}

/**
 * How columns become values, the same on both engines: `date` and `timestamp` as the text
 * PostgreSQL prints, `bigint` and `numeric` as text (a number would lose digits of money),
 * `timestamptz` as milliseconds since the epoch (an `Instant`), `jsonb` parsed, `bytea` a Buffer.
 */
export const VALUE_TYPES: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : parserOf(oid)) ?? standardParser(oid, format),
}
