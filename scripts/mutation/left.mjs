/** Where Stryker's checker reads which mutants it lets through, within the copy. */
export const LEFT = 'mutants-left.json'

/** The variable that tells Stryker's reporter where to keep what is settled. */
export const SETTLED = 'FENCUN_MUTANTS_SETTLED'

/** Names a mutant the same way before and after it is written to a file; lines begin at 0. */
export function keyOf({ file, location: { start, end }, replacement }) {
  const at = [start.line, start.column, end.line, end.column].join(':')
  return `${file} ${at} ${replacement}`
}
