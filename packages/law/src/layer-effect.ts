import type { Bilingual } from '@fencun/core/errors/codes'
import { decide } from '@fencun/core/gate/decide'
import type { Decision, LayerName } from '@fencun/core/gate/decision'
import { effective } from '@fencun/core/gate/layers'
import type { LawInForce } from '@fencun/core/gate/rule'
import type { Day } from '@fencun/core/time/beijing'
import type { RulePackWithTexts } from './pack.ts'
import { readScenario } from './read-scenario.ts'
import { valueWords } from './sheet-value.ts'
import { stage } from './stage.ts'

/** What a change of policy does: to the numbers of a day, and to the worked examples. */
export interface LayerEffect {
  readonly numbers: readonly NumberEffect[]
  readonly examples: { readonly asked: number; readonly changed: readonly ExampleEffect[] }
}

export interface NumberEffect {
  readonly parameter: string
  readonly rule: string
  readonly title: Bilingual
  readonly before: Bilingual | null
  readonly after: Bilingual | null
  /** Who decides the number afterwards. */
  readonly layer: LayerName | null
}

export interface ExampleEffect {
  readonly rule: string
  readonly name: Bilingual
  readonly before: Decision['outcome']
  readonly after: Decision['outcome']
}

/**
 * Compares two laws: the numbers that differ on a day, and the examples of all rules that are
 * answered otherwise. Examples keep their own days, so the laws are to hold the layers in question
 * on all days. Numbers for certain channels or products alone show in the examples only.
 */
export function effectOf(
  pack: RulePackWithTexts,
  before: LawInForce,
  after: LawInForce,
  day: Day,
): LayerEffect {
  const examples = [...pack.texts.values()].flatMap(({ rule, cases }) =>
    cases.map(({ name, written }) => ({ rule: rule.id, name, written })),
  )
  const changed = examples.flatMap(({ rule, name, written }): readonly ExampleEffect[] => {
    const asked = stage(readScenario({ value: written, place: rule }))
    const [was, is] = [before, after].map((law) => decide({ ...asked, law }).outcome)
    return was === undefined || is === undefined || was === is
      ? []
      : [{ rule, name, before: was, after: is }]
  })
  return {
    numbers: numbersOf(pack, before, after, day),
    examples: { asked: examples.length, changed },
  }
}

function numbersOf(
  pack: RulePackWithTexts,
  before: LawInForce,
  after: LawInForce,
  day: Day,
): readonly NumberEffect[] {
  return pack.rules.flatMap((rule) =>
    rule.parameters.flatMap((spec): readonly NumberEffect[] => {
      const [was, is] = [before, after].map((law) =>
        effective(spec, [...law.pack.settings, ...law.policySettings], day),
      )
      if (JSON.stringify(was?.value) === JSON.stringify(is?.value)) return []
      return [
        {
          parameter: spec.id,
          rule: rule.id,
          title: rule.title,
          before: was === undefined ? null : valueWords(was.value),
          after: is === undefined ? null : valueWords(is.value),
          layer: is?.layer ?? null,
        },
      ]
    }),
  )
}
