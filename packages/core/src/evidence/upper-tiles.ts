import type { LogFindings } from './log-faults.ts'
import { type Found, readHashes } from './log-files.ts'
import type { LogToVerify } from './log-report.ts'
import { HASH_BYTES, hashAt } from './merkle.ts'
import { TILE_WIDTH, type Tile, tilePath, tileWidth } from './tiles.ts'

/** The tiles above the leaves' own, as they are published. */
export interface UpperTiles {
  /** Holds a published tile against what the tiles below it give. */
  readonly check: (computed: Tile) => Promise<void>
  /** The published hash of a full tile of level 0; `undefined` when there is none. */
  readonly parentOf: (index: number) => Promise<Uint8Array | undefined>
}

export function upperTiles({ read }: LogToVerify, size: number, findings: LogFindings): UpperTiles {
  // Only ever the last tile of level 1 is asked for again.
  let held: { readonly index: number; readonly found: Found<Uint8Array> } | undefined
  const firstLevel = async (index: number) => {
    if (held?.index === index) return held.found
    const found = await readHashes(read, { level: 1, index, width: tileWidth(size, 1, index) })
    held = { index, found }
    return found
  }
  return {
    check: async (computed) => {
      const { level, index } = computed
      const found = level === 1 ? await firstLevel(index) : await readHashes(read, computed)
      const place = tilePath(computed)
      if (found.kind !== 'read') reportUnread(found.kind, place, findings)
      else reportDifference(computed, found.value, findings)
    },
    parentOf: async (index) => {
      const found = await firstLevel(Math.floor(index / TILE_WIDTH))
      const at = index % TILE_WIDTH
      if (found.kind !== 'read' || found.value.length < (at + 1) * HASH_BYTES) return undefined
      return hashAt(found.value, at)
    },
  }
}

/** Says that a tile is missing, or has not as many hashes as it should. */
export function reportUnread(kind: 'missing' | 'form', place: string, findings: LogFindings): void {
  if (kind === 'missing') findings.add('tile-missing', place, 'this tile is missing')
  else findings.add('tile-form', place, 'this tile has not as many bytes as it should')
}

function reportDifference(computed: Tile, stored: Uint8Array, findings: LogFindings): void {
  const at = computed.hashes.findIndex((byte, place) => stored[place] !== byte)
  if (at < 0) return
  const detail = `hash ${Math.floor(at / HASH_BYTES)} of it is not that of the tile below`
  findings.add('tile-altered', tilePath(computed), detail)
}
