import type { Bilingual } from '../../shared/bilingual.ts'

export interface RulesSearch {
  readonly q?: string
}

/** What was searched for stands in the address. */
export function readRulesSearch(raw: Record<string, unknown>): RulesSearch {
  const q = raw['q']
  // The router reads a number typed into the address as a number.
  const text = typeof q === 'number' ? String(q) : q
  return typeof text === 'string' && text.trim() !== '' ? { q: text } : {}
}

interface Searched {
  readonly rule: string
  readonly title: Bilingual
  readonly asks: Bilingual
}

/** Rules in which every word searched for stands somewhere, in either language. */
export function matching<Rule extends Searched>(
  rules: readonly Rule[],
  q: string,
): readonly Rule[] {
  const words = q
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return rules.filter(({ rule, title, asks }) => {
    const text = [rule, title.zh, title.en, asks.zh, asks.en].join(' ').toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
