import { LogProblem } from './log-problem.ts'
import { forgetAll, NOT_PLAIN, type PlainFields, plainScan, scanPlain } from './plain-scan.ts'
import type { AuditProblem } from './problems.ts'
import { BYTES_BEYOND, type QuickBytes } from './quick-rows.ts'
import { emptyRecord, type RecordFields } from './record.ts'
import { afterLine, endOfLine, scanLine } from './scan-line.ts'
import { INCOMPLETE, type Scan, scanOf, scanRecord } from './scan-record.ts'

/** A cell of a call log holds a few words; a record beyond this is a missing quote or an attack. */
export const RECORD_BYTES_MAX = 1024 * 1024

/**
 * Broken quotes make bytes be read again. Beyond this many times the file's own length somebody
 * means harm, or the file has no quotes that fit together at all.
 */
const REREAD_TIMES_MAX = 24
const REREAD_BYTES_FREE = 64 * RECORD_BYTES_MAX

/** Stands behind the last byte, so that nobody has to look whether there is one. */
const END = 0

export interface RecordTaker {
  /** The record may be looked at until this returns. */
  readonly take: (record: RecordFields) => void
  readonly problem: (row: number, problem: AuditProblem) => void
  /** Takes as many rows as it can from the bytes by itself, and says in them how far it came. */
  readonly takeQuickly?: (bytes: QuickBytes) => void
}

export interface RecordScanner {
  /** Takes in the next bytes; they are copied. @throws LogProblem `file-damaged` */
  readonly push: (chunk: Uint8Array) => void
  /** Says that nothing follows; a last line without end is a record too. */
  readonly end: () => void
  readonly rows: () => number
}

/**
 * Cuts bytes into records as they come, and keeps no more of them than one record needs. `fields` are
 * read while their end is looked for, as far as they have their most usual form.
 */
export function recordScanner(
  separator: number,
  taker: RecordTaker,
  fields?: PlainFields,
): RecordScanner {
  const stepper = recordStepper(separator, taker, fields)
  let held = new Uint8Array(256 * 1024)
  let length = 0
  let waitFor = 0
  let taken = 0

  const drain = (last: boolean): void => {
    held[length] = END
    const at = stepper.drain(held, length, last)
    if (stepper.reread() > REREAD_BYTES_FREE + REREAD_TIMES_MAX * taken) {
      const place = `row ${stepper.rows() + 1}`
      throw new LogProblem('file-damaged', 'double quotes do not fit together', place)
    }
    held.copyWithin(0, at, length)
    length -= at
    // A record that is not whole yet is looked at again only once half as much has been added.
    waitFor = length + (length >> 1)
  }

  return {
    push(chunk) {
      taken += chunk.length
      const needed = length + chunk.length + BYTES_BEYOND
      if (needed > held.length) held = grown(held, needed)
      held.set(chunk, length)
      length += chunk.length
      if (length >= waitFor) drain(false)
    },
    end() {
      drain(true)
    },
    rows: stepper.rows,
  }
}

interface RecordStepper {
  /** Takes all whole records out of the bytes, and returns where the first that is not begins. */
  readonly drain: (bytes: Uint8Array, length: number, last: boolean) => number
  readonly rows: () => number
  /** Bytes of records that were looked at in vain. */
  readonly reread: () => number
}

function recordStepper(
  separator: number,
  taker: RecordTaker,
  fields: PlainFields | undefined,
): RecordStepper {
  const record = emptyRecord()
  const scan = scanOf(separator, record)
  const nextRecord = recordFinder(scan, fields)
  let row = 0
  let skipping = false
  let reread = 0

  const emit = (tooLong: boolean): void => {
    row += 1
    record.row = row
    if (tooLong) taker.problem(row, 'row-too-long')
    else taker.take(record)
  }
  /** A record whose quotes do not fit is read as a line; where there is no end of it, it is dropped. */
  const repaired = (at: number, length: number, last: boolean): number => {
    const next = scanLine(scan, at, length, last)
    if (next !== INCOMPLETE) {
      taker.problem(row + 1, 'quote-open')
      emit(false)
      return next
    }
    if (length - at <= RECORD_BYTES_MAX) return INCOMPLETE
    emit(true)
    skipping = true
    return length
  }
  const step = (at: number, length: number, last: boolean): number => {
    if (skipping) {
      const stop = endOfLine(record.bytes, at, length)
      const next = stop < 0 ? length : afterLine(record.bytes, stop, length, last)
      if (next !== INCOMPLETE) skipping = stop < 0
      return next
    }
    const next = nextRecord(at, length, last)
    if (next >= 0) {
      emit(next - at > RECORD_BYTES_MAX)
      return next
    }
    reread += length - at
    if (next === INCOMPLETE && length - at <= RECORD_BYTES_MAX) return INCOMPLETE
    return repaired(at, length, last)
  }

  return {
    drain(bytes, length, last) {
      record.bytes = bytes
      const quick = quickBytes(bytes, length)
      return walked(length, (at) => {
        if (!skipping) row = takenQuickly(taker, quick, at, row)
        return quick.from > at ? quick.from : step(at, length, last)
      })
    },
    rows: () => row,
    reread: () => reread,
  }
}

/** Hands over what can be taken quickly, and returns the row it came to. */
function takenQuickly(taker: RecordTaker, quick: QuickBytes, at: number, row: number): number {
  quick.from = at
  quick.row = row
  taker.takeQuickly?.(quick)
  return quick.row
}

function quickBytes(bytes: Uint8Array, end: number): QuickBytes {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { bytes, view, end, from: 0, row: 0 }
}

/** Goes from step to step, and returns where it came to an end or to bytes that are not whole. */
function walked(length: number, step: (at: number) => number): number {
  let at = 0
  while (at < length) {
    const next = step(at)
    if (next === INCOMPLETE) return at
    at = next
  }
  return at
}

/** Finds where a record ends: by the way that fits nearly all, else by the one that fits every one. */
function recordFinder(
  scan: Scan,
  fields: PlainFields | undefined,
): (at: number, length: number, last: boolean) => number {
  const { record, separator } = scan
  const plain = fields && plainScan(record, separator, fields)
  return (at, length, last) => {
    if (plain !== undefined) {
      const next = scanPlain(plain, at, length)
      if (next !== NOT_PLAIN) return next
      forgetAll(record)
    }
    return scanRecord(scan, at, length, last)
  }
}

function grown(bytes: Uint8Array<ArrayBuffer>, needed: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(needed, bytes.length * 2))
  larger.set(bytes)
  return larger
}
