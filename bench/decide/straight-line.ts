import type { Question } from '@fencun/core/gate/decide'
import type { Decision } from '@fencun/core/gate/decision'
import type { Condition } from '../../packages/law/test/reference/condition.ts'
import type { Line } from '../../packages/law/test/reference/row.ts'
import { type Parts, readFacts } from './read-facts.ts'

/** One bit for each `rule:REASON`, in words of 32. */
export type Mask = readonly number[]

const WORD_BITS = 32

/** The bit of every reason that the lines can give. */
export function bitsOf(lines: readonly Line[]): ReadonlyMap<string, number> {
  const reasons = [...new Set(lines.map(({ rule, reason }) => `${rule}:${reason}`))]
  return new Map(reasons.map((reason, bit) => [reason, bit]))
}

/**
 * The rules as a compiler would write them: the conditions of the table as one function of plain
 * comparisons, without an object or a word for a reader. Only which reasons fire is said.
 */
export async function straightLine(
  lines: readonly Line[],
  sample: Question,
): Promise<(parts: Parts) => Mask> {
  const text = source(lines, pathsIn(readFacts(sample), 'p'))
  const module: unknown = await import(`data:text/javascript,${encodeURIComponent(text)}`)
  return maskFunction(module)
}

/** The same bits, of what the gate found. */
export function maskOf({ findings }: Decision, bits: ReadonlyMap<string, number>): Mask {
  const mask = Array.from({ length: Math.ceil(bits.size / WORD_BITS) }, () => 0)
  for (const { rule, reason } of findings) {
    const bit = bits.get(`${rule}:${reason}`)
    if (bit === undefined) throw new Error(`no line gives ${rule}:${reason}`)
    const word = Math.floor(bit / WORD_BITS)
    mask[word] = (mask[word] ?? 0) | (1 << (bit % WORD_BITS))
  }
  return mask
}

function source(lines: readonly Line[], paths: ReadonlyMap<string, string>): string {
  const bits = bitsOf(lines)
  const words = Math.ceil(bits.size / WORD_BITS)
  const names = Array.from({ length: words }, (_, word) => `m${word}`)
  const rules = [...new Set(lines.map(({ rule }) => rule))]
  const chains = rules.map((id) =>
    lines
      .filter(({ rule }) => rule === id)
      .map(({ rule, reason, when }) => {
        const bit = bits.get(`${rule}:${reason}`) ?? 0
        const set = `m${Math.floor(bit / WORD_BITS)} |= ${1 << (bit % WORD_BITS)}`
        return `if (${code(when, paths)}) ${set}`
      })
      .join('\n  else '),
  )
  const body = [`let ${names.map((name) => `${name} = 0`).join(', ')}`, ...chains]
  return `export function mask(p) {\n  ${body.join('\n  ')}\n  return [${names.join(', ')}]\n}\n`
}

function code(condition: Condition, paths: ReadonlyMap<string, string>): string {
  const path = (fact: string): string => {
    const found = paths.get(fact)
    if (found === undefined) throw new Error(`nothing says \`${fact}\``)
    return found
  }
  const all = (conditions: readonly Condition[], operator: string): string =>
    conditions.map((one) => `(${code(one, paths)})`).join(operator)
  switch (condition[0]) {
    case 'is':
      return `${path(condition[1])} === ${JSON.stringify(condition[2])}`
    case 'among': {
      const [, fact, members] = condition
      if (typeof members === 'string') return `${path(members)}.includes(${path(fact)})`
      return members.map((one) => `${path(fact)} === ${JSON.stringify(one)}`).join(' || ')
    }
    case 'has':
      return `${path(condition[1])}.includes(${JSON.stringify(condition[2])})`
    case 'less': {
      const [, fact, than] = condition
      return `${path(fact)} < ${typeof than === 'string' ? path(than) : than}`
    }
    case 'all':
      return all(condition[1], ' && ')
    case 'any':
      return all(condition[1], ' || ')
    case 'not':
      return `!(${code(condition[1], paths)})`
  }
}

/** Where each fact stands in the parts that were read. */
function pathsIn(parts: object, prefix: string): ReadonlyMap<string, string> {
  const paths = new Map<string, string>()
  for (const [name, value] of Object.entries<unknown>({ ...parts })) {
    const path = `${prefix}.${name}`
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      // The first stands: what was agreed comes before the number of the law.
      for (const [inner, its] of pathsIn(value, path)) if (!paths.has(inner)) paths.set(inner, its)
    } else if (!paths.has(name)) paths.set(name, path)
  }
  return paths
}

function maskFunction(module: unknown): (parts: Parts) => Mask {
  return (module as { readonly mask: (parts: Parts) => Mask }).mask
}
