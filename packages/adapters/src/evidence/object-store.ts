import type { Result } from '@fencun/core/result'

/**
 * Where a log is published: a directory, or a bucket of an S3-compatible service. Names are paths
 * with `/`. Every object is there whole or not at all, and durable when a write returns.
 */
export interface ObjectStore {
  readonly get: (path: string) => Promise<Uint8Array | undefined>
  /**
   * Writes what must never change. The same bytes once more are welcome; other bytes under the same
   * name are refused with `object-differs`, and nothing is overwritten.
   */
  readonly putNew: (path: string, bytes: Uint8Array) => Promise<Result<'written' | 'same'>>
  /** Writes what may change: the checkpoint. */
  readonly put: (path: string, bytes: Uint8Array) => Promise<void>
  /**
   * Removes everything in a folder that nobody needs any more; where objects are kept for ever there
   * is no such thing.
   */
  readonly removeFolder?: (folder: string) => Promise<void>
  /** Every name that begins so, in order. */
  readonly list: (prefix: string) => AsyncIterable<string>
}
