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
  /** The signal that stood there before. */
  readonly from: number
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
  let signals = new Uint16Array(1 << 12)
  let outcomes = new Uint8Array(1 << 12)
  const raises = new Map<number, Raise>()

  const remember = (id: number, call: Readonly<CallDraft>): void => {
    const place = ids.placeOf(id)
    if (place >= rows.length) {
      rows = grown(rows, new Uint32Array(rows.length * 2))
      signals = grown(signals, new Uint16Array(signals.length * 2))
      outcomes = grown(outcomes, new Uint8Array(outcomes.length * 2))
    }
    rows[place] = call.row
    signals[place] = call.signal
    outcomes[place] = call.outcome
  }

  return {
    isSecond(record, call) {
      const mine = [hashOf(record, [leg]), hashOf(record, [otherLeg])].filter((id) => id !== 0)
      const known = mine.find((id) => ids.has(id))
      if (known === undefined) {
        for (const id of mine) remember(id, call)
        return false
      }
      const place = ids.placeOf(known)
      const row = rows[place] ?? 0
      if (isAnswered(call.outcome) && !isAnswered(outcomes[place] ?? 0) && !raises.has(row)) {
        raises.set(row, {
          row,
          outcome: call.outcome,
          signal: call.signal,
          from: signals[place] ?? 0,
        })
      }
      return true
    },
    raises: () => [...raises.values()].toSorted((a, b) => a.row - b.row),
  }
}

function grown<T extends Uint8Array | Uint16Array | Uint32Array>(from: T, into: T): T {
  into.set(from)
  return into
}

function isAnswered(outcome: number): boolean {
  return isConnected(OUTCOMES_IN_LOG[outcome])
}

/** 53 bits by which fields are told from others; 0: one of them is empty. */
export function hashOf({ bytes, starts, ends }: RecordFields, columns: readonly number[]): number {
  let [low, high] = [0x811c9dc5, 0x01000193]
  for (const column of columns) {
    const end = ends[column] ?? 0
    let at = starts[column] ?? 0
    if (at >= end) return 0
    for (; at < end; at += 1) {
      low = Math.imul(low ^ (bytes[at] ?? 0), 0x01000193)
      high = Math.imul(high ^ (bytes[at] ?? 0), 0x85ebca6b) ^ (high >>> 13)
    }
  }
  return (high & 0x1f_ffff) * 0x1_0000_0000 + (low >>> 0) + 1
}
