import { LogProblem } from './log-problem.ts'

/** So many rows in a row that cannot be read are no slips of the pen. */
const RUN_MAX = 50

/** Watches for a file that becomes another one on the way. */
export interface MixedWatch {
  readonly good: () => void
  /**
   * A row that is no call of this format. @throws LogProblem `log-mixed`, or what `nothing` says where
   * no row was good before
   */
  readonly bad: (row: number) => void
  /** @throws LogProblem `log-mixed` when the file never went back to its format */
  readonly end: () => void
}

/** The last rows are a second format when they are no fewer than this and none is good again. */
const TAIL_MIN = 5

export function mixedWatch(nothing: () => LogProblem): MixedWatch {
  let good = 0
  let run = 0
  let firstOfRun = 0

  const mixed = (): LogProblem =>
    new LogProblem('log-mixed', 'the rows from here on are of another kind', `row ${firstOfRun}`)

  return {
    good() {
      good += 1
      run = 0
    },
    bad(row) {
      if (run === 0) firstOfRun = row
      run += 1
      if (run >= RUN_MAX) throw good > 0 ? mixed() : nothing()
    },
    end() {
      if (good > 0 && run >= TAIL_MIN) throw mixed()
    },
  }
}
