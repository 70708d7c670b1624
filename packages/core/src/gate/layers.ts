import type { Day } from '../time/beijing.ts'
import type { Instant } from '../time/instant.ts'
import type { AgreementState } from '../timeline/state.ts'
import { LAYERS } from './decision.ts'
import type { Effective, ParameterSpec, ParameterValue, Setting } from './parameter.ts'
import { numberOf, sameValue, strictest, windowsOf } from './strictness.ts'

/** What one agreement with the debtor says about one parameter. */
export interface AgreedValue {
  readonly value: ParameterValue
  readonly widens: boolean
  readonly evidenced: boolean
}

/**
 * The value in force on a day: the strictest of the layers, then the debtor's own agreement.
 * An agreement always narrows; it widens only what every layer that set a value marks relaxable,
 * and only with evidence. Undefined when no layer has a value in force.
 */
export function effective(
  spec: ParameterSpec,
  settings: readonly Setting[],
  day: Day,
  agreed: readonly AgreedValue[] = [],
): Effective | undefined {
  const inForce = settings
    .filter(
      ({ parameter, from, until }) =>
        parameter === spec.id && from <= day && (until === null || day < until),
    )
    .toSorted((a, b) => LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer))
  const first = inForce[0]
  if (first === undefined) return undefined
  const value = inForce.map((setting) => setting.value).reduce((a, b) => strictest(spec, a, b))
  const setter =
    inForce.find((setting) => sameValue(strictest(spec, setting.value, setting.value), value)) ??
    inForce.at(-1) ??
    first
  const base: Effective = { value, layer: setter.layer, source: setter.source }
  const relaxable = inForce.every((setting) => setting.relaxable)
  return agreed.reduce((current, one) => withAgreement(spec, current, one, relaxable), base)
}

function withAgreement(
  spec: ParameterSpec,
  current: Effective,
  agreed: AgreedValue,
  relaxable: boolean,
): Effective {
  const widened = agreed.widens ? looser(spec, current.value, agreed.value) : undefined
  if (widened !== undefined) {
    return relaxable && agreed.evidenced
      ? { value: widened, layer: 'agreement', source: null }
      : current
  }
  const narrowed = strictest(spec, current.value, agreed.value)
  return sameValue(narrowed, current.value)
    ? current
    : { value: narrowed, layer: 'agreement', source: null }
}

/** The union for windows, the higher ceiling for maxima; undefined where nothing is widened. */
function looser(
  spec: ParameterSpec,
  base: ParameterValue,
  agreed: ParameterValue,
): ParameterValue | undefined {
  if (spec.kind === 'windows') return [...windowsOf(base), ...windowsOf(agreed)]
  if (spec.kind === 'max' && numberOf(agreed) > numberOf(base)) return agreed
  return undefined
}

/** The agreements of a debtor that hold at an instant: begun, not over, not revoked. */
export function agreementsAt(
  agreements: Readonly<Record<string, AgreementState>>,
  at: Instant,
): readonly AgreementState[] {
  return Object.values(agreements).filter(
    ({ from, until, revoked }) => !revoked && from <= at && at < until,
  )
}
