// Mutants that no question can tell from the code itself, each with the reason. They are counted out
// of the score. `code` is what the mutant replaces, `line` the line it begins on, without indentation.
export const EQUIVALENTS = []

/** @throws Error for one that fits no mutant of the files at hand: the code has moved on */
export function equivalentsAmong(mutants, lineOf) {
  const files = new Set(mutants.map(({ file }) => file))
  const here = EQUIVALENTS.filter(({ file }) => files.has(file))
  const found = here.map((one) => mutants.filter((mutant) => isThat(one, mutant, lineOf)))
  const gone = here.filter((_, i) => found[i].length === 0)
  if (gone.length > 0) {
    const names = gone.map(({ file, line, to }) => `${file}: \`${line}\` -> \`${to}\``)
    throw new Error(`equivalent mutants that are no mutants any more:\n${names.join('\n')}`)
  }
  return new Set(found.flat())
}

function isThat({ file, line, code, to }, mutant, lineOf) {
  return (
    mutant.file === file &&
    mutant.replacement.replace(/\s+/g, ' ') === to &&
    (code === undefined || mutant.original.replace(/\s+/g, ' ') === code) &&
    lineOf(mutant).trim() === line
  )
}
