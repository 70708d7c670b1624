import { sameBytes } from './bytes.ts'
import type { Checkpoint } from './checkpoint.ts'
import type { Sha256 } from './crypto.ts'
import { type Edge, extend, rootOf } from './edge.ts'
import type { LogFindings } from './log-faults.ts'
import { readHashes, readLeaves } from './log-files.ts'
import type { LogToVerify } from './log-report.ts'
import { HASH_BYTES, hashAt, hashLeaf, perfectRoot } from './merkle.ts'
import { entriesPath, TILE_WIDTH, tilePath, tileWidth } from './tiles.ts'
import { reportUnread, type UpperTiles } from './upper-tiles.ts'

/** Where in the walk a bundle is read. */
export interface BundlePlace {
  readonly head: Checkpoint
  readonly index: number
  /** The log up to this bundle. */
  readonly edge: Edge
  readonly upper: UpperTiles
}

export interface Bundle {
  /** The leaves in order; `undefined` where there is none that the tree knows. */
  readonly leaves: readonly (Uint8Array | undefined)[]
  /** What the walk goes on with; `undefined` when neither leaves nor hashes could be had. */
  readonly hashes: readonly Uint8Array[] | undefined
}

/**
 * Reads a bundle of leaves and the tile of their hashes, and holds one against the other. When they
 * differ, what stands above them in the tree says which of the two was altered.
 */
export async function readBundle(
  log: LogToVerify,
  place: BundlePlace,
  findings: LogFindings,
): Promise<Bundle> {
  const { read } = log
  const { sha256 } = log.crypto
  const { index, head } = place
  const width = tileWidth(head.size, 0, index)
  const bundle = await readLeaves(read, index, width)
  const tile = await readHashes(read, { level: 0, index, width })
  if (tile.kind !== 'read') reportUnread(tile.kind, tilePath({ level: 0, index, width }), findings)
  if (bundle.kind !== 'read') {
    reportNoLeaves(bundle.kind, entriesPath(index, width), findings)
    const hashes = tile.kind === 'read' ? separate(tile.value) : undefined
    return { leaves: Array.from({ length: width }, () => undefined), hashes }
  }
  const own = bundle.value.map((leaf) => hashLeaf(sha256, leaf))
  if (tile.kind !== 'read') return { leaves: bundle.value, hashes: own }
  const stored = separate(tile.value)
  const differing = own.flatMap((hash, at) => (sameBytes(hash, stored[at] ?? hash) ? [] : [at]))
  if (differing.length === 0) return { leaves: bundle.value, hashes: own }
  if (!(await fits(sha256, place, stored))) {
    const detail = `hash ${differing[0]} of it is not that of leaf ${index * TILE_WIDTH + (differing[0] ?? 0)}`
    findings.add('tile-altered', tilePath({ level: 0, index, width }), detail)
    return { leaves: bundle.value, hashes: own }
  }
  for (const at of differing) {
    const detail = `leaf ${at} of ${entriesPath(index, width)} does not have the hash of the tree`
    findings.add('leaf-altered', `leaf ${index * TILE_WIDTH + at}`, detail)
  }
  const altered = new Set(differing)
  const leaves = bundle.value.map((leaf, at) => (altered.has(at) ? undefined : leaf))
  return { leaves, hashes: stored }
}

/** Whether these hashes of leaves are those that the tree above them was made of. */
async function fits(
  sha256: Sha256,
  { edge, index, head, upper }: BundlePlace,
  hashes: readonly Uint8Array[],
): Promise<boolean> {
  const grown = extend(sha256, edge, hashes).edge
  if (grown.size === head.size) return sameBytes(rootOf(sha256, grown), head.root)
  const parent = await upper.parentOf(index)
  const row = new Uint8Array(TILE_WIDTH * HASH_BYTES)
  for (const [at, hash] of hashes.entries()) row.set(hash, at * HASH_BYTES)
  return parent !== undefined && sameBytes(perfectRoot(sha256, row, 0, TILE_WIDTH), parent)
}

function separate(hashes: Uint8Array): readonly Uint8Array[] {
  return Array.from({ length: hashes.length / HASH_BYTES }, (_, at) => hashAt(hashes, at))
}

function reportNoLeaves(kind: 'missing' | 'form', place: string, findings: LogFindings): void {
  if (kind === 'missing') findings.add('entries-missing', place, 'these leaves are missing')
  else findings.add('entries-form', place, 'this is not a bundle of as many leaves as it should be')
}
