import type { Bilingual } from '../../shared/bilingual.ts'
import { dayNumber } from '../../shared/days.ts'

/** The day of which the law is asked, and the policy under which its numbers are read. */
export interface ReadingSearch {
  readonly on?: string
  readonly policy?: string
}

export interface RulesSearch extends ReadingSearch {
  readonly q?: string
  readonly instrument?: string
  readonly layer?: string
  readonly channel?: string
  readonly outcome?: string
}

export const FILTERS = ['instrument', 'layer', 'channel', 'outcome'] as const

/** What was searched for stands in the address: a reload, a bookmark and the back button keep it. */
export function readRulesSearch(raw: Record<string, unknown>): RulesSearch {
  const words = ['q', ...FILTERS].flatMap((key) => {
    const text = wordOf(raw[key])
    return text === undefined ? [] : [[key, text] as const]
  })
  return { ...Object.fromEntries(words), ...readReading(raw) }
}

/** A day that does not exist is left out: the page then shows the law of today. */
export function readReading(raw: Record<string, unknown>): ReadingSearch {
  const [on, policy] = [wordOf(raw['on']), wordOf(raw['policy'])]
  return {
    ...(on === undefined || dayNumber(on) === undefined ? {} : { on }),
    ...(policy === undefined ? {} : { policy }),
  }
}

/** The router reads a number typed into the address as a number. */
function wordOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && text.trim() !== '' ? text : undefined
}

interface Searched {
  readonly rule: string
  readonly title: Bilingual
  readonly asks: Bilingual
  readonly reasons: readonly { readonly code: string; readonly text: Bilingual }[]
  readonly instruments: readonly {
    readonly instrument: string
    readonly name: Bilingual
    readonly number: string | null
  }[]
  readonly layers: readonly string[]
  readonly channels: readonly string[]
  readonly outcomes: readonly string[]
}

/** Rules in which every word searched for stands somewhere, in either language, and that pass the filters. */
export function matching<Rule extends Searched>(
  rules: readonly Rule[],
  search: RulesSearch,
): readonly Rule[] {
  const words = (search.q ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return rules.filter((rule) => {
    const text = textOf(rule)
    return words.every((word) => text.includes(word)) && passes(rule, search)
  })
}

function passes(rule: Searched, { instrument, layer, channel, outcome }: RulesSearch): boolean {
  const cited = rule.instruments.map((one) => one.instrument)
  return (
    (instrument === undefined || cited.includes(instrument)) &&
    (layer === undefined || rule.layers.includes(layer)) &&
    (channel === undefined || rule.channels.includes(channel)) &&
    (outcome === undefined || rule.outcomes.includes(outcome))
  )
}

function textOf({ rule, title, asks, reasons, instruments }: Searched): string {
  const both = [
    title,
    asks,
    ...reasons.map(({ text }) => text),
    ...instruments.map(({ name }) => name),
  ]
  return [
    rule,
    ...both.flatMap(({ zh, en }) => [zh, en]),
    ...reasons.map(({ code }) => code),
    ...instruments.flatMap(({ instrument, number }) => [instrument, number ?? '']),
  ]
    .join(' ')
    .toLowerCase()
}

/** Rules under the letter of the catalogue they belong to, in the order of a contact. */
export function grouped<Rule extends { readonly group: string }>(
  rules: readonly Rule[],
): readonly { readonly group: string; readonly rules: readonly Rule[] }[] {
  const groups = [...new Set(rules.map(({ group }) => group))]
  return groups
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((group) => ({ group, rules: rules.filter((rule) => rule.group === group) }))
}

const ORDER = ['T', 'F', 'S', 'P', 'H', 'V', 'C', 'O', 'W', 'I', 'R', 'D', 'Q', 'E', 'other']

function placeOf(group: string): number {
  const place = ORDER.indexOf(group)
  return place < 0 ? ORDER.length : place
}
