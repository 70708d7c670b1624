import type { Effective, ParameterSpec } from './parameter.ts'
import type { Params } from './rule.ts'
import { numberOf, setOf, windowsOf } from './strictness.ts'

/** The numbers in force, with who set each. */
export interface ResolvedParams extends Params {
  readonly effective: (id: string) => Effective | undefined
}

export type Specs = ReadonlyMap<string, ParameterSpec>

/** What rules read, over a way to find a number. Each throws where a number that must be is not. */
export function numbersOf(
  specs: Specs,
  resolve: (id: string) => Effective | undefined,
): ResolvedParams {
  const required = (id: string): Effective => {
    const found = resolve(id)
    if (found === undefined) throw new Error(`no number in force for \`${id}\``)
    return found
  }
  const optional = (id: string): Effective | undefined => {
    const found = resolve(id)
    return found !== undefined || specOf(specs, id).optional ? found : required(id)
  }
  return {
    effective: resolve,
    windows: (id) => windowsOf(required(id).value),
    number: (id) => numberOf(required(id).value),
    set: (id) => setOf(required(id).value),
    text: (id) => textOf(required(id)),
    numberIfSet: (id) => {
      const found = optional(id)
      return found === undefined ? undefined : numberOf(found.value)
    },
    textIfSet: (id) => {
      const found = optional(id)
      return found === undefined ? undefined : textOf(found)
    },
    setIfSet: (id) => {
      const found = optional(id)
      return found === undefined ? undefined : setOf(found.value)
    },
  }
}

/** @throws Error when no rule of the pack declares it */
export function specOf(specs: Specs, id: string): ParameterSpec {
  const spec = specs.get(id)
  if (spec === undefined) throw new Error(`no rule declares the parameter \`${id}\``)
  return spec
}

function textOf({ value }: Effective): string {
  if (typeof value === 'string') return value
  throw new TypeError('the parameter does not hold a name')
}
