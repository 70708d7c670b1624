/** The columns of `CallLog` that are as long as the log: 24 bytes a call. */
export interface LogColumns {
  row: Uint32Array
  startSec: Uint32Array
  number: Uint32Array
  talkSec: Uint32Array
  signal: Uint16Array
  org: Uint16Array
  staff: Uint16Array
  outcome: Uint8Array
  inbound: Uint8Array
}

/** One call on its way into the columns; reused for every row. */
export type CallDraft = Record<keyof LogColumns, number>

export function emptyDraft(): CallDraft {
  return {
    row: 0,
    startSec: 0,
    number: 0,
    talkSec: 0,
    signal: 0,
    org: 0,
    staff: 0,
    outcome: 0,
    inbound: 0,
  }
}

export function newColumns(rows: number): LogColumns {
  return {
    row: new Uint32Array(rows),
    startSec: new Uint32Array(rows),
    number: new Uint32Array(rows),
    talkSec: new Uint32Array(rows),
    signal: new Uint16Array(rows),
    org: new Uint16Array(rows),
    staff: new Uint16Array(rows),
    outcome: new Uint8Array(rows),
    inbound: new Uint8Array(rows),
  }
}

export function putCall(columns: LogColumns, at: number, call: Readonly<CallDraft>): void {
  columns.row[at] = call.row
  columns.startSec[at] = call.startSec
  columns.number[at] = call.number
  columns.talkSec[at] = call.talkSec
  columns.signal[at] = call.signal
  columns.org[at] = call.org
  columns.staff[at] = call.staff
  columns.outcome[at] = call.outcome
  columns.inbound[at] = call.inbound
}
