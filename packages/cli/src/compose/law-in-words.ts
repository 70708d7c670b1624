import type {
  Explanation as ShownExplanation,
  ExplainedSource as ShownSource,
} from '@fencun/app/ports/law-book'
import type {
  NumberValue,
  RuleExample,
  RuleSource,
  InstrumentSheet as ShownInstrument,
  RuleSheet as ShownSheet,
} from '@fencun/app/ports/law-pages'
import type { ExplainedSource, Explanation } from '@fencun/law/explain'
import type { InstrumentSheet } from '@fencun/law/instrument-sheet'
import type { RuleSheet, SheetSource } from '@fencun/law/rule-sheet'
import type { Reach, SheetCase } from '@fencun/law/sheet-cases'
import type { NumberReading, SheetValue } from '@fencun/law/sheet-numbers'
import { clauseWords } from '@fencun/law/words'

/** The law package's words in the shape that the port promises. */
export function shownExplanation({
  headline,
  findings,
  obligations,
}: Explanation): ShownExplanation {
  return {
    headline,
    findings: findings.map(({ rule, title, sentence, layer, sources }) => ({
      rule,
      title,
      reason: sentence,
      layer: layer.title,
      sources: sources.map(shownSource),
    })),
    obligations: obligations.map(({ code, name }) => ({ code, text: name })),
  }
}

/** What of a rule's page does not depend on the day and the policy it is read under. */
export type StandingSheet = Omit<ShownSheet, 'inForce' | 'parameters'> & {
  readonly numbers: RuleSheet['numbers']
}

export function standingSheet(sheet: RuleSheet, reach: Reach): StandingSheet {
  const { id, title, asks, from, until, questions, meets } = sheet
  return {
    rule: id,
    title,
    asks,
    group: groupOf(meets.map((line) => line.id)),
    from,
    until,
    reasons: Object.entries(sheet.reasons).map(([code, text]) => ({ code, text })),
    obligations: sheet.obligations.map(({ code, name }) => ({ code, text: name })),
    sources: sheet.sources.map(sheetSource),
    numbers: sheet.numbers,
    examples: sheet.cases.map(shownExample),
    questions,
    meets,
    channels: reach.channels,
    outcomes: reach.verdicts,
  }
}

/**
 * `CN-T1` belongs to `T`. A rule that meets lines of several letters belongs to the one it meets most
 * of, the later of two; a rule that only the requirements ask for to `other`.
 */
function groupOf(lines: readonly string[]): string {
  const letters = lines.flatMap((id) => /^CN-([A-Z]+)\d/.exec(id)?.[1] ?? [])
  const times = (letter: string): number => letters.filter((one) => one === letter).length
  const most = Math.max(0, ...letters.map(times))
  return letters.findLast((letter) => times(letter) === most) ?? 'other'
}

/** The page as it reads on one day under one policy. */
export function shownSheet(
  { numbers, ...rest }: StandingSheet,
  readings: readonly (NumberReading & { readonly id: string })[],
  day: string,
): ShownSheet {
  const parameters = numbers.flatMap(({ id, unit, stricter, history }) => {
    const reading = readings.find((one) => one.id === id)
    if (reading === undefined) return []
    const values = history.map(shownValue)
    const voices = reading.voices.map((voice) => ({ ...shownValue(voice), decides: voice.decides }))
    const { value, shown, layer, relaxable, spans } = reading
    return [
      { id, unit, stricter, values, reading: { value, shown, layer, relaxable, voices, spans } },
    ]
  })
  const inForce = rest.from <= day && (rest.until === null || day < rest.until)
  return { ...rest, inForce, parameters }
}

function shownValue({ profile: _profile, ...value }: SheetValue): NumberValue {
  const { layer, shown, from, until, instrument, clause, relaxable, policy, applies } = value
  return {
    layer,
    value: value.value,
    shown,
    from,
    until,
    instrument,
    clause,
    relaxable,
    policy,
    applies,
  }
}

function shownExample(one: SheetCase): RuleExample {
  const { name, at, profile, written, outcome, says, nextPermittedAt, findings } = one
  return {
    name,
    at,
    policy: profile,
    situation: written,
    outcome,
    says,
    nextPermittedAt,
    findings: findings.map(({ rule, reason, verdict, title, sentence, layer, ...numbers }) => ({
      rule,
      reason,
      verdict,
      title,
      text: sentence,
      layer: layer.name,
      measured: numbers.measured,
      limit: numbers.limit,
    })),
  }
}

function shownSource({ instrument, title, clauseText, grade }: ExplainedSource): ShownSource {
  return { instrument, name: title, clause: clauseText, grade }
}

function sheetSource(source: SheetSource): RuleSource {
  const { instrument, title, issuer, number, clause, grade, layer, from, until } = source
  return {
    instrument,
    name: title,
    issuer,
    number,
    clause,
    clauseText: clauseWords(clause),
    grade,
    layer: layer.name,
    from,
    until,
    supersededBy: source.supersededBy,
    seen: source.seen,
    applies: source.applies,
  }
}

export function shownInstrument(sheet: InstrumentSheet): ShownInstrument {
  const { id, layer, gradeText: _gradeText, numbers, ...rest } = sheet
  return {
    ...rest,
    instrument: id,
    layer: layer.name,
    numbers: numbers.map(({ rule, parameter, unit, ...value }) => {
      return { ...shownValue(value), rule, parameter, unit }
    }),
  }
}
