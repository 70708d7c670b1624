/** The type `text` in PostgreSQL's catalogue. */
const TEXT = 25

/**
 * `text[]` in PostgreSQL's binary form. Written as text, every quote of a JSON value would have to
 * be escaped here and unescaped there, which costs more than the rest of a batch.
 */
export function textArray(values: readonly (string | null)[]): Buffer {
  const sizes = values.map((value) => (value === null ? 0 : Buffer.byteLength(value)))
  const head = values.length === 0 ? 12 : 20
  const array = Buffer.allocUnsafe(head + sizes.reduce((sum, size) => sum + 4 + size, 0))
  array.writeInt32BE(values.length === 0 ? 0 : 1, 0)
  array.writeInt32BE(values.includes(null) ? 1 : 0, 4)
  array.writeInt32BE(TEXT, 8)
  if (values.length > 0) {
    array.writeInt32BE(values.length, 12)
    array.writeInt32BE(1, 16)
  }
  let at = head
  for (const [index, value] of values.entries()) {
    const size = sizes[index] ?? 0
    array.writeInt32BE(value === null ? -1 : size, at)
    if (value !== null) array.write(value, at + 4, size, 'utf8')
    at += 4 + size
  }
  return array
}

/** The type `bytea` in PostgreSQL's catalogue. */
const BYTEA = 17

/** `bytea[]` in PostgreSQL's binary form: half as long as in hexadecimal digits. */
export function byteaArray(values: readonly Uint8Array[]): Buffer {
  const head = values.length === 0 ? 12 : 20
  const array = Buffer.allocUnsafe(head + values.reduce((sum, { length }) => sum + 4 + length, 0))
  array.writeInt32BE(values.length === 0 ? 0 : 1, 0)
  array.writeInt32BE(0, 4)
  array.writeInt32BE(BYTEA, 8)
  if (values.length > 0) {
    array.writeInt32BE(values.length, 12)
    array.writeInt32BE(1, 16)
  }
  let at = head
  for (const value of values) {
    array.writeInt32BE(value.length, at)
    array.set(value, at + 4)
    at += 4 + value.length
  }
  return array
}
