import type { ParameterSpec, ParameterValue, Scope, Setting } from '@fencun/core/gate/parameter'
import type { Day } from '@fencun/core/time/beijing'
import type { RulePackWithTexts } from './pack.ts'
import { readValue } from './parameter-value.ts'
import { fields, flag, LawPackError, list, type Node, text } from './read-yaml.ts'
import { readScope } from './scope.ts'

/** A number that a lender or an agency lays over the law in the product. */
export interface LayerSetting {
  readonly parameter: string
  readonly value: ParameterValue
  readonly relaxable: boolean
  readonly applies?: Scope
}

/** An approved version of such a layer: all its numbers, from a day on. */
export interface LayerVersion {
  readonly version: number
  readonly from: Day
  readonly settings: readonly LayerSetting[]
}

/** The instruments in whose name such numbers stand. */
const OWN_POLICY = { lender: 'lender-policy', agency: 'agency-policy' } as const

/**
 * The numbers of all versions with the days on which each holds. A later version takes the place of
 * the earlier ones from its day on; days before it keep theirs, so that a past contact is judged by
 * the policy of its own day.
 */
export function layerSettings(
  versions: readonly LayerVersion[],
  layer: keyof typeof OWN_POLICY,
): readonly Setting[] {
  const inOrder = versions.toSorted((a, b) => a.version - b.version)
  return inOrder.flatMap(({ from, settings }, i) => {
    const later = inOrder.slice(i + 1).map((one) => one.from)
    const until = later.length === 0 ? null : later.reduce((a, b) => (a < b ? a : b))
    if (until !== null && until <= from) return []
    return settings.map(
      (setting): Setting => ({
        ...setting,
        layer,
        from,
        until,
        source: { instrument: OWN_POLICY[layer], clause: null, grade: 'policy' },
      }),
    )
  })
}

/**
 * Reads a lender's numbers as a form or a program sends them:
 * `[{ parameter: connected-cap.max, value: 2, relaxable: false }]`.
 * @throws LawPackError naming the setting that cannot be read
 */
export function readLayer(node: Node, pack: RulePackWithTexts): readonly LayerSetting[] {
  const specs = new Map(
    pack.rules.flatMap(({ parameters }) => parameters.map((spec) => [spec.id, spec] as const)),
  )
  const settings = list(node, (item) => readSetting(item, specs))
  const keys = settings.map(({ parameter, applies }) => `${parameter} ${JSON.stringify(applies)}`)
  const twice = keys.findIndex((key, i) => keys.indexOf(key) < i)
  if (twice < 0) return settings
  throw new LawPackError('the number is set twice', `${node.place}: [${twice}].parameter`)
}

function readSetting(node: Node, specs: ReadonlyMap<string, ParameterSpec>): LayerSetting {
  const at = fields(node, ['parameter', 'value', 'relaxable'], ['applies'])
  const id = text(at.get('parameter'))
  const spec = specs.get(id)
  if (spec === undefined) {
    throw new LawPackError('there is no such number', `${node.place}.parameter`)
  }
  const applies = at.find('applies')
  return {
    parameter: id,
    value: readValue(at.get('value'), spec),
    relaxable: flag(at.get('relaxable')),
    ...(applies && { applies: readScope(applies) }),
  }
}
