import { ReadProblem } from './read-problem.ts'

/** Streams of an OLE2 compound file, the container of `.xls` and of encrypted workbooks. */
export interface CompoundFile {
  has(name: string): boolean
  /** The bytes of a stream. @throws ReadProblem `file-damaged` */
  stream(name: string): Uint8Array
}

const HEADER_BYTES = 512
const NO_SECTOR_FROM = 0xfffffffa
const DIRECTORY_RECORD_BYTES = 128
const MINI_SECTOR_BYTES = 64
const STORAGES = { stream: 2, root: 5 } as const

interface Entry {
  readonly first: number
  readonly bytes: number
  readonly type: number
}

/**
 * Reads the allocation table and the directory only. No chain may be longer than the file, so a
 * chain that bites its tail ends as damage.
 * @throws ReadProblem `file-damaged`
 */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  if (bytes.length < HEADER_BYTES) throw damaged()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) throw damaged()
  const size = 2 ** shift
  const sector = (number: number): Uint8Array => {
    const from = (number + 1) * size
    if (from + size > bytes.length) throw damaged()
    return bytes.subarray(from, from + size)
  }
  const table = new Map<number, number>()
  for (const [index, number] of tableSectors(view, sector).entries()) {
    for (const [i, next] of words(sector(number)).entries()) table.set(index * (size / 4) + i, next)
  }
  const sectorsMax = Math.ceil(bytes.length / size)
  const read = (first: number): Uint8Array =>
    joined(chain(first, (at) => table.get(at), sectorsMax).map(sector))
  const entries = directory(read(view.getUint32(48, true)))
  const find = (name: string): Entry | undefined => entries.get(name.toLowerCase())
  return {
    has: (name) => find(name) !== undefined,
    stream(name) {
      const entry = find(name)
      if (entry === undefined) throw damaged()
      const whole =
        entry.bytes >= view.getUint32(56, true)
          ? read(entry.first)
          : miniStream(entry, read(rootOf(entries).first), read(view.getUint32(60, true)))
      if (whole.length < entry.bytes) throw damaged()
      return whole.subarray(0, entry.bytes)
    },
  }
}

function damaged(): ReadProblem {
  return new ReadProblem('file-damaged', 'the compound file is damaged or cut short')
}

/** The sectors that hold the allocation table: 109 are named in the header, more in a chain. */
function tableSectors(view: DataView, sector: (number: number) => Uint8Array): number[] {
  const sectors: number[] = []
  for (let at = 76; at < HEADER_BYTES; at += 4) sectors.push(view.getUint32(at, true))
  let next = view.getUint32(68, true)
  const count = view.getUint32(44, true)
  while (next < NO_SECTOR_FROM && sectors.length < count) {
    const more = words(sector(next))
    next = more.pop() ?? NO_SECTOR_FROM
    sectors.push(...more)
  }
  return sectors.filter((number) => number < NO_SECTOR_FROM).slice(0, count)
}

function words(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: bytes.length >> 2 }, (_, i) => view.getUint32(i * 4, true))
}

function chain(
  first: number,
  next: (at: number) => number | undefined,
  lengthMax: number,
): number[] {
  const found: number[] = []
  let at = first
  while (at < NO_SECTOR_FROM) {
    if (found.length > lengthMax) throw damaged()
    found.push(at)
    at = next(at) ?? NO_SECTOR_FROM
  }
  return found
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(parts)
}

function directory(bytes: Uint8Array): ReadonlyMap<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = new Map<string, Entry>()
  for (let at = 0; at + DIRECTORY_RECORD_BYTES <= bytes.length; at += DIRECTORY_RECORD_BYTES) {
    const type = bytes[at + 66] ?? 0
    if (type !== STORAGES.stream && type !== STORAGES.root) continue
    const nameBytes = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62)
    const name = new TextDecoder('utf-16le').decode(bytes.subarray(at, at + nameBytes))
    const entry = {
      first: view.getUint32(at + 116, true),
      bytes: view.getUint32(at + 120, true),
      type,
    }
    // The workbook proper comes first; embedded objects may hold one of the same name.
    if (!entries.has(name.toLowerCase())) entries.set(name.toLowerCase(), entry)
  }
  return entries
}

function rootOf(entries: ReadonlyMap<string, Entry>): Entry {
  const root = [...entries.values()].find(({ type }) => type === STORAGES.root)
  if (root === undefined) throw damaged()
  return root
}

/** Small streams lie in 64-byte sectors inside the root's stream. */
function miniStream(entry: Entry, root: Uint8Array, tableBytes: Uint8Array): Uint8Array {
  const table = words(tableBytes)
  const sectors = chain(entry.first, (at) => table[at], table.length)
  return joined(
    sectors.map((number) => {
      const from = number * MINI_SECTOR_BYTES
      if (from + MINI_SECTOR_BYTES > root.length) throw damaged()
      return root.subarray(from, from + MINI_SECTOR_BYTES)
    }),
  )
}
