import { joined } from './bytes.ts'

/** Hashes in a full tile, and leaves in a full bundle (C2SP tlog-tiles: trees of height 8). */
export const TILE_WIDTH = 256
/** Lengths in a bundle are written in 16 bits. */
const ENTRY_BYTES_MAX = 0xffff

/** Which tile: hash `i` of it stands for `256 ** level` leaves. */
export interface TileAt {
  readonly level: number
  readonly index: number
  /** Hashes in it, 1 to 256. */
  readonly width: number
}

export interface Tile extends TileAt {
  /** `width` hashes of 32 bytes. */
  readonly hashes: Uint8Array
}

export const CHECKPOINT_PATH = 'checkpoint'

/** Where a tile is published: `tile/0/x001/234`, and `….p/17` while it is not full. */
export function tilePath({ level, index, width }: TileAt): string {
  return `tile/${level}/${indexPath(index)}${partialSuffix(width)}`
}

/** Where a bundle of leaves is published. */
export function entriesPath(index: number, width: number): string {
  return `tile/entries/${indexPath(index)}${partialSuffix(width)}`
}

/** How many hashes a log of this size has in the tile; 0: there is no such tile. */
export function tileWidth(size: number, level: number, index: number): number {
  const hashes = Math.floor(size / TILE_WIDTH ** level) - index * TILE_WIDTH
  return Math.min(Math.max(hashes, 0), TILE_WIDTH)
}

/** How many levels of tiles a log of this size has. */
export function tileLevels(size: number): number {
  let levels = 0
  for (let hashes = size; hashes >= 1; hashes = Math.floor(hashes / TILE_WIDTH)) levels += 1
  return levels
}

/** Every tile of a log of this size, level by level, from left to right. */
export function* tilesOf(size: number): Generator<TileAt> {
  for (let level = 0; level < tileLevels(size); level += 1) {
    const count = Math.ceil(Math.floor(size / TILE_WIDTH ** level) / TILE_WIDTH)
    for (let index = 0; index < count; index += 1) {
      yield { level, index, width: tileWidth(size, level, index) }
    }
  }
}

/** A bundle: each leaf behind its length. Throws when one is longer than a length can say. */
export function formatBundle(leaves: readonly Uint8Array[]): Uint8Array {
  return joined(
    leaves.flatMap((leaf) => {
      if (leaf.length > ENTRY_BYTES_MAX) throw new RangeError(`a leaf of ${leaf.length} bytes`)
      return [Uint8Array.of(leaf.length >> 8, leaf.length & 0xff), leaf]
    }),
  )
}

/** The leaves of a bundle, as views into it; `undefined` when it ends in the middle of one. */
export function parseBundle(bundle: Uint8Array): readonly Uint8Array[] | undefined {
  const leaves: Uint8Array[] = []
  let at = 0
  while (at < bundle.length) {
    const high = bundle[at] ?? 0
    const low = bundle[at + 1]
    if (low === undefined) return undefined
    const from = at + 2
    at = from + high * 256 + low
    if (at > bundle.length) return undefined
    leaves.push(bundle.subarray(from, at))
  }
  return leaves
}

/** Three digits a folder, all but the last with an `x`, so that no file is where a folder goes. */
function indexPath(index: number): string {
  const last = String(index % 1000).padStart(3, '0')
  const rest = Math.floor(index / 1000)
  return rest === 0 ? last : `${folders(rest)}/${last}`
}

function folders(index: number): string {
  const own = `x${String(index % 1000).padStart(3, '0')}`
  return index < 1000 ? own : `${folders(Math.floor(index / 1000))}/${own}`
}

function partialSuffix(width: number): string {
  if (!Number.isInteger(width) || width < 1 || width > TILE_WIDTH) {
    throw new RangeError(`a tile of ${width} hashes`)
  }
  return width === TILE_WIDTH ? '' : `.p/${width}`
}
