import { type CallDraft, type LogColumns, newColumns, putCall } from './log-columns.ts'

/** Rows of a block: what a step of growth costs, and the most that is held too much. */
const BLOCK_ROWS = 1 << 18
const FIRST_ROWS = 1 << 10

export interface GrowingColumns {
  readonly push: (call: Readonly<CallDraft>) => void
  readonly count: () => number
  /** What was pushed so far, in one piece; nothing of it is held here afterwards. */
  readonly take: () => LogColumns
}

/** Columns grown block by block, so that growing holds nothing twice. */
export function growingColumns(): GrowingColumns {
  let blocks: LogColumns[] = []
  let block = newColumns(0)
  let room = 0
  let used = 0
  let before = 0

  return {
    push(call) {
      if (used === room) {
        before += used
        // A small log needs no large block.
        room = Math.min(BLOCK_ROWS, Math.max(FIRST_ROWS, before))
        block = newColumns(room)
        blocks.push(block)
        used = 0
      }
      putCall(block, used, call)
      used += 1
    },
    count: () => before + used,
    take() {
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
