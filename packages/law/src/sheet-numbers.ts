import type { Bilingual } from '@fencun/core/errors/codes'
import type { LayerName } from '@fencun/core/gate/decision'
import { effective } from '@fencun/core/gate/layers'
import type { Effective, ParameterSpec, Setting } from '@fencun/core/gate/parameter'
import type { LawInForce } from '@fencun/core/gate/rule'
import { type Day, formatDay } from '@fencun/core/time/beijing'
import { scopeWords, valueText, valueWords } from './sheet-value.ts'

/** One layer's value for a number: who set it, from when until when, and whether it may be widened. */
export interface SheetValue {
  readonly value: string
  /** The same in words. */
  readonly shown: Bilingual
  readonly from: string
  readonly until: string | null
  readonly instrument: string
  readonly clause: string | null
  readonly layer: LayerName
  /** The debtor's own agreement may widen it. */
  readonly relaxable: boolean
  /** The profile that sets it; null when the law does. */
  readonly profile: string | null
  /** That profile with its version, such as `tender@1`; null when the law sets the value. */
  readonly policy: string | null
  /** The lenders, products and channels that it is for; null when for all. */
  readonly applies: Bilingual | null
}

/** A number as it stands on one day under one policy. */
export interface NumberReading {
  /** The strictest of the layers; null when nobody set a value that is in force. */
  readonly value: string | null
  readonly shown: Bilingual | null
  readonly layer: LayerName | null
  /** Every layer that set a value lets the debtor's agreement widen it. */
  readonly relaxable: boolean
  /** The values in force on the day, by layer; `decides` marks the one that counts. */
  readonly voices: readonly (SheetValue & { readonly decides: boolean })[]
  /** What held from when until when, from the first value on. */
  readonly spans: readonly NumberSpan[]
}

export interface NumberSpan {
  readonly from: string
  readonly until: string | null
  readonly value: string | null
  readonly shown: Bilingual | null
  readonly layer: LayerName | null
}

/** A setting with the policy it belongs to. */
export interface Voice {
  readonly setting: Setting
  readonly profile: string | null
  readonly policy: string | null
}

export function sheetValue({ setting, profile, policy }: Voice): SheetValue {
  const { value, from, until, source, layer, relaxable, applies } = setting
  return {
    value: valueText(value),
    shown: valueWords(value),
    from: formatDay(from),
    until: until === null ? null : formatDay(until),
    instrument: source.instrument,
    clause: source.clause,
    layer,
    relaxable,
    profile,
    policy,
    applies: applies === undefined ? null : scopeWords(applies),
  }
}

/**
 * Reads one number on a day: what each layer says, which one decides, and the dated history. Values
 * for certain channels alone are left to the table: no one number stands for all channels then.
 */
export function readNumber(spec: ParameterSpec, law: LawInForce, day: Day): NumberReading {
  const voices = voicesUnder(spec, law)
  const settings = voices.map(({ setting }) => setting)
  const held = effective(spec, settings, day)
  const now = voices.filter(({ setting }) => holdsOn(setting, day))
  return {
    ...wordsOf(held),
    relaxable: now.length > 0 && now.every(({ setting }) => setting.relaxable),
    voices: now.map((voice) => ({
      ...sheetValue(voice),
      decides: held !== undefined && voice.setting.source === held.source,
    })),
    spans: spansOf(spec, settings),
  }
}

function voicesUnder(spec: ParameterSpec, law: LawInForce): readonly Voice[] {
  const own = law.policySettings.map((setting) => {
    return { setting, profile: null, policy: law.policy }
  })
  const ofLaw = law.pack.settings.map((setting) => ({ setting, profile: null, policy: null }))
  return [...ofLaw, ...own].filter(
    ({ setting: { parameter, applies } }) =>
      parameter === spec.id && applies?.channels === undefined,
  )
}

function holdsOn({ from, until }: Setting, day: Day): boolean {
  return from <= day && (until === null || day < until)
}

function wordsOf(held: Effective | undefined): Pick<NumberReading, 'value' | 'shown' | 'layer'> {
  if (held === undefined) return { value: null, shown: null, layer: null }
  return { value: valueText(held.value), shown: valueWords(held.value), layer: held.layer }
}

/** From one change of any layer to the next; equal neighbours are one span. */
function spansOf(spec: ParameterSpec, settings: readonly Setting[]): readonly NumberSpan[] {
  const days = settings.flatMap(({ from, until }) => (until === null ? [from] : [from, until]))
  const turns = [...new Set(days)].toSorted((a, b) => a - b)
  const spans: NumberSpan[] = []
  turns.forEach((turn, i) => {
    const next = turns[i + 1]
    const until = next === undefined ? null : formatDay(next)
    const held = wordsOf(effective(spec, settings, turn))
    const last = spans.at(-1)
    if (last !== undefined && last.value === held.value && last.layer === held.layer) {
      spans.splice(-1, 1, { ...last, until })
    } else {
      spans.push({ from: formatDay(turn), until, ...held })
    }
  })
  return spans.filter(({ until, value }) => until !== null || value !== null)
}
