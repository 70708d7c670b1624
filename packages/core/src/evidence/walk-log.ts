import { sameBytes } from './bytes.ts'
import type { Checkpoint } from './checkpoint.ts'
import { EMPTY_EDGE, partialTiles, rootOf } from './edge.ts'
import { keptHistory } from './kept-history.ts'
import { leafOrder } from './leaf-order.ts'
import type { LogFindings } from './log-faults.ts'
import type { LogToVerify } from './log-report.ts'
import { readBundle } from './read-bundle.ts'
import { CHECKPOINT_PATH, TILE_WIDTH } from './tiles.ts'
import { upperTiles } from './upper-tiles.ts'

/** How far a walk came. */
export interface Walked {
  readonly leaves: number
  readonly complete: boolean
}

/** Goes through a log from left to right and up to the root, and names what is wrong. */
export async function walkLog(
  log: LogToVerify,
  head: Checkpoint,
  findings: LogFindings,
): Promise<Walked> {
  const { sha256 } = log.crypto
  const history = keptHistory(sha256, log.earlier ?? [], head, findings)
  const upper = upperTiles(log, head.size, findings)
  const order = leafOrder(head.origin, findings)
  let edge = EMPTY_EDGE
  let leaves = 0
  for (let index = 0; index * TILE_WIDTH < head.size; index += 1) {
    const bundle = await readBundle(log, { head, index, edge, upper }, findings)
    for (const [at, leaf] of bundle.leaves.entries()) order.take(leaf, index * TILE_WIDTH + at)
    leaves += bundle.leaves.length
    if (bundle.hashes === undefined) return { leaves, complete: false }
    const grown = history.extend(edge, bundle.hashes)
    edge = grown.edge
    for (const tile of grown.completed) if (tile.level > 0) await upper.check(tile)
    const progress = { leaves, size: head.size, findings: findings.count() }
    if ((await log.onProgress?.(progress)) === 'stop') return { leaves, complete: false }
  }
  for (const tile of partialTiles(edge)) if (tile.level > 0) await upper.check(tile)
  if (!sameBytes(rootOf(sha256, edge), head.root)) {
    findings.add('root-differs', CHECKPOINT_PATH, 'the leaves do not give the root that is signed')
  }
  order.end()
  return { leaves, complete: true }
}
