import { EMPTY_EDGE, type Grown, grow, partialTiles } from '../src/evidence/edge.ts'
import { nodeReader, type ReadNode, type ReadTile } from '../src/evidence/make-proof.ts'
import { hashLeaf } from '../src/evidence/merkle.ts'
import { type Tile, tilePath } from '../src/evidence/tiles.ts'
import { sha256 } from './evidence-crypto.ts'

/** A log in memory that was appended to in steps of these sizes. */
export interface SmallLog extends Grown {
  readonly leaves: readonly Uint8Array[]
  readonly readTile: ReadTile
  readonly readNode: ReadNode
}

export function smallLog(leaves: readonly Uint8Array[], steps: readonly number[] = []): SmallLog {
  const hashes = leaves.map((leaf) => hashLeaf(sha256, leaf))
  let log = grow(sha256, EMPTY_EDGE, [])
  const full: Tile[] = []
  const bounds = [...steps.map((step) => Math.max(step, 1)), leaves.length]
  for (const step of bounds) {
    log = grow(sha256, log.edge, hashes.slice(log.edge.size, log.edge.size + step))
    full.push(...log.completed)
  }
  const tiles = new Map([...full, ...partialTiles(log.edge)].map((tile) => [tilePath(tile), tile]))
  const readTile: ReadTile = (at) => Promise.resolve(tiles.get(tilePath(at))?.hashes)
  const readNode = nodeReader(sha256, log.edge.size, readTile)
  return { ...log, completed: full, leaves, readTile, readNode }
}

/** Leaves that all differ. */
export function numbered(count: number): readonly Uint8Array[] {
  return Array.from({ length: count }, (_, index) => Uint8Array.from(Buffer.from(`leaf ${index}`)))
}
