import { OUTCOMES_IN_LOG } from '../call-log.ts'
import { numberTable } from './intern-numbers.ts'
import { hashOf, type LegTable, type Raise } from './legs.ts'
import type { CallDraft } from './log-columns.ts'
import type { LogPlan } from './plan.ts'
import type { RecordFields } from './record.ts'

/** Of more calls than this only those are remembered that a line could not place. */
const REMEMBERED_MAX = 1_000_000

/**
 * A switch that tries one line after the other writes a row for each of them, all under the id of the
 * seat's channel. A line that could not place the call rang nobody: it and the row beside it are one
 * try, which is what the other row says of it. Two rows that rang are two tries. Told by the id and the
 * number, in whichever order the rows stand.
 */
export function failoverTable({ columns, meaning }: LogPlan): LegTable | undefined {
  const { leg = -1, number = -1 } = columns
  if (meaning.failsOver !== true || leg < 0) return undefined
  const ids = numberTable()
  const tries: Try[] = []
  const raises = new Map<number, Raise>()

  return {
    isSecond(record, call) {
      const id = isChannelId(record, leg) ? hashOf(record, [leg, number]) : 0
      if (id === 0) return false
      if (!ids.has(id)) {
        if (ids.count() < REMEMBERED_MAX || isUnplaced(call.outcome)) {
          tries[ids.placeOf(id)] = tryOf(call)
        }
        return false
      }
      const first = tries[ids.placeOf(id)]
      if (first === undefined) return false
      if (isUnplaced(call.outcome)) return true
      if (!isUnplaced(first.outcome)) return false
      raises.set(first.row, { ...tryOf(call), row: first.row, from: first.signal })
      first.outcome = call.outcome
      return true
    },
    raises: () => [...raises.values()].toSorted((a, b) => a.row - b.row),
  }
}

/** The first row of a try. */
interface Try {
  readonly row: number
  readonly signal: number
  outcome: number
}

function tryOf({ row, signal, outcome }: Readonly<CallDraft>): Try {
  return { row, signal, outcome }
}

const UNPLACED = OUTCOMES_IN_LOG.indexOf('technical-failure')

function isUnplaced(outcome: number): boolean {
  return outcome === UNPLACED
}

const [DOT, ZERO, NINE] = [0x2e, 0x30, 0x39]
/** Digits of a second since 1970. */
const SECOND_DIGITS = 10

/** `1762600851.851`, perhaps with the name of the switch in front; other words are no ids. */
function isChannelId({ bytes, starts, ends }: RecordFields, column: number): boolean {
  const start = starts[column] ?? 0
  const end = ends[column] ?? 0
  let at = end - 1
  while (at > start && isDigit(bytes[at])) at -= 1
  if (bytes[at] !== DOT || at === end - 1 || at - start < SECOND_DIGITS) return false
  return bytes.subarray(at - SECOND_DIGITS, at).every(isDigit)
}

function isDigit(byte = 0): boolean {
  return byte >= ZERO && byte <= NINE
}
