import { clockOf } from '../time/clock-face.ts'
import type { AgreementState } from '../timeline/state.ts'
import type { Question } from './decide.ts'
import { type AgreedValue, agreementsAt, effective } from './layers.ts'
import type { Effective, ParameterSpec } from './parameter.ts'
import type { Params } from './rule.ts'
import { isInScope, placeOf } from './scope.ts'
import { numberOf, setOf, windowsOf } from './strictness.ts'

export interface ResolvedParams extends Params {
  readonly effective: (id: string) => Effective | undefined
}

/** The agreed call window and ceiling bear on these parameters and no others. */
const AGREED_WINDOW = 'quiet-hours.window'
const AGREED_CALLS = 'connected-cap.max'

/** What the numbers in force depend on. */
export type Asking = Pick<Question, 'law' | 'state' | 'at'> & {
  readonly request: Pick<Question['request'], 'channel'>
  readonly facts: Pick<Question['facts'], 'account'>
}

/** Reads the numbers in force at the question's instant, resolved once per parameter. */
export function paramsAt({ law, state, at, request, facts }: Asking): ResolvedParams {
  const here = placeOf(facts.account, request.channel)
  const specs = new Map(law.pack.rules.flatMap((rule) => rule.parameters.map((p) => [p.id, p])))
  const settings = [...law.pack.settings, ...law.policySettings].filter(({ applies }) =>
    isInScope(applies, here),
  )
  const agreements = agreementsAt(state.agreements, at).filter(
    ({ channels }) => channels === null || channels.includes(request.channel),
  )
  const { day } = clockOf(law.pack.zone)(at)
  const known = new Map<string, Effective | undefined>()

  const resolve = (id: string): Effective | undefined => {
    if (known.has(id)) return known.get(id)
    const found = effective(specOf(specs, id), settings, day, agreed(id, agreements))
    known.set(id, found)
    return found
  }
  const required = (id: string): Effective => {
    const found = resolve(id)
    if (found === undefined) throw new Error(`no number in force for \`${id}\``)
    return found
  }
  return {
    effective: resolve,
    windows: (id) => windowsOf(required(id).value),
    number: (id) => numberOf(required(id).value),
    set: (id) => setOf(required(id).value),
    text: (id) => textOf(required(id)),
    numberIfSet: (id) => {
      const found = optional(specOf(specs, id), resolve(id))
      return found === undefined ? undefined : numberOf(found.value)
    },
    textIfSet: (id) => {
      const found = optional(specOf(specs, id), resolve(id))
      return found === undefined ? undefined : textOf(found)
    },
    setIfSet: (id) => {
      const found = optional(specOf(specs, id), resolve(id))
      return found === undefined ? undefined : setOf(found.value)
    },
  }
}

function specOf(specs: ReadonlyMap<string, ParameterSpec>, id: string): ParameterSpec {
  const spec = specs.get(id)
  if (spec === undefined) throw new Error(`no rule declares the parameter \`${id}\``)
  return spec
}

function optional(spec: ParameterSpec, found: Effective | undefined): Effective | undefined {
  if (found === undefined && !spec.optional) {
    throw new Error(`no number in force for \`${spec.id}\``)
  }
  return found
}

function textOf({ value }: Effective): string {
  if (typeof value === 'string') return value
  throw new TypeError('the parameter does not hold a name')
}

function agreed(id: string, agreements: readonly AgreementState[]): readonly AgreedValue[] {
  return agreements.flatMap(({ window, callsPerDayMax, widens, evidence }): AgreedValue[] => {
    const evidenced = evidence !== null && evidence !== ''
    if (id === AGREED_WINDOW && window !== null) return [{ value: [window], widens, evidenced }]
    if (id === AGREED_CALLS && callsPerDayMax !== null) {
      return [{ value: callsPerDayMax, widens, evidenced }]
    }
    return []
  })
}
