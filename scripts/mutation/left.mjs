/** Where Stryker's checker reads which mutants it lets through, within the copy. */
export const LEFT = 'mutants-left.json'

/** Names a mutant the same way before and after it is written to a file; lines begin at 0. */
export function keyOf({ file, location: { start, end }, replacement }) {
  const at = [start.line, start.column, end.line, end.column].join(':')
  return `${file} ${at} ${replacement}`
}
