import { err, ok, type Result } from '@fencun/core/result'
import type { Instant } from '@fencun/core/time/instant'
import type { ReadLog } from '../call-log.ts'
import { callTaker } from './call-taker.ts'
import type { LogMapping } from './log-mapping.ts'
import { type LogParts, partsBuilder, type SpillOptions } from './log-parts.ts'
import { failureOf } from './log-problem.ts'
import { openLog } from './open-log.ts'
import { recordScanner } from './record-scanner.ts'

export interface ReadOptions {
  /** Given by the user; wins over what is recognised. */
  readonly mapping?: LogMapping
  /** An IANA zone in which times without offset are; absent: Beijing, unless the file shows it. */
  readonly zone?: string
  /** A format of cdr-signatures, where the user knows better. */
  readonly format?: string
  /** When the file was written at the latest; tells the year where a switch writes none. */
  readonly asOf?: Instant
  /** After each piece: bytes of the file as it is, packed or not, and records so far. */
  readonly onProgress?: (done: { readonly bytes: number; readonly rows: number }) => void
}

/**
 * Reads a call log of any system from its bytes: packed or not, in any encoding, with any separator.
 * A row that cannot be read is a problem in the facts; a file that cannot be read is a failure with
 * the row it was seen at (`log-unrecognised`, `log-mixed`, `log-empty`, `log-not-text`,
 * `log-mapping-invalid`, `log-dates-unclear`, `encoding-unknown`, `file-damaged`, `zip-bomb`).
 */
export async function readCallLog(
  source: AsyncIterable<Uint8Array>,
  options: ReadOptions = {},
): Promise<Result<ReadLog>> {
  const read = await readParts(source, options, undefined)
  if (!read.ok) return read
  const { facts, parts } = read.value
  for (const log of parts()) return ok({ log, facts })
  throw new Error('a log without spill has one part')
}

/**
 * Reads a log of any length: what does not fit into memory is put aside on disk. The caller closes
 * what it gets. Fails as `readCallLog` does, and leaves nothing on disk then.
 */
export function readCallLogInParts(
  source: AsyncIterable<Uint8Array>,
  options: ReadOptions & { readonly spill: SpillOptions },
): Promise<Result<LogParts>> {
  return readParts(source, options, options.spill)
}

async function readParts(
  source: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  spill: SpillOptions | undefined,
): Promise<Result<LogParts>> {
  const builder = partsBuilder(spill)
  try {
    const opened = await openLog(source, options)
    const taker = callTaker(opened.plan, builder.sink, opened.separator)
    const scanner = recordScanner(opened.separator, taker, opened.plan)
    for await (const chunk of opened.chunks) {
      scanner.push(chunk)
      options.onProgress?.({ bytes: opened.bytesRead(), rows: scanner.rows() })
    }
    scanner.end()
    options.onProgress?.({ bytes: opened.bytesRead(), rows: scanner.rows() })
    const taken = taker.finish()
    const { signals, ...parts } = builder.done(taken)
    const facts = { ...opened.facts(), ...taken.facts, rows: scanner.rows(), signals }
    return ok({ ...parts, facts })
  } catch (error) {
    builder.close()
    return err(failureOf(error))
  }
}
