import type { ParameterValue } from '@fencun/core/gate/parameter'
import { formatMinute } from '@fencun/core/time/window'
import type { RulePackWithTexts } from '@fencun/law/pack'
import type { Supposed } from '../compose/supposed-law.ts'
import { policyIn } from './law-side.ts'

/**
 * Supposed numbers, or those of a policy file, as a lender's layer writes them: the own history is
 * tried under a layer that lies over the law, so that a looser number changes nothing there.
 * @throws LawPackError when the file is no policy
 */
export function draftSettings(
  pack: RulePackWithTexts,
  supposed: readonly Supposed[],
  policy: string | undefined,
): readonly unknown[] {
  const filed = policy === undefined ? [] : policyIn(policy, pack).settings
  const set = [...new Set(supposed.map(({ parameter }) => parameter))].flatMap((parameter) => {
    const value = supposedValue(pack, supposed, parameter)
    return value === undefined ? [] : [{ parameter, value: written(value), relaxable: false }]
  })
  const named = new Set(set.map(({ parameter }) => parameter))
  const kept = filed.filter(({ parameter }) => !named.has(parameter))
  return [
    ...kept.map(({ parameter, value, relaxable, applies }) => {
      return { parameter, value: written(value), relaxable, ...(applies && { applies }) }
    }),
    ...set,
  ]
}

/** Where only one end of the hours is moved, the other stays as the law has it last. */
function supposedValue(
  { settings }: RulePackWithTexts,
  supposed: readonly Supposed[],
  parameter: string,
): ParameterValue | undefined {
  const start = settings.findLast((setting) => setting.parameter === parameter)?.value
  return supposed
    .filter((one) => one.parameter === parameter)
    .reduce<ParameterValue | undefined>((value, one) => {
      return one.value ?? (value === undefined ? undefined : one.changed(value))
    }, start)
}

/** As a file writes it: hours as two times. */
function written(value: ParameterValue): unknown {
  if (typeof value !== 'object') return value
  return value.map((one) =>
    typeof one === 'string' ? one : [formatMinute(one.from), formatMinute(one.until)],
  )
}
