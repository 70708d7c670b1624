import type { Sha256 } from './crypto.ts'
import { foldPeaks, HASH_BYTES, perfectRoot, powersOf } from './merkle.ts'
import { TILE_WIDTH, type TileAt, tileWidth } from './tiles.ts'
import type { Proof } from './verify-proof.ts'

/** A perfect tree: leaves `index * 2 ** level` up to the next. */
export interface NodeAt {
  readonly level: number
  readonly index: number
}

/** Finds the hash of a perfect tree; `undefined` when it cannot be had. */
export type ReadNode = (node: NodeAt) => Promise<Uint8Array | undefined>
/** Finds the hashes of a tile; `undefined` when it is missing. */
export type ReadTile = (tile: TileAt) => Promise<Uint8Array | undefined>

/** Reads nodes out of the tiles of a log of this size; each tile is fetched once. */
export function nodeReader(sha256: Sha256, size: number, readTile: ReadTile): ReadNode {
  const fetched = new Map<string, Promise<Uint8Array | undefined>>()
  return async ({ level, index }) => {
    const tileLevel = Math.floor(level / 8)
    const first = index * 2 ** (level % 8)
    const at = Math.floor(first / TILE_WIDTH)
    const width = tileWidth(size, tileLevel, at)
    const count = 2 ** (level % 8)
    const from = first % TILE_WIDTH
    if (from + count > width) return undefined
    const key = `${tileLevel}/${at}`
    const tile = fetched.get(key) ?? readTile({ level: tileLevel, index: at, width })
    fetched.set(key, tile)
    const hashes = await tile
    return hashes?.length === width * HASH_BYTES
      ? perfectRoot(sha256, hashes, from, count)
      : undefined
  }
}

/** Proves that leaf `index` is in the log of this size (RFC 6962 §2.1.1), the lowest hash first. */
export function proveInclusion(
  sha256: Sha256,
  read: ReadNode,
  index: number,
  size: number,
): Promise<Proof | undefined> {
  if (!isCount(size) || !isCount(index) || index >= size) return Promise.resolve(undefined)
  return hashesOf(sha256, read, inclusionRanges(index, 0, size))
}

/** Proves that the log of size `to` continues the one of size `from` (RFC 6962 §2.1.2). */
export function proveConsistency(
  sha256: Sha256,
  read: ReadNode,
  from: number,
  to: number,
): Promise<Proof | undefined> {
  if (!isCount(from) || !isCount(to) || from === 0 || from > to) return Promise.resolve(undefined)
  return hashesOf(sha256, read, consistencyRanges(from, 0, to))
}

type Range = readonly [from: number, until: number]

function inclusionRanges(index: number, from: number, until: number): readonly Range[] {
  if (until - from === 1) return []
  const middle = from + halfOf(until - from)
  return index < middle
    ? [...inclusionRanges(index, from, middle), [middle, until]]
    : [...inclusionRanges(index, middle, until), [from, middle]]
}

/** `from` is where the old log ends; the part that is the whole old log is known already. */
function consistencyRanges(end: number, from: number, until: number): readonly Range[] {
  if (end === until) return from === 0 ? [] : [[from, until]]
  const middle = from + halfOf(until - from)
  return end <= middle
    ? [...consistencyRanges(end, from, middle), [middle, until]]
    : [...consistencyRanges(end, middle, until), [from, middle]]
}

/** The largest power of two below a count of at least two. */
function halfOf(count: number): number {
  const [largest = 1] = powersOf(count - 1)
  return largest
}

async function hashesOf(
  sha256: Sha256,
  read: ReadNode,
  ranges: readonly Range[],
): Promise<Proof | undefined> {
  const proof: Uint8Array[] = []
  for (const [from, until] of ranges) {
    const peaks: Uint8Array[] = []
    let at = from
    for (const count of powersOf(until - from)) {
      const peak = await read({ level: Math.log2(count), index: at / count })
      if (peak === undefined) return undefined
      peaks.push(peak)
      at += count
    }
    proof.push(foldPeaks(sha256, peaks))
  }
  return proof
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}
