import { u32 } from '../judge/at.ts'
import { CR, LF } from './bytes.ts'
import type { Room } from './growing-columns.ts'
import { NO_PLACE } from './intern-words.ts'
import { NOT_QUICK, pastField } from './quick-fields.ts'
import {
  DIRECTION,
  ORG,
  OUTCOME,
  type QuickLayout,
  STAFF,
  START,
  TALK,
  WORDS,
} from './quick-layout.ts'

/** So many bytes may be looked at beyond the last, and must be there. */
export const BYTES_BEYOND = 32

/** A row beyond this is read as any, which may find it too long. */
const ROW_BYTES_MAX = 4096

/** Bytes with rows in them, which are looked at from `from` on. */
export interface QuickBytes {
  readonly bytes: Uint8Array
  /** Of the same bytes. */
  readonly view: DataView
  readonly end: number
  from: number
  /** The row before the one at `from`, the first row of a file being 1. */
  row: number
}

/**
 * Reads rows straight into the columns of a log as long as each is in the form that nearly all are
 * in: just as many columns as the header, none quoted, the time as in `2026-11-09 08:00:00`, a mobile
 * number of eleven digits, whole seconds, and words that were seen before. Each field is read where
 * it stands, four bytes at a time, and what was read tells where the next one begins; nothing is kept
 * of a row but its values. The first row that differs in anything is left to the general way, which
 * knows every form and is the meaning of this one: whatever is read here is read alike there, and a
 * property test says so for any bytes. Moves `from` and `row` on, and returns how many calls were
 * read. A NUL must follow the last byte, and `BYTES_BEYOND` more.
 */
export function readQuickly(layout: QuickLayout, at: QuickBytes, room: Room): number {
  const { words, values, key, rows } = layout
  if (!words.every((word) => word?.table.isPlain() ?? true)) return 0
  const { first, keys, firstKey, size } = room
  const { row, startSec, talkSec, signal, outcome, org, staff, inbound } = room.columns
  const { signals, wayOf } = rows
  layout.bytes = at.bytes
  let calls = 0
  while (calls < size && at.from < at.end) {
    const next = pastRow(layout, at.view, at.from)
    if (next === NOT_QUICK || next - at.from > ROW_BYTES_MAX) break
    if (layout.toPlace !== 0 && !placeWords(layout)) break
    const way = wayOf(u32(values, DIRECTION))
    if (way === 0) break
    const to = first + calls
    const talk = u32(values, TALK)
    const said = signals.ofWord(u32(values, OUTCOME), talk)
    at.from = next
    at.row += 1
    row[to] = at.row
    startSec[to] = u32(values, START)
    talkSec[to] = talk
    signal[to] = said
    outcome[to] = signals.outcomeAt(said)
    org[to] = u32(values, ORG)
    staff[to] = u32(values, STAFF)
    inbound[to] = way - 1
    keys[firstKey + calls] = key[0] ?? 0
    calls += 1
  }
  return calls
}

/** Reads the fields of a row, and returns where the next row begins. */
function pastRow(layout: QuickLayout, view: DataView, from: number): number {
  const { separator, last } = layout
  let at = from
  layout.toPlace = 0
  for (let column = 0; column < last; column += 1) {
    at = pastField(layout, view, at, column)
    if (at === NOT_QUICK || view.getUint8(at) !== separator) return NOT_QUICK
    at += 1
  }
  at = pastField(layout, view, at, last)
  return at === NOT_QUICK ? NOT_QUICK : pastLineEnd(view, at)
}

function pastLineEnd(view: DataView, at: number): number {
  const byte = view.getUint8(at)
  if (byte === LF) return at + 1
  return byte === CR && view.getUint8(at + 1) === LF ? at + 2 : NOT_QUICK
}

/**
 * Gives words of a row that is read to its end their places, in the order in which the general way
 * gives them; false: one gets none, or by its direction the row may be no call at all.
 */
function placeWords(layout: QuickLayout): boolean {
  const { bytes, tables, toPlace, starts, ends, values, rows } = layout
  for (let to = 0; to < WORDS; to += 1) {
    if (((toPlace >>> to) & 1) === 0) continue
    const place = tables[to]?.placeOf(bytes, u32(starts, to), u32(ends, to)) ?? NO_PLACE
    if (place === NO_PLACE) return false
    values[to] = place
    if (to === DIRECTION && rows.wayOf(place) === 0) return false
  }
  return true
}
