import { joined } from './bytes.ts'
import type { Sha256 } from './crypto.ts'
import { foldPeaks, HASH_BYTES, perfectRoot, powersOf } from './merkle.ts'
import { TILE_WIDTH, type Tile, tileLevels } from './tiles.ts'

/**
 * The right edge of a log (a compact range): all that is needed to append to it. It holds the
 * hashes of the one tile of each level that is not full yet.
 */
export interface Edge {
  readonly size: number
  /** By level: 0 to 255 hashes of 32 bytes. */
  readonly tiles: readonly Uint8Array[]
}

/** A log after some leaves more. */
export interface Grown {
  readonly edge: Edge
  readonly root: Uint8Array
  /** The tiles that became full, in the order in which they did; they never change again. */
  readonly completed: readonly Tile[]
}

export const EMPTY_EDGE: Edge = { size: 0, tiles: [] }

const SIZE_BYTES = 8

/** Appends leaves by their hashes (`hashLeaf`), in this order. */
export function grow(sha256: Sha256, edge: Edge, leafHashes: readonly Uint8Array[]): Grown {
  const grown = extend(sha256, edge, leafHashes)
  return { ...grown, root: rootOf(sha256, grown.edge) }
}

/** Appends like `grow` for those who go on at once and need no root yet. */
export function extend(
  sha256: Sha256,
  { size, tiles }: Edge,
  leafHashes: readonly Uint8Array[],
): Omit<Grown, 'root'> {
  const open = tiles.map((held) => openTile(held))
  const completed: Tile[] = []
  const push = (level: number, index: number, hash: Uint8Array): void => {
    const tile = (open[level] ??= openTile())
    tile.hashes.set(hash, tile.width * HASH_BYTES)
    tile.width += 1
    if (tile.width < TILE_WIDTH) return
    const full = { level, index: Math.floor(index / TILE_WIDTH), width: TILE_WIDTH }
    completed.push({ ...full, hashes: tile.hashes })
    open[level] = openTile()
    push(level + 1, full.index, perfectRoot(sha256, tile.hashes, 0, TILE_WIDTH))
  }
  for (const [offset, hash] of leafHashes.entries()) {
    if (hash.length !== HASH_BYTES) throw new RangeError(`a hash of ${hash.length} bytes`)
    push(0, size + offset, hash)
  }
  const held = open.map(({ hashes, width }) => hashes.slice(0, width * HASH_BYTES))
  return { edge: { size: size + leafHashes.length, tiles: held }, completed }
}

/** The root of the log that ends in this edge. */
export function rootOf(sha256: Sha256, { tiles }: Edge): Uint8Array {
  const peaks = tiles.toReversed().flatMap((hashes) => {
    let from = 0
    return powersOf(hashes.length / HASH_BYTES).map((count) => {
      const peak = perfectRoot(sha256, hashes, from, count)
      from += count
      return peak
    })
  })
  return foldPeaks(sha256, peaks)
}

/** The tiles that are not full, which are published under their width. */
export function partialTiles({ size, tiles }: Edge): readonly Tile[] {
  return tiles.flatMap((hashes, level) => {
    const width = hashes.length / HASH_BYTES
    const index = Math.floor(size / TILE_WIDTH ** (level + 1))
    return width === 0 ? [] : [{ level, index, width, hashes }]
  })
}

/** The edge as bytes: its size, then the hashes level by level. */
export function edgeBytes({ size, tiles }: Edge): Uint8Array {
  const head = new Uint8Array(SIZE_BYTES)
  new DataView(head.buffer).setBigUint64(0, BigInt(size))
  return joined([head, ...tiles])
}

/** Reads `edgeBytes`; `undefined` when there are more or fewer hashes than the size asks for. */
export function parseEdge(bytes: Uint8Array): Edge | undefined {
  if (bytes.length < SIZE_BYTES) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, SIZE_BYTES)
  const size = Number(view.getBigUint64(0))
  if (!Number.isSafeInteger(size)) return undefined
  const tiles: Uint8Array[] = []
  let at = SIZE_BYTES
  for (let level = 0; level < tileLevels(size); level += 1) {
    const width = Math.floor(size / TILE_WIDTH ** level) % TILE_WIDTH
    tiles.push(bytes.slice(at, at + width * HASH_BYTES))
    at += width * HASH_BYTES
  }
  return at === bytes.length ? { size, tiles } : undefined
}

function openTile(held: Uint8Array = new Uint8Array(0)): {
  readonly hashes: Uint8Array
  width: number
} {
  const hashes = new Uint8Array(TILE_WIDTH * HASH_BYTES)
  hashes.set(held)
  return { hashes, width: held.length / HASH_BYTES }
}
