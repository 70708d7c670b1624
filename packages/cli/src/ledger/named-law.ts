import type { CalendarYear } from '@fencun/core/calendar/calendar'
import type { DecisionRecord } from '@fencun/core/gate/decision'
import type { Setting } from '@fencun/core/gate/parameter'
import type { LawInForce } from '@fencun/core/gate/rule'
import type { Instant } from '@fencun/core/time/instant'
import { withLoadedYears } from '@fencun/law/calendar'
import { type LayerVersion, layerSettings } from '@fencun/law/lender-layer'
import type { RulePackWithTexts } from '@fencun/law/pack'
import { lawInForce } from '@fencun/law/profile'
import { OWN, type PolicyPartName, partsOf } from '../compose/policy-name.ts'

/** What a lender laid down beside the rules of the program. */
export interface LaidDown {
  /** Approved versions of its own layer and of its agencies', numbered together. */
  readonly versions: readonly LaidVersion[]
  readonly notices: readonly { readonly at: Instant; readonly year: CalendarYear }[]
}

export interface LaidVersion extends LayerVersion {
  /** Whose layer it is; absent: the lender's own. */
  readonly agency?: string
}

/**
 * The law that a decision names: these very rules by their hash, this policy in this version, the
 * lender's own layer and the agency's up to their versions, the holidays known at that moment.
 * Undefined when this program does not have it.
 */
export function namedLaw(
  pack: RulePackWithTexts,
  laid: LaidDown,
): (record: DecisionRecord) => LawInForce | undefined {
  return ({ packHash, policy, at }) => {
    if (packHash !== pack.hash) return undefined
    const parts = partsOf(policy)
    const isLayer = ({ id, agency }: PolicyPartName) => id === OWN || agency !== undefined
    const profiles = parts.filter((part) => !isLayer(part))
    if (!profiles.every(({ id, version }) => pack.profiles.get(id)?.version === version)) {
      return undefined
    }
    const layers = parts.filter(isLayer).map((part) => layerNamed(laid, part))
    const years = laid.notices.filter((one) => one.at <= at).map(({ year }) => year)
    const calendar = years.length === 0 ? undefined : withLoadedYears(pack.calendar, years)
    const base = lawInForce(
      pack,
      profiles.map(({ id }) => id),
      calendar,
    )
    const known = layers.flatMap((settings) => (settings === undefined ? [] : [settings]))
    if (known.length < layers.length) return undefined
    if (layers.length === 0) return base
    return { ...base, policy, policySettings: [...base.policySettings, ...known.flat()] }
  }
}

/** The numbers of a layer up to the version named; undefined when that version is not known. */
function layerNamed(
  { versions }: LaidDown,
  { version: last, agency }: PolicyPartName,
): readonly Setting[] | undefined {
  const own = versions.filter((one) => one.agency === agency && one.version <= last)
  const isKnown = own.some(({ version }) => version === last)
  return isKnown ? layerSettings(own, agency === undefined ? 'lender' : 'agency') : undefined
}
