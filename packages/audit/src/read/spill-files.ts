import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { LogColumns } from './log-columns.ts'
import { CALL_BYTES, packCall, unpackCalls } from './packed-calls.ts'

/** Enough that each holds a small part of any log, few enough that each is written in long pieces. */
export const BUCKETS = 64

/** Calls on disk by bucket. Numbers are places in a table that stays in memory: none is written. */
export interface SpillFiles {
  /** Adds calls to the buckets; `bucketAt` says which each place of `number` belongs to. */
  readonly write: (columns: LogColumns, bucketAt: (place: number) => number) => void
  /** The calls of a bucket in the order of the file; `undefined`: it has none. */
  readonly read: (bucket: number) => LogColumns | undefined
  readonly close: () => void
}

/** Opens a new directory within `directory`, readable by nobody else. */
export function spillFiles(directory: string): SpillFiles {
  const folder = mkdtempSync(join(directory, 'fencun-audit-'))
  const lengths = new Float64Array(BUCKETS)
  const pathOf = (bucket: number): string => join(folder, `${bucket}.calls`)
  return {
    write(columns, bucketAt) {
      const order = byBucket(columns, bucketAt)
      const bytes = new Uint8Array(columns.row.length * CALL_BYTES)
      const view = new DataView(bytes.buffer)
      for (const [at, index] of order.indexes.entries())
        packCall(columns, index, view, at * CALL_BYTES)
      for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
        const [from, until] = [order.starts[bucket] ?? 0, order.starts[bucket + 1] ?? 0]
        if (from === until) continue
        appendFileSync(pathOf(bucket), bytes.subarray(from * CALL_BYTES, until * CALL_BYTES), {
          mode: 0o600,
        })
        lengths[bucket] = (lengths[bucket] ?? 0) + until - from
      }
    },
    read: (bucket) =>
      (lengths[bucket] ?? 0) === 0 ? undefined : unpackCalls(readFileSync(pathOf(bucket))),
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

interface BucketOrder {
  /** Places of the calls, bucket by bucket, each in the order of the file. */
  readonly indexes: Uint32Array
  readonly starts: Uint32Array
}

function byBucket({ number }: LogColumns, bucketAt: (place: number) => number): BucketOrder {
  const starts = new Uint32Array(BUCKETS + 1)
  for (const place of number) {
    const next = bucketAt(place) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0)
  }
  const free = starts.slice()
  const indexes = new Uint32Array(number.length)
  for (const [index, place] of number.entries()) {
    const bucket = bucketAt(place)
    indexes[free[bucket] ?? 0] = index
    free[bucket] = (free[bucket] ?? 0) + 1
  }
  return { indexes, starts }
}
