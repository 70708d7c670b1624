import { type CallDraft, type LogColumns, newColumns, putCall } from './log-columns.ts'
import type { NumberKey } from './number-form.ts'

/** So many numbers are looked up together. */
const KEYS = 1 << 12

/**
 * Room for so many calls, one after the other, and from there on twice as many each time. Memory that
 * nobody has written to yet costs nothing, so that much room is better than copying often.
 */
const ROOMS = [1 << 10, 1 << 15, 1 << 20, 1 << 24]

/** Where the next calls are to be written: places from `first` on, and their keys from `firstKey` on. */
export interface Room {
  readonly columns: LogColumns
  readonly first: number
  readonly keys: Float64Array
  readonly firstKey: number
  /** For so many calls, and at least for one. */
  readonly size: number
}

export interface GrowingColumns {
  /** Room to write calls into without handing them over one by one; `columns.number` is left out. */
  readonly room: () => Room
  /** Says that so many of the places that `room` gave last are calls now. */
  readonly filled: (calls: number) => void
  /** Takes a call and the key of its number; `call.number` is not looked at. */
  readonly push: (call: Readonly<CallDraft>, key: NumberKey) => void
  readonly count: () => number
  /** What was pushed so far; nothing of it is held here afterwards. */
  readonly take: () => LogColumns
}

/**
 * `placeOf` gives the place of a number: asked for many at once, so that their ways into memory are
 * gone side by side, and in the order of the calls.
 */
export function growingColumns(placeOf: (key: NumberKey) => number): GrowingColumns {
  const keys = new Float64Array(KEYS)
  let waiting = 0
  let columns = newColumns(0)
  let room = 0
  let count = 0

  const settle = (): void => {
    const first = count - waiting
    const { number } = columns
    for (let i = 0; i < waiting; i += 1) number[first + i] = placeOf(keys[i] ?? 0)
    waiting = 0
  }

  const makeRoom = (): void => {
    if (count < room) return
    room = ROOMS.find((one) => one > room) ?? 2 * room
    columns = moved(columns, newColumns(room), count)
  }
  const filled = (calls: number): void => {
    count += calls
    waiting += calls
    if (waiting === KEYS) settle()
  }

  return {
    room() {
      makeRoom()
      const size = Math.min(room - count, KEYS - waiting)
      return { columns, first: count, keys, firstKey: waiting, size }
    },
    filled,
    push(call, key) {
      makeRoom()
      putCall(columns, count, call)
      keys[waiting] = key
      filled(1)
    },
    count: () => count,
    take() {
      settle()
      const whole = cut(columns, count)
      columns = newColumns(0)
      room = 0
      count = 0
      return whole
    },
  }
}

function moved(from: LogColumns, to: LogColumns, count: number): LogColumns {
  to.row.set(from.row.subarray(0, count))
  to.startSec.set(from.startSec.subarray(0, count))
  to.number.set(from.number.subarray(0, count))
  to.talkSec.set(from.talkSec.subarray(0, count))
  to.signal.set(from.signal.subarray(0, count))
  to.org.set(from.org.subarray(0, count))
  to.staff.set(from.staff.subarray(0, count))
  to.outcome.set(from.outcome.subarray(0, count))
  to.inbound.set(from.inbound.subarray(0, count))
  return to
}

function cut(columns: LogColumns, count: number): LogColumns {
  return {
    row: columns.row.subarray(0, count),
    startSec: columns.startSec.subarray(0, count),
    number: columns.number.subarray(0, count),
    talkSec: columns.talkSec.subarray(0, count),
    signal: columns.signal.subarray(0, count),
    org: columns.org.subarray(0, count),
    staff: columns.staff.subarray(0, count),
    outcome: columns.outcome.subarray(0, count),
    inbound: columns.inbound.subarray(0, count),
  }
}
