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
  /**
   * What a direction, by the place of its word, makes of a call to any mobile number: 1 placed by us,
   * 2 by them; 0: that the number alone does not tell.
   */
  readonly wayOf: (direction: number) => number
}

const DIRECTIONS: readonly (Direction | undefined)[] = [undefined, 'out', 'in', 'inside']
const OUT = DIRECTIONS.indexOf('out')
const NOT_ASKED = 255
const SOME_MOBILE = 13_800_000_000

export function partyReader(plan: LogPlan, words: WordTable): PartyReader {
  const { number = -1, caller = -1, direction = -1 } = plan.columns
  const asked = new Uint8Array(65_536).fill(NOT_ASKED)
  const ways = asked.slice()
  let inbound = 0

  const directionOf = (record: RecordFields): number => {
    if (direction < 0) return 0
    const { bytes, starts, ends } = record
    const place = words.placeOf(bytes, starts[direction] ?? 0, ends[direction] ?? 0)
    return place === NO_PLACE ? 0 : meaningOf(place)
  }

  const meaningOf = (place: number): number => {
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
    wayOf(place) {
      const known = ways[place] ?? 0
      if (known !== NOT_ASKED) return known
      const way = wayOf(plan.meaning, direction < 0 ? undefined : DIRECTIONS[meaningOf(place)])
      ways[place] = way
      return way
    },
  }
}

function wayOf(meaning: LogPlan['meaning'], direction: Direction | undefined): number {
  let asksFurther = false
  const { key, inbound } = partyOf(meaning, direction, SOME_MOBILE, () => {
    asksFurther = true
    return SOME_MOBILE
  })
  if (asksFurther || key !== SOME_MOBILE) return 0
  return inbound ? 2 : 1
}
