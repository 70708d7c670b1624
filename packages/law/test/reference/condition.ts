import type { Facts } from './facts.ts'

/**
 * A condition as data: the reference interpreter walks it, and the benchmarks write it out for other
 * engines. There is nothing in it that could be a closure.
 */
export type Condition =
  | readonly ['is', Name<string | boolean>, string | boolean]
  | readonly ['among', Name<string>, readonly string[] | Name<readonly string[]>]
  | readonly ['has', Name<readonly string[]>, string]
  | readonly ['less', Name<number>, number | Name<number>]
  | readonly ['all', readonly Condition[]]
  | readonly ['any', readonly Condition[]]
  | readonly ['not', Condition]

type Name<T> = { [K in keyof Facts]: Facts[K] extends T ? K : never }[keyof Facts]

/** Whether it holds of the facts. */
export function holds(condition: Condition, facts: Facts): boolean {
  switch (condition[0]) {
    case 'is':
      return facts[condition[1]] === condition[2]
    case 'among': {
      const members = typeof condition[2] === 'string' ? facts[condition[2]] : condition[2]
      return members.indexOf(facts[condition[1]]) >= 0
    }
    case 'has':
      return facts[condition[1]].includes(condition[2])
    case 'less':
      return (
        facts[condition[1]] <
        (typeof condition[2] === 'string' ? facts[condition[2]] : condition[2])
      )
    case 'all':
      return condition[1].every((one) => holds(one, facts))
    case 'any':
      return condition[1].some((one) => holds(one, facts))
    case 'not':
      return !holds(condition[1], facts)
  }
}

type Text = Extract<Condition, readonly ['is', ...unknown[]]>
export const is = (fact: Text[1], value: Text[2]): Condition => ['is', fact, value]
type Membership = Extract<Condition, readonly ['among', ...unknown[]]>
export const among = (fact: Membership[1], members: Membership[2]): Condition => [
  'among',
  fact,
  members,
]
type Holding = Extract<Condition, readonly ['has', ...unknown[]]>
export const has = (fact: Holding[1], member: Holding[2]): Condition => ['has', fact, member]
type Order = Extract<Condition, readonly ['less', ...unknown[]]>
export const less = (fact: Order[1], than: Order[2]): Condition => ['less', fact, than]
export const all = (...conditions: readonly Condition[]): Condition => ['all', conditions]
export const any = (...conditions: readonly Condition[]): Condition => ['any', conditions]
export const not = (condition: Condition): Condition => ['not', condition]
/** At least: not less. */
export const reaches = (fact: Order[1], than: Order[2]): Condition => not(less(fact, than))
