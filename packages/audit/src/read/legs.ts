import { isConnected } from '@fencun/core/timeline/contact'
import { OUTCOMES_IN_LOG } from '../call-log.ts'
import { numberTable } from './intern-numbers.ts'
import type { CallDraft } from './log-columns.ts'
import type { LogPlan } from './plan.ts'
import type { RecordFields } from './record.ts'

/** What the second leg of a call adds to the row of the first. */
export interface Raise {
  readonly row: number
  readonly outcome: number
  readonly signal: number
}

export interface LegTable {
  /** Whether the row is the second leg of a call that is in the log already. */
  readonly isSecond: (record: RecordFields, call: Readonly<CallDraft>) => boolean
  /** Rows whose other leg was answered though they were not, by row. */
  readonly raises: () => readonly Raise[]
}

/**
 * A switch may write a row for each leg of a call. Two rows are one call when one names the other's
 * id; the first is kept, and is connected if either leg was. Ids are kept as hashes of 53 bits.
 */
export function legTable({ columns }: LogPlan): LegTable | undefined {
  const { leg = -1, otherLeg = -1 } = columns
  if (leg < 0 || otherLeg < 0) return undefined
  const ids = numberTable()
  let rows = new Uint32Array(1 << 12)
  let outcomes = new Uint8Array(1 << 12)
  const raises = new Map<number, Raise>()

  const remember = (id: number, row: number, outcome: number): void => {
    const place = ids.placeOf(id)
    if (place >= rows.length) {
      const [moreRows, moreOutcomes] = [
        new Uint32Array(rows.length * 2),
        new Uint8Array(rows.length * 2),
      ]
      moreRows.set(rows)
      moreOutcomes.set(outcomes)
      rows = moreRows
      outcomes = moreOutcomes
    }
    rows[place] = row
    outcomes[place] = outcome
  }

  return {
    isSecond(record, call) {
      const [id, other] = [idIn(record, leg), idIn(record, otherLeg)]
      const known = [id, other].find((candidate) => candidate !== 0 && ids.has(candidate))
      if (known === undefined) {
        for (const mine of [id, other]) if (mine !== 0) remember(mine, call.row, call.outcome)
        return false
      }
      const place = ids.placeOf(known)
      const row = rows[place] ?? 0
      if (isAnswered(call.outcome) && !isAnswered(outcomes[place] ?? 0)) {
        raises.set(row, { row, outcome: call.outcome, signal: call.signal })
      }
      return true
    },
    raises: () => [...raises.values()].toSorted((a, b) => a.row - b.row),
  }
}

function isAnswered(outcome: number): boolean {
  return isConnected(OUTCOMES_IN_LOG[outcome])
}

/** 0: the field is empty. */
function idIn({ bytes, starts, ends }: RecordFields, column: number): number {
  const end = ends[column] ?? 0
  let [low, high] = [0x811c9dc5, 0x01000193]
  let at = starts[column] ?? 0
  if (at >= end) return 0
  for (; at < end; at += 1) {
    low = Math.imul(low ^ (bytes[at] ?? 0), 0x01000193)
    high = Math.imul(high ^ (bytes[at] ?? 0), 0x85ebca6b) ^ (high >>> 13)
  }
  return (high & 0x1f_ffff) * 0x1_0000_0000 + (low >>> 0) + 1
}
