import type { LawBook, Reading } from '@fencun/app/ports/law-book'
import type { PolicyNumber } from '@fencun/app/ports/law-policy'
import type { PolicyChange, PolicySetting, PolicyStore } from '@fencun/app/ports/policies'
import { failure } from '@fencun/core/errors/failure'
import type { ParameterSpec } from '@fencun/core/gate/parameter'
import type { LawInForce, Rule } from '@fencun/core/gate/rule'
import type { LenderId, OrgId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import { day as dayOf } from '@fencun/core/time/beijing'
import { CHANNELS } from '@fencun/core/timeline/contact'
import { effectOf } from '@fencun/law/layer-effect'
import { type LayerVersion, layerSettings, readLayer } from '@fencun/law/lender-layer'
import type { RulePackWithTexts } from '@fencun/law/pack'
import { LawPackError } from '@fencun/law/read-yaml'
import { ruleReadings } from '@fencun/law/rule-sheet'
import { valueWords } from '@fencun/law/sheet-value'
import { agencyPart } from './policy-name.ts'

type PolicyPart = Pick<LawBook, 'numbers' | 'readLayer' | 'effectOf' | 'underLayer' | 'agencyLaws'>
type BaseLaw = (lender: LenderId) => Promise<LawInForce | undefined>
type Changes = readonly PolicyChange[]

/** The law of a lender with the layers that it and its agencies made, and what a change would do. */
export function policyPart(
  pack: RulePackWithTexts,
  baseLaw: BaseLaw,
  policies: Pick<PolicyStore, 'changes'>,
): PolicyPart & { readonly inForce: BaseLaw } {
  return {
    inForce: async (lender) => {
      const base = await baseLaw(lender)
      return base && withOwn(base, await policies.changes(lender))
    },
    agencyLaws: async (lender, instead) => {
      const base = await baseLaw(lender)
      if (base === undefined) return new Map()
      const changes = await policies.changes(lender)
      const own = instead === undefined ? withOwn(base, changes) : withDraft(base, instead)
      return new Map(
        [...agenciesIn(changes)].map((org) => [
          org,
          withLayer(own, versionsOf(changes, org), { agency: org }),
        ]),
      )
    },
    numbers: (reading) => numbersOf(pack, reading),
    readLayer: (written) => read(pack, written),
    effectOf: async (lender, settings, from, agency) => {
      const base = await baseLaw(lender)
      if (base === undefined) return undefined
      const changes = await policies.changes(lender)
      // Examples keep their own days, so the layers are laid over all days to compare them.
      const latest = (org?: OrgId) => versionsOf(changes, org).at(-1)?.settings ?? []
      const whose = agency && { agency }
      const under = whose && withLayer(base, always(latest()))
      const before = withLayer(under ?? base, always(latest(agency)), whose)
      return effectOf(pack, before, withLayer(under ?? base, always(settings), whose), from)
    },
    underLayer: async (lender, settings, agency) => {
      const base = await baseLaw(lender)
      if (base === undefined || agency === undefined) return base && withDraft(base, settings)
      const own = withOwn(base, await policies.changes(lender))
      return withDraft(own, settings, { agency })
    },
  }
}

/** Whose layer it is; undefined: the lender's own. */
type Whose = { readonly agency: OrgId } | undefined

function agenciesIn(changes: Changes): ReadonlySet<OrgId> {
  const approved = changes.filter(({ version }) => version !== null)
  return new Set(approved.flatMap(({ agency }) => agency ?? []))
}

/** The approved versions of one agency's layer, or of the lender's own. */
function versionsOf(changes: Changes, agency?: OrgId): readonly LayerVersion[] {
  return changes
    .filter((change) => change.agency === agency)
    .flatMap(({ version, effectiveFrom: from, settings }) =>
      version === null ? [] : [{ version, from, settings }],
    )
    .toSorted((a, b) => a.version - b.version)
}

function always(settings: readonly PolicySetting[]): readonly LayerVersion[] {
  return [{ version: 1, from: dayOf(0), settings }]
}

function withOwn(base: LawInForce, changes: Changes): LawInForce {
  return withLayer(base, versionsOf(changes))
}

function withDraft(
  base: LawInForce,
  settings: readonly PolicySetting[],
  whose?: Whose,
): LawInForce {
  return { ...withLayer(base, always(settings), whose), policy: `${base.policy}+draft` }
}

function withLayer(base: LawInForce, versions: readonly LayerVersion[], whose?: Whose): LawInForce {
  const latest = versions.at(-1)
  if (latest === undefined) return base
  const part = whose === undefined ? 'own' : agencyPart(whose.agency)
  const added = layerSettings(versions, whose === undefined ? 'lender' : 'agency')
  return {
    ...base,
    policy: `${base.policy}+${part}@${latest.version}`,
    policySettings: [...base.policySettings, ...added],
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
