import type {
  Explanation as ShownExplanation,
  RuleSheet as ShownSheet,
  ExplainedSource as ShownSource,
} from '@fencun/app/ports/law-book'
import type { ExplainedSource, Explanation } from '@fencun/law/explain'
import type { RuleSheet, SheetSource } from '@fencun/law/rule-sheet'

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

export function shownSheet(sheet: RuleSheet): ShownSheet {
  return {
    rule: sheet.id,
    title: sheet.title,
    asks: sheet.asks,
    reasons: Object.entries(sheet.reasons).map(([code, text]) => ({ code, text })),
    sources: sheet.sources.map(sheetSource),
    parameters: sheet.numbers.map(({ id, unit, history }) => ({
      id,
      unit,
      values: history.map(({ layer, value, from, until, instrument, profile }) => ({
        layer,
        value,
        from,
        until,
        source: profile ?? instrument,
      })),
    })),
    examples: sheet.cases.map(({ name, outcome }) => ({ name, outcome })),
    questions: sheet.questions,
  }
}

function shownSource({ instrument, title, clauseText, grade }: ExplainedSource): ShownSource {
  return { instrument, name: title, clause: clauseText, grade }
}

function sheetSource({ instrument, title, clause, grade }: SheetSource): ShownSource {
  const text =
    clause === null ? { zh: '条款未核实', en: 'clause not verified' } : { zh: clause, en: clause }
  return { instrument, name: title, clause: text, grade }
}
