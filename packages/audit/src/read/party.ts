import type { Direction, Meaning } from '../formats/format.ts'
import { EXTENSION, type NumberKey } from './number-form.ts'

/** Nobody outside took part in the call. */
export const INSIDE = EXTENSION
/** Somebody unknown called: a call that never counts. */
export const UNKNOWN_CALLER = -6

export interface Party {
  /** The other party's number, `INSIDE`, `UNKNOWN_CALLER`, or why there is none. */
  readonly key: NumberKey
  readonly inbound: boolean
}

/**
 * Who the other party is, from what the row says of the direction and from the shape of the numbers.
 * Where neither tells, a call counts as placed by us: an inbound call would never be counted.
 */
export function partyOf(
  meaning: Meaning,
  direction: Direction | undefined,
  number: NumberKey,
  caller: () => NumberKey,
): Party {
  if (direction === 'inside') return { key: INSIDE, inbound: false }
  if (direction === 'in') return inbound(meaning.numberIs === 'other-party' ? number : caller())
  if (number !== EXTENSION && (direction === 'out' || meaning.numberIs === 'other-party')) {
    return { key: number, inbound: false }
  }
  return meaning.numberIs === 'other-party'
    ? { key: INSIDE, inbound: false }
    : byShape(number, caller())
}

function inbound(key: NumberKey): Party {
  return { key: key < 0 && key !== INSIDE ? UNKNOWN_CALLER : key, inbound: true }
}

function byShape(number: NumberKey, caller: NumberKey): Party {
  if (number === EXTENSION) return caller > 0 ? inbound(caller) : { key: INSIDE, inbound: false }
  if (number < 0) return { key: number, inbound: false }
  if (isMobileKey(caller) && !isMobileKey(number)) return inbound(caller)
  return { key: number, inbound: false }
}

function isMobileKey(key: NumberKey): boolean {
  return key >= 13_000_000_000 && key < 20_000_000_000
}
