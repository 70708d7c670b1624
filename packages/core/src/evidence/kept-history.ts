import { sameBytes } from './bytes.ts'
import type { Checkpoint } from './checkpoint.ts'
import type { Sha256 } from './crypto.ts'
import { type Edge, EMPTY_EDGE, extend, rootOf } from './edge.ts'
import type { LogFindings } from './log-faults.ts'
import type { EarlierCheckpoint } from './log-report.ts'
import type { Tile } from './tiles.ts'

/** Appends as `extend` does, and on the way holds every root against the one kept from then. */
export interface KeptHistory {
  readonly extend: (
    edge: Edge,
    leafHashes: readonly Uint8Array[],
  ) => { readonly edge: Edge; readonly completed: readonly Tile[] }
}

/** What a log signed before, in the hands of others: the only cure against a rewritten history. */
export function keptHistory(
  sha256: Sha256,
  earlier: readonly EarlierCheckpoint[],
  head: Checkpoint,
  findings: LogFindings,
): KeptHistory {
  const waiting = earlier
    .filter((kept) => couldBe(kept, head, findings))
    .toSorted((a, b) => a.size - b.size)
  const compare = (edge: Edge): void => {
    while (waiting[0]?.size === edge.size) {
      const kept = waiting.shift()
      if (kept === undefined || sameBytes(kept.root, rootOf(sha256, edge))) continue
      const detail = `the first ${kept.size} leaves are not those that were signed then`
      findings.add('history-rewritten', kept.name, detail)
    }
  }
  compare(EMPTY_EDGE)
  return {
    extend: (start, leafHashes) => {
      let edge = start
      const completed: Tile[] = []
      while (edge.size < start.size + leafHashes.length) {
        const from = edge.size - start.size
        const until = Math.min((waiting[0]?.size ?? Infinity) - start.size, leafHashes.length)
        const grown = extend(sha256, edge, leafHashes.slice(from, until))
        edge = grown.edge
        completed.push(...grown.completed)
        compare(edge)
      }
      return { edge, completed }
    },
  }
}

function couldBe(kept: EarlierCheckpoint, head: Checkpoint, findings: LogFindings): boolean {
  if (kept.origin !== head.origin) {
    findings.add('history-foreign', kept.name, 'this checkpoint is of another log')
    return false
  }
  if (kept.size <= head.size) return true
  const detail = `the log had ${kept.size} leaves when this was signed, and has ${head.size}`
  findings.add('history-shorter', kept.name, detail)
  return false
}
