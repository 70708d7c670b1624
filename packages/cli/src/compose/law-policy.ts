import type { LawBook, Reading } from '@fencun/app/ports/law-book'
import type { PolicyNumber } from '@fencun/app/ports/law-policy'
import type { PolicyChange, PolicySetting, PolicyStore } from '@fencun/app/ports/policies'
import { failure } from '@fencun/core/errors/failure'
import type { ParameterSpec } from '@fencun/core/gate/parameter'
import type { LawInForce, Rule } from '@fencun/core/gate/rule'
import type { LenderId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import { day as dayOf } from '@fencun/core/time/beijing'
import { CHANNELS } from '@fencun/core/timeline/contact'
import { effectOf } from '@fencun/law/layer-effect'
import { type LayerVersion, layerSettings, readLayer } from '@fencun/law/lender-layer'
import type { RulePackWithTexts } from '@fencun/law/pack'
import { LawPackError } from '@fencun/law/read-yaml'
import { ruleReadings } from '@fencun/law/rule-sheet'
import { valueWords } from '@fencun/law/sheet-value'

type PolicyPart = Pick<LawBook, 'numbers' | 'readLayer' | 'effectOf' | 'underLayer'>
type BaseLaw = (lender: LenderId) => Promise<LawInForce | undefined>

/** The law of a lender with the layer that it made itself, and what a change of that would do. */
export function policyPart(
  pack: RulePackWithTexts,
  baseLaw: BaseLaw,
  policies: Pick<PolicyStore, 'changes'>,
): PolicyPart & { readonly inForce: BaseLaw } {
  return {
    inForce: async (lender) => {
      const base = await baseLaw(lender)
      return base && withLayer(base, versionsOf(await policies.changes(lender)))
    },
    numbers: (reading) => numbersOf(pack, reading),
    readLayer: (written) => read(pack, written),
    effectOf: async (lender, settings, from) => {
      const base = await baseLaw(lender)
      if (base === undefined) return undefined
      const known = versionsOf(await policies.changes(lender))
      // Examples keep their own days, so both layers are laid over all days to compare them.
      const before = withLayer(base, always(known.at(-1)?.settings ?? []))
      return effectOf(pack, before, withLayer(base, always(settings)), from)
    },
    underLayer: async (lender, settings) => {
      const base = await baseLaw(lender)
      if (base === undefined) return undefined
      return { ...withLayer(base, always(settings)), policy: `${base.policy}+draft` }
    },
  }
}

function versionsOf(changes: readonly PolicyChange[]): readonly LayerVersion[] {
  return changes
    .flatMap(({ version, effectiveFrom: from, settings }) =>
      version === null ? [] : [{ version, from, settings }],
    )
    .toSorted((a, b) => a.version - b.version)
}

function always(settings: readonly PolicySetting[]): readonly LayerVersion[] {
  return [{ version: 1, from: dayOf(0), settings }]
}

function withLayer(base: LawInForce, versions: readonly LayerVersion[]): LawInForce {
  const latest = versions.at(-1)
  if (latest === undefined) return base
  return {
    ...base,
    policy: `${base.policy}+own@${latest.version}`,
    policySettings: [...base.policySettings, ...layerSettings(versions)],
  }
}

function read(pack: RulePackWithTexts, written: unknown): Result<readonly PolicySetting[]> {
  try {
    return ok(readLayer({ value: written, place: 'settings' }, pack))
  } catch (error) {
    if (!(error instanceof LawPackError)) throw error
    const { detail, place } = error.failure
    return err(failure('request-invalid', detail, place?.replace(': ', '')))
  }
}

function numbersOf(pack: RulePackWithTexts, { law, day }: Reading): readonly PolicyNumber[] {
  return [...pack.texts.values()].flatMap((text) => {
    const now = new Map(ruleReadings(text, law, day).map((one) => [one.id, one]))
    return text.rule.parameters.map((spec) => {
      const { shown = null, layer = null } = now.get(spec.id) ?? {}
      return { ...numberOf(pack, text.rule, spec), now: shown, layer }
    })
  })
}

function numberOf(
  pack: RulePackWithTexts,
  rule: Rule,
  spec: ParameterSpec,
): Omit<PolicyNumber, 'now' | 'layer'> {
  const { id: parameter, unit, kind } = spec
  const options = kind === 'scale' ? spec.steps : kind === 'set' ? membersOf(pack, parameter) : []
  return {
    parameter,
    rule: rule.id,
    title: rule.title,
    unit,
    kind,
    options: options.map((value) => ({ value, label: valueWords(value) })),
  }
}

/** What has ever stood in this set; a set of channels may hold any channel. */
function membersOf(pack: RulePackWithTexts, parameter: string): readonly string[] {
  if (parameter.endsWith('.channels')) return CHANNELS
  const policies = [...pack.profiles.values()].flatMap(({ settings }) => settings)
  const members = [...pack.settings, ...policies]
    .filter((one) => one.parameter === parameter)
    .flatMap(({ value }) => (typeof value === 'object' ? [...value] : []))
    .filter((member) => typeof member === 'string')
  return [...new Set(members)]
}
