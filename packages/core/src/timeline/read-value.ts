import { failure } from '../errors/failure.ts'
import { err, ok, type Result } from '../result.ts'
import { type Day, day } from '../time/beijing.ts'
import { type Instant, instant } from '../time/instant.ts'

/** A value that came from outside, and where it stands: `decision.findings[0].rule`. */
export interface Value {
  readonly value: unknown
  readonly place: string
}

/** Thrown by the readers below and turned into a failure at the door, by `reading`. */
class Malformed extends Error {
  readonly place: string

  constructor(detail: string, place: string) {
    super(detail)
    this.place = place
  }
}

export function reading<T>(read: () => T): Result<T> {
  try {
    return ok(read())
  } catch (error) {
    if (!(error instanceof Malformed)) throw error
    return err(failure('request-invalid', error.message, error.place))
  }
}

/** The fields of an object. A field that nobody takes is refused: see `fieldsOf`. */
export interface Fields {
  readonly take: (key: string) => Value
  /** Undefined when the field is left out. */
  readonly find: (key: string) => Value | undefined
}

/** Reads an object and refuses fields that the reader did not take. */
export function fieldsOf<T>({ value, place }: Value, read: (at: Fields) => T): T {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Malformed('an object is expected', place)
  }
  const given = new Map<string, unknown>(Object.entries(value))
  const taken = new Set<string>()
  const below = (key: string): string => (place === '' ? key : `${place}.${key}`)
  const find = (key: string): Value | undefined => {
    taken.add(key)
    return given.has(key) ? { value: given.get(key), place: below(key) } : undefined
  }
  const take = (key: string): Value => {
    const found = find(key)
    if (found === undefined) throw new Malformed('the field is missing', below(key))
    return found
  }
  const result = read({ take, find })
  const stray = [...given.keys()].find((key) => !taken.has(key))
  if (stray !== undefined) throw new Malformed('there is no such field', below(stray))
  return result
}

export function listOf<T>({ value, place }: Value, each: (item: Value) => T): readonly T[] {
  if (!Array.isArray(value)) throw new Malformed('a list is expected', place)
  return value.map((item: unknown, i) => each({ value: item, place: `${place}[${i}]` }))
}

/** Whole numbers by name. */
export function tallyOf({ value, place }: Value): Readonly<Record<string, number>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Malformed('an object is expected', place)
  }
  const entries = Object.entries<unknown>({ ...value })
  return Object.fromEntries(
    entries.map(([key, one]) => [key, wholeOf({ value: one, place: `${place}.${key}` })]),
  )
}

export function textOf({ value, place }: Value): string {
  if (typeof value === 'string' && value !== '') return value
  throw new Malformed('text is expected', place)
}

export function wholeOf({ value, place }: Value): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value
  throw new Malformed('a whole number from 0 on is expected', place)
}

export function flagOf({ value, place }: Value): boolean {
  if (typeof value === 'boolean') return value
  throw new Malformed('true or false is expected', place)
}

export function oneOf<T extends string>(value: Value, options: readonly T[]): T {
  const found = options.find((option) => option === value.value)
  if (found !== undefined) return found
  throw new Malformed(`one of ${options.join(', ')} is expected`, value.place)
}

export function orNull<T>(value: Value, read: (value: Value) => T): T | null {
  return value.value === null ? null : read(value)
}

/** Milliseconds since 1970, as `instant` takes them. */
export function instantOf({ value, place }: Value): Instant {
  return constructed(value, instant, place, 'an instant in ms is expected')
}

/** Days since 1970-01-01, as `day` takes them. */
export function dayNumberOf({ value, place }: Value): Day {
  return constructed(value, day, place, 'a day number is expected')
}

function constructed<T>(value: unknown, make: (n: number) => T, place: string, what: string): T {
  if (typeof value !== 'number') throw new Malformed(what, place)
  try {
    return make(value)
  } catch {
    throw new Malformed(what, place)
  }
}

/** For readers that find something wrong which no reader above can. */
export function malformed(detail: string, place: string): never {
  throw new Malformed(detail, place)
}
