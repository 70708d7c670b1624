// Mutants that no question can tell from the code itself, each with the reason. They are counted out
// of the score. One that is noticed after all fails the run; so does one that is no mutant any more,
// where everything is tried.
import { EQUIVALENT_GATE } from './equivalents-gate.mjs'
import { EQUIVALENT_RULES } from './equivalents-rules.mjs'
import { EQUIVALENT_TIMELINE } from './equivalents-timeline.mjs'

const EQUIVALENTS = [...EQUIVALENT_GATE, ...EQUIVALENT_TIMELINE, ...EQUIVALENT_RULES]

/** Those among the mutants, and what is listed and fits none of them: the code has moved on. */
export function equivalentsAmong(mutants, lineOf) {
  const files = new Set(mutants.map(({ file }) => file))
  const here = EQUIVALENTS.filter(({ file }) => files.has(file))
  const found = here.map((one) => mutants.filter((mutant) => isThat(one, mutant, lineOf)))
  const gone = here.filter((_, i) => found[i].length === 0)
  return {
    ids: new Set(found.flat().map(({ id }) => id)),
    gone: gone.map(({ file, line, code, to }) => `${file}: \`${line}\`, \`${code}\` -> \`${to}\``),
  }
}

function isThat({ file, line, code, to }, mutant, lineOf) {
  return (
    mutant.file === file &&
    mutant.replacement.replace(/\s+/g, ' ') === to &&
    mutant.original.replace(/\s+/g, ' ') === code &&
    lineOf(mutant).trim() === line
  )
}
