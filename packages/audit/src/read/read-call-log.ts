import { err, ok, type Result } from '@fencun/core/result'
import type { LogFacts, ReadLog } from '../call-log.ts'
import type { LogField } from '../formats/format.ts'
import { callTaker } from './call-taker.ts'
import { failureOf } from './log-problem.ts'
import { openLog } from './open-log.ts'
import { recordScanner } from './record-scanner.ts'

/** Which column gives which field: by header word, or by place from 1. */
export type LogMapping = Readonly<Partial<Record<LogField, string>>>

export interface ReadOptions {
  /** Given by the user; wins over what is recognised. */
  readonly mapping?: LogMapping
  /** An IANA zone in which times without offset are; absent: Beijing, unless the file shows it. */
  readonly zone?: string
  /** A format of cdr-signatures, where the user knows better. */
  readonly format?: string
  readonly onProgress?: (done: { readonly bytes: number; readonly rows: number }) => void
}

/**
 * Reads a call log of any system from its bytes: packed or not, in any encoding, with any separator.
 * A row that cannot be read is a problem in the facts; a file that cannot be read is a failure with
 * the row it was seen at (`log-unrecognised`, `log-mixed`, `log-empty`, `encoding-unknown`,
 * `file-damaged`, `zip-bomb`, `log-mapping-invalid`, `log-dates-unclear`).
 */
export async function readCallLog(
  source: AsyncIterable<Uint8Array>,
  options: ReadOptions = {},
): Promise<Result<ReadLog>> {
  try {
    const opened = await openLog(source, options)
    const taker = callTaker(opened.plan)
    const scanner = recordScanner(opened.separator, taker)
    for await (const chunk of opened.chunks) {
      scanner.push(chunk)
      options.onProgress?.({ bytes: opened.bytesRead(), rows: scanner.rows() })
    }
    scanner.end()
    options.onProgress?.({ bytes: opened.bytesRead(), rows: scanner.rows() })
    const { log, facts } = taker.finish()
    const whole: LogFacts = { ...opened.facts(), ...facts, rows: scanner.rows() }
    return ok({ log, facts: whole })
  } catch (error) {
    return err(failureOf(error))
  }
}
