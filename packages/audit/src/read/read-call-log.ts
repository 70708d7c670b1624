import { err, ok, type Result } from '@fencun/core/result'
import type { Instant } from '@fencun/core/time/instant'
import type { LogFacts, ReadLog } from '../call-log.ts'
import { callTaker } from './call-taker.ts'
import { logInMemory, signalFacts } from './collect-log.ts'
import type { LogMapping } from './log-mapping.ts'
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
 * the row it was seen at (`log-unrecognised`, `log-mixed`, `log-empty`, `log-mapping-invalid`,
 * `log-dates-unclear`, `encoding-unknown`, `file-damaged`, `zip-bomb`).
 */
export async function readCallLog(
  source: AsyncIterable<Uint8Array>,
  options: ReadOptions = {},
): Promise<Result<ReadLog>> {
  try {
    const opened = await openLog(source, options)
    const memory = logInMemory()
    const taker = callTaker(opened.plan, memory.sink)
    const scanner = recordScanner(opened.separator, taker)
    for await (const chunk of opened.chunks) {
      scanner.push(chunk)
      options.onProgress?.({ bytes: opened.bytesRead(), rows: scanner.rows() })
    }
    scanner.end()
    const taken = taker.finish()
    const log = memory.log(taken)
    const facts: LogFacts = {
      ...opened.facts(),
      ...taken.facts,
      rows: scanner.rows(),
      signals: signalFacts(taken.signals, [log]),
    }
    return ok({ log, facts })
  } catch (error) {
    return err(failureOf(error))
  }
}
