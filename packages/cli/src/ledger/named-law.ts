import type { CalendarYear } from '@fencun/core/calendar/calendar'
import type { DecisionRecord } from '@fencun/core/gate/decision'
import type { LawInForce } from '@fencun/core/gate/rule'
import type { Instant } from '@fencun/core/time/instant'
import { withLoadedYears } from '@fencun/law/calendar'
import { type LayerVersion, layerSettings } from '@fencun/law/lender-layer'
import type { RulePackWithTexts } from '@fencun/law/pack'
import { lawInForce } from '@fencun/law/profile'

/** What a lender laid down beside the rules of the program. */
export interface LaidDown {
  /** Approved versions of its own layer, the first one first. */
  readonly versions: readonly LayerVersion[]
  readonly notices: readonly { readonly at: Instant; readonly year: CalendarYear }[]
}

/** The part of a policy's name that stands for the lender's own layer. */
const OWN = 'own'

/**
 * The law that a decision names: these very rules by their hash, this policy in this version, the
 * lender's own layer up to its version, the holidays known at that moment. Undefined when this
 * program does not have it.
 */
export function namedLaw(
  pack: RulePackWithTexts,
  laid: LaidDown,
): (record: DecisionRecord) => LawInForce | undefined {
  return ({ packHash, policy, at }) => {
    if (packHash !== pack.hash) return undefined
    const parts = policy.split('+').map(partOf)
    const own = parts.find(({ id }) => id === OWN)
    const profiles = parts.filter(({ id }) => id !== OWN)
    if (!profiles.every(({ id, version }) => pack.profiles.get(id)?.version === version)) {
      return undefined
    }
    const versions = laid.versions.slice(0, own?.version ?? 0)
    if (versions.length < (own?.version ?? 0)) return undefined
    const known = laid.notices.filter((one) => one.at <= at).map(({ year }) => year)
    const calendar = known.length === 0 ? undefined : withLoadedYears(pack.calendar, known)
    const base = lawInForce(
      pack,
      profiles.map(({ id }) => id),
      calendar,
    )
    if (own === undefined) return base
    const policySettings = [...base.policySettings, ...layerSettings(versions)]
    return { ...base, policy, policySettings }
  }
}

function partOf(text: string): { readonly id: string; readonly version: number } {
  const [id = '', version = ''] = text.split('@')
  return { id, version: Number(version) }
}
