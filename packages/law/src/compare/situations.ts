import {
  type Known,
  LENDER_TYPES,
  type LenderType,
  PRODUCTS,
  type Product,
} from '@fencun/core/gate/request'
import { type Day, formatDay, parseDay, plusDays } from '@fencun/core/time/beijing'
import { formatMinute, type Window } from '@fencun/core/time/window'
import { CHANNELS } from '@fencun/core/timeline/contact'
import { type ScenarioField, scenarioForm } from '../scenario-fields.ts'
import { changes } from './numbers.ts'
import { type Side, settingsOf } from './side.ts'

/** A situation in the words of an example (`cases.yaml`, test vectors). */
export type Facts = Readonly<Record<string, unknown>>

/** One fact and the values of it that may lie on different sides of a boundary. */
export interface Dimension {
  readonly key: string
  readonly values: readonly unknown[]
}

const DAY = '2026-11-18'
/** Everything benign: a call to the debtor on a workday morning. */
export const BENIGN: Facts = { at: `${DAY}T10:00:00` }

/** One day of each kind that the calendar of 2026 tells apart. */
const KINDS_OF_DAY = ['2026-10-01', '2026-10-07', '2026-10-10', '2026-11-21', '2026-11-18']
const COUNT_LIMIT = 15

export interface Bounds {
  readonly moments: readonly string[]
  readonly countMax: number
}

/** Where the two laws' numbers lie: the moments around every window and change, the largest count. */
export function boundsOf(a: Side, b: Side): Bounds {
  const settings = [...settingsOf(a), ...settingsOf(b)]
  const numbers = settings.flatMap(({ value }) => (typeof value === 'number' ? [value] : []))
  const windows = settings.flatMap(({ value }) =>
    Array.isArray(value) ? value.filter((one): one is Window => typeof one === 'object') : [],
  )
  const edges = windows.flatMap(({ from, until }) => [from - 1, from, until - 1, until])
  const minutes = [...new Set(edges)].filter((minute) => minute >= 0 && minute < 1440)
  const days = [...changes(settings), ...spans(a), ...spans(b)]
  return {
    moments: [
      ...minutes.map((minute) => `${DAY}T${formatMinute(minute)}:00`),
      ...KINDS_OF_DAY.map((day) => `${day}T10:00:00`),
      ...[...new Set(days.flatMap((day) => [plusDays(day, -1), day]))].map(
        (day) => `${formatDay(day)}T10:00:00`,
      ),
    ],
    countMax: Math.min(COUNT_LIMIT, Math.max(0, ...numbers) + 1),
  }
}

function spans({ law }: Side): readonly Day[] {
  return law.pack.rules
    .flatMap((rule) => [rule, ...rule.citations])
    .flatMap(({ from, until }) => (until === null ? [from] : [from, until]))
}

/** Every fact of the form with the values that are tried for it. */
export function dimensionsOf(bounds: Bounds): readonly Dimension[] {
  return scenarioForm()
    .flatMap(({ fields }) => fields)
    .filter(({ key }) => !PLACE_KEYS.includes(key))
    .map((field) => ({ key: field.key, values: valuesOf(field, bounds) }))
    .filter(({ values }) => values.length > 0)
}

const PLACE_KEYS = ['lenderType', 'product', 'channel']
const LENDERS: readonly Known<LenderType>[] = [...LENDER_TYPES, 'unknown']
const KINDS: readonly Known<Product>[] = [...PRODUCTS, 'unknown']

/** Every lender, product and channel. */
export const PLACES: readonly Facts[] = LENDERS.flatMap((lenderType) =>
  KINDS.flatMap((product) => CHANNELS.map((channel) => ({ lenderType, product, channel }))),
)

type Field = Omit<ScenarioField, 'fields' | 'when'> & Partial<Pick<ScenarioField, 'fields'>>

function valuesOf(field: Field, bounds: Bounds): readonly unknown[] {
  switch (field.kind) {
    case 'moment':
      return bounds.moments
    case 'day':
      return DAYS
    case 'flag':
      return [true, false]
    case 'known':
      return [true, false, 'unknown']
    case 'count':
      return Array.from({ length: bounds.countMax + 1 }, (_, n) => n)
    case 'choice':
      return field.options.map(({ value }) => value)
    case 'many':
      return field.options.map(({ value }) => [value])
    case 'hours':
      return WINDOWS.map((window) => [window])
    case 'window':
      return WINDOWS
    case 'group':
      return groupsOf(field.fields ?? [], bounds)
    case 'raw':
    case 'rows':
    case 'text':
    case 'amount':
      return RAW.get(field.key) ?? []
  }
}

const WINDOWS = [
  ['09:00', '20:00'],
  ['07:00', '23:00'],
  ['12:00', '14:00'],
]

const TODAY = parseDay(DAY)
const DAYS = [-400, -31, -30, -8, -7, -6, -2, -1, 0, 1].flatMap((n) =>
  TODAY === undefined ? [] : [formatDay(plusDays(TODAY, n))],
)

/** Facts that a person types: around the CNY 50,000 of the criminal-law test. */
const RAW: ReadonlyMap<string, readonly unknown[]> = new Map([
  ['principal', [0, 49_999.99, 50_000, 80_000]],
])

/** A group's values: each of its facts alone, over one in which every yes is said. */
function groupsOf(fields: readonly Field[], bounds: Bounds): readonly Facts[] {
  const yes = Object.fromEntries(
    fields
      .filter(({ kind, key }) => kind === 'flag' && key !== 'revoked')
      .map(({ key }) => [key, true]),
  )
  return fields.flatMap((field) =>
    valuesOf(field, bounds).flatMap((value) => [{ ...yes, [field.key]: value }]),
  )
}
