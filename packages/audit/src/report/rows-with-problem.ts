import type { LogFacts } from '../call-log.ts'

/** Rows named for each rule and each problem; all of them are in the files. */
export const ROWS_NAMED = 12

/** The first rows with a problem; more have it where the text ends in `…`. */
export function rowsWithProblem(
  { problems, problemCounts }: Pick<LogFacts, 'problems' | 'problemCounts'>,
  problem: string,
): string {
  const rows = problems.filter((one) => one.problem === problem).slice(0, ROWS_NAMED)
  const isMore = rows.length < (problemCounts[problem] ?? 0)
  return [...rows.map(({ row }) => String(row)), ...(isMore ? ['…'] : [])].join(' ')
}
