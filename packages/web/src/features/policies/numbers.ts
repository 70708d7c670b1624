import type { Bilingual } from '../../shared/bilingual.ts'
import type { PolicyNumber } from './queries.ts'

export interface RuleNumbers {
  readonly rule: string
  readonly title: Bilingual
  readonly numbers: readonly PolicyNumber[]
}

/** The numbers under the rule that asks them, in the order of the rules. */
export function byRule(numbers: readonly PolicyNumber[]): readonly RuleNumbers[] {
  const rules = new Map<string, PolicyNumber[]>()
  for (const number of numbers) rules.set(number.rule, [...(rules.get(number.rule) ?? []), number])
  return [...rules].flatMap(([rule, members]) => {
    const [first] = members
    return first === undefined ? [] : [{ rule, title: first.title, numbers: members }]
  })
}

/** Numbers in which every word searched for stands somewhere, in either language. */
export function searched(numbers: readonly PolicyNumber[], words: string): readonly PolicyNumber[] {
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return numbers.filter((number) => wanted.every((word) => textOf(number).includes(word)))
}

/** What a search reads; also what the list of numbers to set is searched by. */
export function textOf({ parameter, title, unit, now }: PolicyNumber): string {
  return [parameter, title.zh, title.en, unit.zh, unit.en, now?.zh, now?.en].join(' ').toLowerCase()
}
