import type { DebtorState } from '@fencun/core/timeline/state'

/** Places named at most; a snapshot that differs everywhere says so with fewer. */
const PLACES_MAX = 20

/** Fields that hold things by their ids; of the others the field alone is named. */
const BY_ID: ReadonlySet<string> = new Set<keyof DebtorState>([
  ...(['cases', 'points', 'contacts', 'tombstones', 'struck', 'holds', 'refusals'] as const),
  ...(['agreements', 'guarantees', 'reviews', 'consents'] as const),
])

/**
 * Where two states differ: `contacts.<id>.outcome`, `hardship`. Values are not repeated, and keys
 * that are hashes of numbers neither.
 */
export function differences(stored: DebtorState, folded: DebtorState): readonly string[] {
  return placesIn([], stored, folded)
    .slice(0, PLACES_MAX)
    .map((place) => place.join('.'))
}

type Place = readonly string[]

function placesIn(place: Place, a: unknown, b: unknown): readonly Place[] {
  if (isSame(a, b)) return []
  const [field] = place
  const goesDeeper = field === undefined || (BY_ID.has(field) && place.length < 3)
  if (!goesDeeper || !isRecord(a) || !isRecord(b)) return [place]
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .toSorted()
    .flatMap((key) => placesIn([...place, key], a[key], b[key]))
}

/** Equal values, in whatever order their fields were written. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((one, index) => isSame(one, b[index]))
  }
  if (!isRecord(a) || !isRecord(b) || Array.isArray(a) || Array.isArray(b)) return false
  const keys = keysOf(a)
  return keys.length === keysOf(b).length && keys.every((key) => isSame(a[key], b[key]))
}

/** A field without a value is not stored. */
function keysOf(record: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(record).filter((key) => record[key] !== undefined)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
