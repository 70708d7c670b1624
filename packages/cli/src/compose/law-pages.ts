import { setImmediate } from 'node:timers/promises'
import type { LawBook, Reading } from '@fencun/app/ports/law-book'
import type { RuleSheet as ShownSheet } from '@fencun/app/ports/law-pages'
import { formatDay } from '@fencun/core/time/beijing'
import { loadCoverage } from '@fencun/law/coverage'
import { instrumentSheets } from '@fencun/law/instrument-sheet'
import type { RulePackWithTexts, RuleText } from '@fencun/law/pack'
import { ruleReadings, ruleSheet } from '@fencun/law/rule-sheet'
import { scenarioForm } from '@fencun/law/scenario-fields'
import { reachOf } from '@fencun/law/sheet-cases'
import { lawDirectory } from '../paths.ts'
import { type StandingSheet, shownInstrument, shownSheet, standingSheet } from './law-in-words.ts'

type Pages = Pick<LawBook, 'sheets' | 'sheet' | 'instruments' | 'coverage' | 'scenarioForm'>

interface Known extends StandingSheet {
  readonly text: RuleText
}

/**
 * The pages of the rulebook. Each rule's examples are put to the gate, so every page is made when
 * somebody first opens it, and kept: the pack does not change while the program runs.
 */
export function lawPages(pack: RulePackWithTexts): Pages {
  const coverage = once(() => loadCoverage(lawDirectory()))
  const instruments = once(() => instrumentSheets(pack).map(shownInstrument))
  const known = new Map<string, Known>()
  const page = (id: string, text: RuleText): Known => {
    const made = known.get(id) ?? madeOf(id, text)
    known.set(id, made)
    return made
  }
  const madeOf = (id: string, text: RuleText): Known => {
    const sheet = ruleSheet(pack, id, coverage())
    if (sheet === undefined) throw new Error('a rule of the pack has a sheet')
    return { ...standingSheet(sheet, reachOf(text, pack)), text }
  }
  const read = (text: RuleText, { law, day }: Reading): ShownSheet => {
    return shownSheet(page(text.rule.id, text), ruleReadings(text, law, day), formatDay(day))
  }
  return {
    sheets: async (reading) => {
      const sheets: ShownSheet[] = []
      for (const text of pack.texts.values()) {
        // Some hundred examples are decided for a whole rulebook: calls must not wait for them.
        await setImmediate()
        sheets.push(read(text, reading))
      }
      return sheets
    },
    sheet: (id, reading) => {
      const text = pack.texts.get(id)
      return text === undefined ? undefined : read(text, reading)
    },
    instruments,
    coverage,
    scenarioForm,
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
