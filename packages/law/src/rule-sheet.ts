import type { Bilingual } from '@fencun/core/errors/codes'
import type { Grade, LayerName } from '@fencun/core/gate/decision'
import type { ParameterSpec } from '@fencun/core/gate/parameter'
import type { LawInForce } from '@fencun/core/gate/rule'
import { type Day, formatDay } from '@fencun/core/time/beijing'
import type { CoverageLine } from './coverage.ts'
import {
  type Instrument,
  layerOf,
  type OpenQuestion,
  type RulePackWithTexts,
  type RuleText,
} from './pack.ts'
import { type SheetCase, sheetCases } from './sheet-cases.ts'
import { type NumberReading, readNumber, type SheetValue, sheetValue } from './sheet-numbers.ts'
import { scopeWords } from './sheet-value.ts'
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
  readonly questions: readonly OpenQuestion[]
  /** The demands that the rule meets; empty when the sheet was made without the coverage matrix. */
  readonly meets: readonly Pick<CoverageLine, 'id' | 'demand' | 'reason'>[]
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
  /** The lenders and products that it binds; null when all. */
  readonly applies: Bilingual | null
}

/** One parameter and all that has been said of it: the law's history, then each profile's. */
export interface SheetNumber {
  readonly id: string
  readonly unit: Bilingual
  readonly stricter: ParameterSpec['kind']
  readonly history: readonly SheetValue[]
}

/**
 * All that a rule's page shows; undefined when there is no such rule. The examples are put to the
 * gate here and now. With the coverage matrix the sheet also says which demands the rule meets.
 */
export function ruleSheet(
  pack: RulePackWithTexts,
  id: string,
  coverage: readonly CoverageLine[] = [],
): RuleSheet | undefined {
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
    cases: sheetCases(text, pack),
    questions,
    meets: coverage
      .filter(({ rules }) => rules.includes(id))
      .map(({ id: line, demand, reason }) => ({ id: line, demand, reason })),
  }
}

/** Each number of a rule as it stands on one day under one policy. */
export function ruleReadings(
  { rule }: RuleText,
  law: LawInForce,
  day: Day,
): readonly (NumberReading & { readonly id: string })[] {
  return rule.parameters.map((spec) => ({ id: spec.id, ...readNumber(spec, law, day) }))
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
    applies: known.applies === undefined ? null : scopeWords(known.applies),
  }
}

function numberOf(spec: ParameterSpec, text: RuleText, pack: RulePackWithTexts): SheetNumber {
  const law = text.settings.map((setting) => ({ setting, profile: null, policy: null }))
  const policies = [...pack.profiles.values()].flatMap(({ id, version, settings }) =>
    settings.map((setting) => ({ setting, profile: id, policy: `${id}@${version}` })),
  )
  const history = [...law, ...policies]
    .filter(({ setting }) => setting.parameter === spec.id)
    .map(sheetValue)
  return { id: spec.id, unit: spec.unit, stricter: spec.kind, history }
}
