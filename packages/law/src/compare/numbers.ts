import { effective } from '@fencun/core/gate/layers'
import type { ParameterSpec, ParameterValue, Setting } from '@fencun/core/gate/parameter'
import {
  type Known,
  LENDER_TYPES,
  type LenderType,
  PRODUCTS,
  type Product,
} from '@fencun/core/gate/request'
import { isInScope, type Place } from '@fencun/core/gate/scope'
import { numberOf, setOf, windowsOf } from '@fencun/core/gate/strictness'
import { type Day, formatDay } from '@fencun/core/time/beijing'
import { contains } from '@fencun/core/time/window'
import { CHANNELS } from '@fencun/core/timeline/contact'
import { type Side, settingsOf } from './side.ts'

/** A number that B sets looser than A, and the first day and place where it does. */
export interface LooserNumber {
  readonly parameter: string
  readonly from: string
  readonly where: Place
  readonly a: string
  readonly b: string
  readonly why: 'value' | 'unset' | 'relaxable'
}

export interface NumbersReport {
  readonly parameters: number
  /** Days between which no number of either side changes. */
  readonly days: number
  readonly cells: number
  readonly looser: readonly LooserNumber[]
}

const KNOWN_LENDERS: readonly Known<LenderType>[] = [...LENDER_TYPES, 'unknown']
const KNOWN_PRODUCTS: readonly Known<Product>[] = [...PRODUCTS, 'unknown']

/** Every combination that a number's scope can tell apart. */
export const PLACES: readonly Place[] = KNOWN_LENDERS.flatMap((lenderType) =>
  KNOWN_PRODUCTS.flatMap((product) =>
    CHANNELS.map((channel) => ({ lenderType, product, channel })),
  ),
)

/**
 * Compares every number of A with B's, exhaustively: numbers change only on the days that settings
 * name, and only lender type, product and channel can tell one place from another.
 */
export function compareNumbers(a: Side, b: Side): NumbersReport {
  const specs = a.law.pack.rules.flatMap(({ parameters }) => parameters)
  const days = changes([...settingsOf(a), ...settingsOf(b)])
  const looser = specs.flatMap((spec) => firstLooser(spec, { a, b, days }) ?? [])
  return {
    parameters: specs.length,
    days: days.length,
    cells: specs.length * days.length * PLACES.length,
    looser,
  }
}

/** The days on which a number of these settings may change, in order. */
export function changes(settings: readonly Setting[]): readonly Day[] {
  const days = settings.flatMap(({ from, until }) => (until === null ? [from] : [from, until]))
  return [...new Set(days)].toSorted((x, y) => x - y)
}

interface Ground {
  readonly a: Side
  readonly b: Side
  readonly days: readonly Day[]
}

function firstLooser(spec: ParameterSpec, { a, b, days }: Ground): LooserNumber | undefined {
  const [ofA, ofB] = [a, b].map((side) =>
    settingsOf(side).filter(({ parameter }) => parameter === spec.id),
  )
  if (ofA === undefined || ofB === undefined) throw new Error('two sides are compared')
  for (const day of days) {
    for (const where of PLACES) {
      const found = looserAt(spec, held(spec, ofA, day, where), held(spec, ofB, day, where))
      if (found !== undefined) {
        return { parameter: spec.id, from: formatDay(day), where, ...found }
      }
    }
  }
  return undefined
}

interface Held {
  readonly value: ParameterValue
  readonly relaxable: boolean
}

function held(
  spec: ParameterSpec,
  settings: readonly Setting[],
  day: Day,
  where: Place,
): Held | undefined {
  const here = settings.filter(
    ({ applies, from, until }) =>
      isInScope(applies, where) && from <= day && (until === null || day < until),
  )
  const found = effective(spec, here, day)
  if (found === undefined) return undefined
  return { value: found.value, relaxable: here.every(({ relaxable }) => relaxable) }
}

/** A required number that B lacks makes B refuse; an optional one that it lacks makes B silent. */
function looserAt(
  spec: ParameterSpec,
  a: Held | undefined,
  b: Held | undefined,
): Pick<LooserNumber, 'a' | 'b' | 'why'> | undefined {
  if (a === undefined) return undefined
  if (b === undefined) {
    return spec.optional ? { a: shown(a.value), b: '—', why: 'unset' } : undefined
  }
  const both = { a: shown(a.value), b: shown(b.value) }
  if (!isAsStrict(spec, b.value, a.value)) return { ...both, why: 'value' }
  return b.relaxable && !a.relaxable ? { ...both, why: 'relaxable' } : undefined
}

const MINUTES = Array.from({ length: 1440 }, (_, minute) => minute)

/** Does `b` permit nothing that `a` does not? */
function isAsStrict(spec: ParameterSpec, b: ParameterValue, a: ParameterValue): boolean {
  switch (spec.kind) {
    case 'max':
      return numberOf(b) <= numberOf(a)
    case 'min':
      return numberOf(b) >= numberOf(a)
    case 'set':
      return setOf(b).every((one) => setOf(a).includes(one))
    case 'scale':
      return stepOf(spec.steps, b) >= stepOf(spec.steps, a)
    case 'windows':
      return MINUTES.every(
        (minute) =>
          !windowsOf(b).some((window) => contains(window, minute)) ||
          windowsOf(a).some((window) => contains(window, minute)),
      )
  }
}

function stepOf(steps: readonly string[], value: ParameterValue): number {
  return typeof value === 'string' ? steps.indexOf(value) : -1
}

function shown(value: ParameterValue): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
