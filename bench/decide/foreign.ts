import {
  type CedarValueJson,
  preparsePolicySet,
  statefulIsAuthorized,
} from '@cedar-policy/cedar-wasm/nodejs'
import { Engine, type NestedCondition } from 'json-rules-engine'
import { all, type Condition, not } from '../../packages/law/test/reference/condition.ts'
import type { Facts } from '../../packages/law/test/reference/facts.ts'
import type { Line } from '../../packages/law/test/reference/row.ts'

/** Which lines hold, by their reasons; sorted. */
export type Engines = Readonly<{
  cedar: (facts: Facts) => readonly string[]
  jsonRules: (facts: Facts) => Promise<readonly string[]>
}>

/** The same lines in two engines that other people wrote. */
export function foreignEngines(lines: readonly Line[]): Engines {
  const alone = lines.map((line, n) => ({
    name: `${line.rule}:${line.reason}#${n}`,
    when: first(lines, line),
  }))
  return { cedar: cedar(alone), jsonRules: jsonRules(alone) }
}

interface Named {
  readonly name: string
  readonly when: Condition
}

/** Of one rule's lines the first that holds is its word; these engines know no order. */
function first(lines: readonly Line[], line: Line): Condition {
  const own = lines.filter(({ rule }) => rule === line.rule)
  const before = own.slice(0, own.indexOf(line)).map(({ when }) => not(when))
  return all(...before, line.when)
}

function reasons(names: readonly string[]): readonly string[] {
  return [...new Set(names.map((name) => name.split('#')[0] ?? name))].toSorted()
}

const POLICIES = 'the-law'

function cedar(lines: readonly Named[]): Engines['cedar'] {
  const forbids = lines.map(({ name, when }): [string, string] => [
    name,
    `forbid(principal, action, resource) when { ${cedarCode(when)} };`,
  ])
  const staticPolicies = {
    ...Object.fromEntries(forbids),
    leave: 'permit(principal, action, resource);',
  }
  const parsed = preparsePolicySet(POLICIES, { staticPolicies })
  if (parsed.type === 'failure') throw new Error(JSON.stringify(parsed.errors))
  const call = {
    principal: { type: 'Collector', id: '1' },
    action: { type: 'Action', id: 'contact' },
    resource: { type: 'Debtor', id: '1' },
    preparsedPolicySetId: POLICIES,
    entities: [],
  }
  return (facts) => {
    const answer = statefulIsAuthorized({ ...call, context: cedarContext(facts) })
    if (answer.type === 'failure') throw new Error(JSON.stringify(answer.errors))
    const { reason, errors } = answer.response.diagnostics
    if (errors.length > 0) throw new Error(JSON.stringify(errors))
    return reasons(reason.filter((id) => id !== 'leave'))
  }
}

function cedarContext(facts: Facts): Record<string, CedarValueJson> {
  const context: Record<string, CedarValueJson> = {}
  for (const [name, value] of Object.entries<Facts[keyof Facts]>({ ...facts })) {
    context[name] = typeof value === 'object' ? [...value] : value
  }
  return context
}

function cedarCode(condition: Condition): string {
  const fact = (name: string): string => `context.${name}`
  const text = (value: string | boolean): string => JSON.stringify(value)
  switch (condition[0]) {
    case 'is':
      return `${fact(condition[1])} == ${text(condition[2])}`
    case 'among': {
      const [, one, members] = condition
      const set = typeof members === 'string' ? fact(members) : `[${members.map(text).join(', ')}]`
      return `${set}.contains(${fact(one)})`
    }
    case 'has':
      return `${fact(condition[1])}.contains(${text(condition[2])})`
    case 'less': {
      const [, one, than] = condition
      return `${fact(one)} < ${typeof than === 'string' ? fact(than) : than}`
    }
    case 'all':
      return condition[1].map((one) => `(${cedarCode(one)})`).join(' && ')
    case 'any':
      return condition[1].map((one) => `(${cedarCode(one)})`).join(' || ')
    case 'not':
      return `!(${cedarCode(condition[1])})`
  }
}

function jsonRules(lines: readonly Named[]): Engines['jsonRules'] {
  const engine = new Engine()
  for (const { name, when } of lines) {
    engine.addRule({ conditions: { all: [jsonCode(when)] }, event: { type: name } })
  }
  return async (facts) => {
    const { events } = await engine.run({ ...facts })
    return reasons(events.map(({ type }) => type))
  }
}

function jsonCode(condition: Condition): NestedCondition {
  switch (condition[0]) {
    case 'is':
      return { fact: condition[1], operator: 'equal', value: condition[2] }
    case 'among': {
      const [, fact, members] = condition
      const value = typeof members === 'string' ? { fact: members } : [...members]
      return { fact, operator: 'in', value }
    }
    case 'has':
      return { fact: condition[1], operator: 'contains', value: condition[2] }
    case 'less': {
      const [, fact, than] = condition
      return { fact, operator: 'lessThan', value: typeof than === 'string' ? { fact: than } : than }
    }
    case 'all':
      return { all: condition[1].map(jsonCode) }
    case 'any':
      return { any: condition[1].map(jsonCode) }
    case 'not':
      return { not: jsonCode(condition[1]) }
  }
}
