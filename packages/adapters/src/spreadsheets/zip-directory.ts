import { ReadProblem } from './read-problem.ts'

export interface ZipEntry {
  readonly method: number
  readonly crc: number
  readonly packedBytes: number
  readonly unpackedBytes: number
  /** Where the part's own header begins. */
  readonly headerAt: number
}

const END_RECORD = 0x06054b50
const END_RECORD_BYTES = 22
const COMMENT_BYTES_MAX = 0xffff
const DIRECTORY_RECORD = 0x02014b50
/** Stands in a 32-bit field for a size that is given in 64 bits elsewhere. */
const IN_64_BITS = 0xffffffff
const ENTRIES_MAX = 10_000

/**
 * The parts of a zip archive by lower-case name (some programs write `XL\Workbook.xml`).
 * @throws ReadProblem `file-damaged`, or `not-a-spreadsheet` for parts under a password
 */
export function directoryOf(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endRecord(view)
  const count = view.getUint16(end + 10, true)
  if (count > ENTRIES_MAX) throw new ReadProblem('zip-bomb', 'the archive has too many parts')
  const entries = new Map<string, ZipEntry>()
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_RECORD) throw damaged()
    const nameBytes = view.getUint16(at + 28, true)
    const extraBytes = view.getUint16(at + 30, true)
    const nameEnd = at + 46 + nameBytes
    if (nameEnd + extraBytes > end) throw damaged()
    const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd))
    entries.set(plainName(name), entryAt(view, at, { from: nameEnd, until: nameEnd + extraBytes }))
    at = nameEnd + extraBytes + view.getUint16(at + 32, true)
  }
  return entries
}

function plainName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()
}

function damaged(): ReadProblem {
  return new ReadProblem('file-damaged', "the archive's directory is damaged")
}

function endRecord(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_RECORD_BYTES - COMMENT_BYTES_MAX)
  for (let at = view.byteLength - END_RECORD_BYTES; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_RECORD) return at
  }
  throw new ReadProblem('file-damaged', 'the archive has no directory; the file may be cut short')
}

function entryAt(view: DataView, at: number, extra: { from: number; until: number }): ZipEntry {
  if ((view.getUint16(at + 8, true) & 1) !== 0) {
    throw new ReadProblem('not-a-spreadsheet', 'the file is protected by a password')
  }
  const sizes = [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]
  const wide = wideSizes(view, extra, sizes.filter((size) => size === IN_64_BITS).length)
  const [unpackedBytes = 0, packedBytes = 0, headerAt = 0] = sizes.map((size) =>
    size === IN_64_BITS ? (wide.shift() ?? size) : size,
  )
  return {
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedBytes,
    unpackedBytes,
    headerAt,
  }
}

/** The 64-bit sizes of an entry, in the order in which their 32-bit fields defer to them. */
function wideSizes(
  view: DataView,
  extra: { from: number; until: number },
  wanted: number,
): number[] {
  if (wanted === 0) return []
  let at = extra.from
  while (at + 4 <= extra.until) {
    const bytes = view.getUint16(at + 2, true)
    if (view.getUint16(at, true) === 1) {
      if (bytes < wanted * 8 || at + 4 + bytes > extra.until) throw damaged()
      const from = at + 4
      return Array.from({ length: wanted }, (_, i) => Number(view.getBigUint64(from + i * 8, true)))
    }
    at += 4 + bytes
  }
  return []
}
