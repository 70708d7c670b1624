import type { RowProblem } from '../call-log.ts'
import type { AuditProblem } from './problems.ts'

/** So many are kept in full; of the others only how many there were. */
export const PROBLEMS_KEPT = 1_000

export interface ProblemList {
  readonly add: (row: number, problem: AuditProblem, column?: string) => void
  readonly kept: () => readonly RowProblem[]
  readonly counts: () => Readonly<Record<string, number>>
}

export function problemList(): ProblemList {
  const kept: RowProblem[] = []
  const counts = new Map<string, number>()
  return {
    add(row, problem, column) {
      counts.set(problem, (counts.get(problem) ?? 0) + 1)
      if (kept.length >= PROBLEMS_KEPT) return
      kept.push(column === undefined ? { row, problem } : { row, problem, column })
    },
    kept: () => kept,
    counts: () => Object.fromEntries(counts),
  }
}
