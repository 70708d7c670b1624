import type { Bilingual } from '@fencun/core/errors/codes'
import type { Grade, LayerName, Verdict } from '@fencun/core/gate/decision'
import type { ParameterSpec, ParameterValue, Setting } from '@fencun/core/gate/parameter'
import { formatDay } from '@fencun/core/time/beijing'
import { formatInstant } from '@fencun/core/time/instant'
import { formatMinute } from '@fencun/core/time/window'
import { type Instrument, layerOf, type RulePackWithTexts, type RuleText } from './pack.ts'
import { GRADE_NAMES, LAYER_NAMES } from './words.ts'

/** A rule as its page shows it: plain JSON, dates as text. */
export interface RuleSheet {
  readonly id: string
  readonly title: Bilingual
  readonly asks: Bilingual
  readonly from: string
  readonly until: string | null
  readonly sources: readonly SheetSource[]
  readonly numbers: readonly SheetNumber[]
  readonly reasons: Readonly<Record<string, Bilingual>>
  readonly obligations: readonly { readonly code: string; readonly name: Bilingual }[]
  readonly cases: readonly SheetCase[]
  readonly questions: readonly Bilingual[]
}

export interface SheetSource {
  readonly instrument: string
  readonly title: Bilingual
  readonly issuer: Bilingual
  readonly number: string | null
  readonly clause: string | null
  readonly grade: Grade
  readonly gradeText: Bilingual
  readonly layer: { readonly name: LayerName; readonly title: Bilingual }
  readonly from: string
  readonly until: string | null
  readonly supersededBy: string | null
  /** What was seen of the text. */
  readonly seen: Bilingual
}

/** One parameter and all that has been said of it: the law's history, then each profile's. */
export interface SheetNumber {
  readonly id: string
  readonly unit: Bilingual
  readonly stricter: ParameterSpec['kind']
  readonly history: readonly SheetValue[]
}

export interface SheetValue {
  readonly value: string
  readonly from: string
  readonly until: string | null
  readonly instrument: string
  readonly clause: string | null
  readonly layer: LayerName
  readonly relaxable: boolean
  /** The profile that sets it; null when the law does. */
  readonly profile: string | null
}

export interface SheetCase {
  readonly name: Bilingual
  readonly at: string
  readonly profile: string
  /** What the rule says; null when it is silent. */
  readonly says: { readonly verdict: Verdict; readonly reason: string } | null
  /** What the whole pack answers. */
  readonly outcome: Verdict
}

/** All that a rule's page shows; undefined when there is no such rule. */
export function ruleSheet(pack: RulePackWithTexts, id: string): RuleSheet | undefined {
  const text = pack.texts.get(id)
  if (text === undefined) return undefined
  const { rule, questions } = text
  return {
    id,
    title: rule.title,
    asks: rule.asks,
    from: formatDay(rule.from),
    until: rule.until === null ? null : formatDay(rule.until),
    sources: sourcesOf(text, pack),
    numbers: rule.parameters.map((spec) => numberOf(spec, text, pack)),
    reasons: rule.reasons,
    obligations: rule.obligations.map(({ code }) => ({
      code,
      name: pack.obligationNames.get(code) ?? { zh: code, en: code },
    })),
    cases: casesOf(text),
    questions,
  }
}

function sourcesOf({ rule }: RuleText, pack: RulePackWithTexts): readonly SheetSource[] {
  return rule.citations.flatMap(({ instrument, clause, grade }) => {
    const known = pack.instruments.get(instrument)
    return known === undefined ? [] : [sourceOf(known, clause, grade)]
  })
}

function sourceOf(known: Instrument, clause: string | null, grade: Grade): SheetSource {
  const layer = layerOf(known.force)
  return {
    instrument: known.id,
    title: known.title,
    issuer: known.issuer,
    number: known.number,
    clause,
    grade,
    gradeText: GRADE_NAMES[grade],
    layer: { name: layer, title: LAYER_NAMES[layer] },
    from: formatDay(known.from),
    until: known.until === null ? null : formatDay(known.until),
    supersededBy: known.supersededBy,
    seen: known.seen,
  }
}

function numberOf(spec: ParameterSpec, text: RuleText, pack: RulePackWithTexts): SheetNumber {
  const law = text.settings.map((setting) => ({ setting, profile: null }))
  const policies = [...pack.profiles.values()].flatMap(({ id, settings }) =>
    settings.map((setting) => ({ setting, profile: id })),
  )
  const history = [...law, ...policies]
    .filter(({ setting }) => setting.parameter === spec.id)
    .map(({ setting, profile }) => valueOf(setting, profile))
  return { id: spec.id, unit: spec.unit, stricter: spec.kind, history }
}

function valueOf(setting: Setting, profile: string | null): SheetValue {
  const { value, from, until, source, layer, relaxable } = setting
  return {
    value: valueText(value),
    from: formatDay(from),
    until: until === null ? null : formatDay(until),
    instrument: source.instrument,
    clause: source.clause,
    layer,
    relaxable,
    profile,
  }
}

/** `08:00–22:00`, `3`, `schedule`, `sms, letter`. */
function valueText(value: ParameterValue): string {
  if (typeof value === 'number' || typeof value === 'string') return String(value)
  return value
    .map((one) =>
      typeof one === 'string' ? one : `${formatMinute(one.from)}–${formatMinute(one.until)}`,
    )
    .join(', ')
}

function casesOf({ cases }: RuleText): readonly SheetCase[] {
  return cases.map(({ name, given, expect, outcome }) => ({
    name,
    at: formatInstant(given.at),
    profile: given.profile,
    says: expect === null ? null : { verdict: expect.verdict, reason: expect.reason },
    outcome,
  }))
}
