const SECTOR = 512
const END_OF_CHAIN = 0xfffffffe
const TABLE_SECTOR = 0xfffffffd
const FREE = 0xffffffff

/** A compound file with one stream, padded to 4096 bytes so that no small sectors are needed. */
export function compoundFile(name: string, content: Buffer): Uint8Array {
  const stream = Buffer.concat([content, Buffer.alloc(Math.max(0, 4096 - content.length))])
  const sectors = Math.ceil(stream.length / SECTOR)
  let tables = 1
  while (tables * 128 < sectors + 1 + tables) tables += 1
  const header = Buffer.alloc(SECTOR, 0xff)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header)
  header.fill(0, 8, 24)
  for (const [at, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const) {
    header.writeUInt16LE(value, at)
  }
  header.fill(0, 34, 44)
  for (const [at, value] of [
    [44, tables],
    [48, tables],
    [52, 0],
    [56, 4096],
    [60, END_OF_CHAIN],
    [64, 0],
    [68, END_OF_CHAIN],
    [72, 0],
  ] as const) {
    header.writeUInt32LE(value, at)
  }
  for (let i = 0; i < tables; i += 1) header.writeUInt32LE(i, 76 + i * 4)
  // Sectors: the table, then the directory, then the stream.
  const table = Array.from({ length: tables * 128 }, (_, i) => {
    if (i < tables) return TABLE_SECTOR
    if (i === tables) return END_OF_CHAIN
    if (i > tables + sectors) return FREE
    return i === tables + sectors ? END_OF_CHAIN : i + 1
  })
  const tableBytes = Buffer.alloc(tables * SECTOR)
  for (const [i, next] of table.entries()) tableBytes.writeUInt32LE(next, i * 4)
  const directory = Buffer.concat([
    entry('Root Entry', { type: 5, first: END_OF_CHAIN, bytes: 0, child: 1 }),
    entry(name, { type: 2, first: tables + 1, bytes: stream.length, child: FREE }),
    Buffer.alloc(256),
  ])
  const padded = Buffer.concat([stream, Buffer.alloc(sectors * SECTOR - stream.length)])
  return new Uint8Array(Buffer.concat([header, tableBytes, directory, padded]))
}

function entry(
  name: string,
  { type, first, bytes, child }: { type: number; first: number; bytes: number; child: number },
): Buffer {
  const record = Buffer.alloc(128)
  record.write(name, 0, 'utf16le')
  record.writeUInt16LE((name.length + 1) * 2, 64)
  record.writeUInt8(type, 66)
  record.writeUInt8(1, 67)
  record.writeUInt32LE(FREE, 68)
  record.writeUInt32LE(FREE, 72)
  record.writeUInt32LE(child, 76)
  record.writeUInt32LE(first, 116)
  record.writeUInt32LE(bytes, 120)
  return record
}
