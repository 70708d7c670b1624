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

/** The strictest of the layers, and whether every one of them lets an agreement widen it. */
export interface Layered {
  readonly base: Effective
  readonly relaxable: boolean
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
  const layers = layered(spec, settings, day)
  return layers === undefined ? undefined : agreedOver(spec, layers, agreed)
}

/** What the layers say together on a day, before any agreement; undefined when none says anything. */
export function layered(
  spec: ParameterSpec,
  settings: readonly Setting[],
  day: Day,
): Layered | undefined {
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
  const base = { value, layer: setter.layer, source: setter.source }
  return { base, relaxable: inForce.every((setting) => setting.relaxable) }
}

/** The debtor's agreements laid over what the layers say. */
export function agreedOver(
  spec: ParameterSpec,
  { base, relaxable }: Layered,
  agreed: readonly AgreedValue[],
): Effective {
  return narrowed(spec, widened(spec, base, relaxable, agreed), base.value, agreed)
}

/** Evidenced widenings of the layers' value, where every layer lets an agreement widen it. */
function widened(
  spec: ParameterSpec,
  base: Effective,
  relaxable: boolean,
  agreed: readonly AgreedValue[],
): Effective {
  if (!relaxable) return base
  return agreed
    .filter((one) => one.evidenced)
    .flatMap((one) => wider(spec, base.value, one) ?? [])
    .reduce<Effective>((current, { value }) => {
      const sum = looser(spec, current.value, value)
      return sum === undefined ? current : { value: sum, layer: 'agreement', source: null }
    }, base)
}

/** Narrowings come last, so that the order in which agreements were made cannot matter. */
function narrowed(
  spec: ParameterSpec,
  start: Effective,
  base: ParameterValue,
  agreed: readonly AgreedValue[],
): Effective {
  return agreed
    .filter((one) => wider(spec, base, one) === undefined)
    .reduce((current, { value }) => {
      const next = strictest(spec, current.value, value)
      return sameValue(next, strictest(spec, current.value, current.value))
        ? current
        : { value: next, layer: 'agreement', source: null }
    }, start)
}

/** An agreement widens when it says so and gives more than the layers do; otherwise it narrows. */
function wider(
  spec: ParameterSpec,
  base: ParameterValue,
  agreed: AgreedValue,
): AgreedValue | undefined {
  return agreed.widens && looser(spec, base, agreed.value) !== undefined ? agreed : undefined
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
