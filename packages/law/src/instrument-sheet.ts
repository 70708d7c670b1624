import type { Bilingual } from '@fencun/core/errors/codes'
import type { Grade, LayerName } from '@fencun/core/gate/decision'
import { formatDay } from '@fencun/core/time/beijing'
import { type Force, type Instrument, layerOf, type RulePackWithTexts } from './pack.ts'
import { type SheetValue, sheetValue, type Voice } from './sheet-numbers.ts'
import { scopeWords } from './sheet-value.ts'
import { GRADE_NAMES, LAYER_NAMES } from './words.ts'

/** An instrument as its page shows it: plain JSON, dates as text. */
export interface InstrumentSheet {
  readonly id: string
  readonly title: Bilingual
  readonly issuer: Bilingual
  readonly number: string | null
  readonly binds: Bilingual
  /** The lenders and products that it binds; null when all that it speaks of. */
  readonly applies: Bilingual | null
  readonly force: Force
  readonly layer: { readonly name: LayerName; readonly title: Bilingual }
  readonly published: string | null
  readonly from: string
  readonly until: string | null
  /** The instruments that it took the place of. */
  readonly supersedes: readonly string[]
  readonly supersededBy: string | null
  readonly grade: Grade
  readonly gradeText: Bilingual
  /** What was seen of the text. */
  readonly seen: Bilingual
  readonly citedBy: readonly InstrumentCitation[]
  readonly numbers: readonly InstrumentNumber[]
}

export interface InstrumentCitation {
  readonly rule: string
  readonly title: Bilingual
  /** Null: the clause is not verified. */
  readonly clause: string | null
  readonly grade: Grade
}

export interface InstrumentNumber extends SheetValue {
  readonly rule: string
  readonly parameter: string
  readonly unit: Bilingual
}

/** Every instrument of the pack with what the rules take from it, in the order of the pack. */
export function instrumentSheets(pack: RulePackWithTexts): readonly InstrumentSheet[] {
  return [...pack.instruments.values()].map((instrument) => sheetOf(instrument, pack))
}

function sheetOf(instrument: Instrument, pack: RulePackWithTexts): InstrumentSheet {
  const { id, from, until, published, grade } = instrument
  const layer = layerOf(instrument.force)
  const earlier = [...pack.instruments.values()].filter(({ supersededBy }) => supersededBy === id)
  return {
    id,
    title: instrument.title,
    issuer: instrument.issuer,
    number: instrument.number,
    binds: instrument.binds,
    applies: instrument.applies === undefined ? null : scopeWords(instrument.applies),
    force: instrument.force,
    layer: { name: layer, title: LAYER_NAMES[layer] },
    published: published === null ? null : formatDay(published),
    from: formatDay(from),
    until: until === null ? null : formatDay(until),
    supersedes: earlier.map((one) => one.id),
    supersededBy: instrument.supersededBy,
    grade,
    gradeText: GRADE_NAMES[grade],
    seen: instrument.seen,
    citedBy: citations(id, pack),
    numbers: numbers(id, pack),
  }
}

function citations(id: string, pack: RulePackWithTexts): readonly InstrumentCitation[] {
  return pack.rules.flatMap((rule) =>
    rule.citations
      .filter(({ instrument }) => instrument === id)
      .map(({ clause, grade }) => ({ rule: rule.id, title: rule.title, clause, grade })),
  )
}

function numbers(id: string, pack: RulePackWithTexts): readonly InstrumentNumber[] {
  const ofLaw = pack.settings.map((setting) => ({ setting, profile: null, policy: null }))
  const ofProfiles = [...pack.profiles.values()].flatMap(({ id: profile, version, settings }) =>
    settings.map((setting) => ({ setting, profile, policy: `${profile}@${version}` })),
  )
  return [...ofLaw, ...ofProfiles]
    .filter(({ setting }) => setting.source.instrument === id)
    .flatMap((voice) => numberOf(voice, pack))
}

function numberOf(voice: Voice, pack: RulePackWithTexts): readonly InstrumentNumber[] {
  const { parameter } = voice.setting
  return pack.rules.flatMap((rule) =>
    rule.parameters
      .filter(({ id }) => id === parameter)
      .map(({ unit }) => ({ ...sheetValue(voice), rule: rule.id, parameter, unit })),
  )
}
