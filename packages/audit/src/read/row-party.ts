import type { Direction } from '../formats/format.ts'
import { NO_PLACE, type WordTable } from './intern-words.ts'
import { EXTENSION, type NumberKey, numberKey } from './number-form.ts'
import { partyOf } from './party.ts'
import type { LogPlan } from './plan.ts'
import { NOT_READ, type RecordFields } from './record.ts'

export interface PartyReader {
  /** The key of `Party`. */
  readonly read: (record: RecordFields) => NumberKey
  /** Whether the party read last had called. */
  readonly inbound: () => number
}

const DIRECTIONS: readonly (Direction | undefined)[] = [undefined, 'out', 'in', 'inside']
const OUT = DIRECTIONS.indexOf('out')
const NOT_ASKED = 255

export function partyReader(plan: LogPlan, words: WordTable): PartyReader {
  const { number = -1, caller = -1, direction = -1 } = plan.columns
  const asked = new Uint8Array(65_536).fill(NOT_ASKED)
  let inbound = 0

  const directionOf = (record: RecordFields): number => {
    if (direction < 0) return 0
    const { bytes, starts, ends } = record
    const place = words.placeOf(bytes, starts[direction] ?? 0, ends[direction] ?? 0)
    if (place === NO_PLACE) return 0
    const known = asked[place] ?? 0
    if (known !== NOT_ASKED) return known
    const found = DIRECTIONS.indexOf(plan.meaning.direction(plan.text.decode(words.bytesAt(place))))
    asked[place] = found
    return found
  }

  const keyIn = (record: RecordFields, column: number): NumberKey =>
    column < 0
      ? EXTENSION
      : numberKey(record.bytes, record.starts[column] ?? 0, record.ends[column] ?? 0)

  return {
    read(record) {
      const way = directionOf(record)
      const key = record.numberKey === NOT_READ ? keyIn(record, number) : record.numberKey
      inbound = 0
      if (way === OUT && key > 0) return key
      const party = partyOf(plan.meaning, DIRECTIONS[way], key, () => keyIn(record, caller))
      inbound = party.inbound ? 1 : 0
      return party.key
    },
    inbound: () => inbound,
  }
}
