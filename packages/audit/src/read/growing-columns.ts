import { type CallDraft, type LogColumns, newColumns, putCall } from './log-columns.ts'
import type { NumberKey } from './number-form.ts'

/** Rows of a block: what a step of growth costs, and the most that is held too much. */
const BLOCK_ROWS = 1 << 18
const FIRST_ROWS = 1 << 10

/** So many numbers are looked up together. */
const KEYS = 1 << 12

export interface GrowingColumns {
  /** Takes a call and the key of its number; `call.number` is not looked at. */
  readonly push: (call: Readonly<CallDraft>, key: NumberKey) => void
  readonly count: () => number
  /** What was pushed so far, in one piece; nothing of it is held here afterwards. */
  readonly take: () => LogColumns
}

/**
 * Columns grown block by block, so that growing holds nothing twice. `placeOf` gives the place of a
 * number: asked for many at once, so that their ways into memory are gone side by side, and in the
 * order of the calls.
 */
export function growingColumns(placeOf: (key: NumberKey) => number): GrowingColumns {
  const keys = new Float64Array(KEYS)
  let waiting = 0
  let blocks: LogColumns[] = []
  let block = newColumns(0)
  let room = 0
  let used = 0
  let before = 0

  const settle = (): void => {
    const first = used - waiting
    for (let i = 0; i < waiting; i += 1) block.number[first + i] = placeOf(keys[i] ?? 0)
    waiting = 0
  }

  return {
    push(call, key) {
      if (used === room) {
        settle()
        before += used
        // A small log needs no large block.
        room = Math.min(BLOCK_ROWS, Math.max(FIRST_ROWS, before))
        block = newColumns(room)
        blocks.push(block)
        used = 0
      }
      putCall(block, used, call)
      used += 1
      keys[waiting] = key
      waiting += 1
      if (waiting === KEYS) settle()
    },
    count: () => before + used,
    take() {
      settle()
      const whole = join(blocks, before + used)
      blocks = []
      block = newColumns(0)
      room = 0
      used = 0
      before = 0
      return whole
    },
  }
}

/** Column by column, each one's pieces let go before the next: one column at most is held twice. */
function join(blocks: LogColumns[], count: number): LogColumns {
  return {
    row: joined(blocks, new Uint32Array(count), 'row'),
    startSec: joined(blocks, new Uint32Array(count), 'startSec'),
    number: joined(blocks, new Uint32Array(count), 'number'),
    talkSec: joined(blocks, new Uint32Array(count), 'talkSec'),
    signal: joined(blocks, new Uint16Array(count), 'signal'),
    org: joined(blocks, new Uint16Array(count), 'org'),
    staff: joined(blocks, new Uint16Array(count), 'staff'),
    outcome: joined(blocks, new Uint8Array(count), 'outcome'),
    inbound: joined(blocks, new Uint8Array(count), 'inbound'),
  }
}

const NOTHING = newColumns(0)

function joined<K extends keyof LogColumns>(
  blocks: LogColumns[],
  whole: LogColumns[K],
  column: K,
): LogColumns[K] {
  let at = 0
  for (const block of blocks) {
    const piece = block[column]
    whole.set(piece.subarray(0, Math.min(piece.length, whole.length - at)), at)
    at += piece.length
    block[column] = NOTHING[column]
  }
  return whole
}
