import { crc32, createInflateRaw } from 'node:zlib'
import type { SpreadsheetLimits } from '@fencun/app/ports/spreadsheets'
import { ReadProblem } from './read-problem.ts'
import { directoryOf, type ZipEntry } from './zip-directory.ts'

/** A zip archive in memory whose parts are unpacked as streams, checked as they pass. */
export interface ZipArchive {
  has(name: string): boolean
  /** All parts and folders, in lower case. */
  names(): readonly string[]
  /** @throws ReadProblem when the part is missing, damaged or larger than it says. */
  unpack(name: string): AsyncGenerator<Uint8Array, void, undefined>
}

/** A part below this size is unpacked at any ratio: a blank sheet of 100,000 rows is no bomb. */
const RATIO_MATTERS_FROM_BYTES = 16 * 1024 * 1024

/**
 * Reads the directory and refuses bombs before a byte is unpacked. Sizes that the directory
 * understates are caught while unpacking.
 * @throws ReadProblem `zip-bomb`, `file-damaged`, `not-a-spreadsheet`
 */
export function openZip(bytes: Uint8Array, limits: SpreadsheetLimits): ZipArchive {
  const entries = directoryOf(bytes)
  let total = 0
  for (const entry of entries.values()) {
    total += entry.unpackedBytes
    const ratio = entry.unpackedBytes / Math.max(entry.packedBytes, 1)
    const inflated = entry.unpackedBytes > RATIO_MATTERS_FROM_BYTES && ratio > limits.unpackRatioMax
    if (inflated || total > limits.unpackedBytesMax) {
      throw new ReadProblem('zip-bomb', 'the archive unpacks to far more than it holds')
    }
  }
  return {
    has: (name) => entries.has(name.toLowerCase()),
    names: () => [...entries.keys()],
    unpack: (name) => {
      const entry = entries.get(name.toLowerCase())
      if (entry === undefined) {
        throw new ReadProblem('file-damaged', 'a part of the workbook is missing')
      }
      return unpack(bytes, entry)
    },
  }
}

async function* unpack(
  bytes: Uint8Array,
  entry: ZipEntry,
): AsyncGenerator<Uint8Array, void, undefined> {
  let length = 0
  let check = 0
  for await (const chunk of chunksOf(packed(bytes, entry), entry.method)) {
    length += chunk.length
    if (length > entry.unpackedBytes) {
      throw new ReadProblem('zip-bomb', 'a part of the workbook is larger than it says')
    }
    check = crc32(chunk, check)
    yield chunk
  }
  if (length !== entry.unpackedBytes || check !== entry.crc) {
    throw new ReadProblem('file-damaged', 'a part of the workbook does not match its checksum')
  }
}

async function* chunksOf(
  data: Uint8Array,
  method: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (method === 0) {
    yield data
    return
  }
  if (method !== 8) throw new ReadProblem('file-damaged', 'the compression method is unknown')
  const inflater = createInflateRaw({ chunkSize: 64 * 1024 })
  inflater.end(data)
  try {
    for await (const chunk of inflater) {
      if (chunk instanceof Uint8Array) yield chunk
    }
  } finally {
    inflater.destroy()
  }
}

const LOCAL_HEADER = 0x04034b50

function packed(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const at = entry.headerAt
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL_HEADER) {
    throw new ReadProblem('file-damaged', 'a part of the workbook is not where it should be')
  }
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (from + entry.packedBytes > bytes.length) {
    throw new ReadProblem('file-damaged', 'the file ends before its last part')
  }
  return bytes.subarray(from, from + entry.packedBytes)
}
