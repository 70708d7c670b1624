import { HASH_BYTES } from './merkle.ts'
import { entriesPath, parseBundle, TILE_WIDTH, type TileAt, tilePath } from './tiles.ts'

/** Reads a published file of a log; `undefined` when there is none. */
export type ReadFile = (path: string) => Promise<Uint8Array | undefined>

/** What was found where a file should be. */
export type Found<T> =
  | { readonly kind: 'missing' | 'form' }
  | { readonly kind: 'read'; readonly value: T }

/**
 * The hashes of a tile. A log may take a partial tile away once it has the full one, so that the
 * beginning of that is as good.
 */
export async function readHashes(read: ReadFile, at: TileAt): Promise<Found<Uint8Array>> {
  const own = await read(tilePath(at))
  const hashes = own ?? (await fullInstead(read, at.width, tilePath({ ...at, width: TILE_WIDTH })))
  if (hashes === undefined) return { kind: 'missing' }
  const wanted = (own === undefined ? TILE_WIDTH : at.width) * HASH_BYTES
  if (hashes.length !== wanted) return { kind: 'form' }
  return { kind: 'read', value: hashes.subarray(0, at.width * HASH_BYTES) }
}

/** The leaves of a bundle; the full one serves for a partial one that is gone. */
export async function readLeaves(
  read: ReadFile,
  index: number,
  width: number,
): Promise<Found<readonly Uint8Array[]>> {
  const own = await read(entriesPath(index, width))
  const bundle = own ?? (await fullInstead(read, width, entriesPath(index, TILE_WIDTH)))
  if (bundle === undefined) return { kind: 'missing' }
  const leaves = parseBundle(bundle)
  const wanted = own === undefined ? TILE_WIDTH : width
  if (leaves?.length !== wanted) return { kind: 'form' }
  return { kind: 'read', value: leaves.slice(0, width) }
}

function fullInstead(read: ReadFile, width: number, path: string) {
  return width < TILE_WIDTH ? read(path) : undefined
}
