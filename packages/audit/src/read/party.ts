import type { Direction, Meaning } from '../formats/format.ts'
import { EXTENSION, type NumberKey } from './number-form.ts'

/** The other party of a call, and who called. `undefined`: nobody outside took part. */
export interface Party {
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
): Party | undefined {
  if (direction === 'inside') return undefined
  if (meaning.numberIs === 'other-party') {
    return number === EXTENSION ? undefined : { key: number, inbound: direction === 'in' }
  }
  if (direction === 'in') return fromCaller(caller())
  if (direction === 'out' && number !== EXTENSION) return { key: number, inbound: false }
  return fromShapes(number, caller(), direction ?? meaning.otherwise)
}

function fromCaller(caller: NumberKey): Party | undefined {
  return caller === EXTENSION ? undefined : { key: caller, inbound: true }
}

function fromShapes(number: NumberKey, caller: NumberKey, otherwise: Direction): Party | undefined {
  const callerOutside = caller > 0
  if (number === EXTENSION) return callerOutside ? { key: caller, inbound: true } : undefined
  if (number < 0) return { key: number, inbound: false }
  if (isMobileKey(caller) && !isMobileKey(number)) return { key: caller, inbound: true }
  if (otherwise === 'in' && callerOutside && !isMobileKey(number))
    return { key: caller, inbound: true }
  return { key: number, inbound: false }
}

function isMobileKey(key: NumberKey): boolean {
  return key >= 13_000_000_000 && key < 20_000_000_000
}
