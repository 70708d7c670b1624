/** More columns than this hold no call log; what stands beyond is counted, not kept. */
export const COLUMNS_MAX = 512

/** Not read on the way: whoever wants it looks at the field. */
export const NOT_READ = -1

/** One record of a file where it stands in the bytes. It is overwritten by the next one. */
export interface RecordFields {
  bytes: Uint8Array
  /** The record's place in the file from 1, blank ones included. */
  row: number
  /** How many fields the record has. Only the first `COLUMNS_MAX` can be looked at. */
  count: number
  /** What the columns `start`, `number` and `talk` hold, or `NOT_READ`. */
  startSec: number
  numberKey: number
  talkSec: number
  readonly starts: Int32Array
  readonly ends: Int32Array
}

export function emptyRecord(): RecordFields {
  return {
    bytes: new Uint8Array(0),
    row: 0,
    count: 0,
    startSec: NOT_READ,
    numberKey: NOT_READ,
    talkSec: NOT_READ,
    starts: new Int32Array(COLUMNS_MAX + 1),
    ends: new Int32Array(COLUMNS_MAX + 1),
  }
}
