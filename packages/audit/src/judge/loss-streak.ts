import { ROLES } from './sweep-tables.ts'

/** The tries on a debtor's own numbers that failed in a row since the debtor was last reached. */
export interface LossStreak {
  readonly begin: () => void
  readonly tried: (failed: boolean, startSec: number, day: number) => void
  readonly reached: (atSec: number) => void
  /**
   * A number for all that bears on a call of a day, a place in the days of the log, to somebody of a
   * role: as many tries in a row, the last of them as long ago.
   */
  readonly value: (day: number, role: number) => number
}

const NEVER = -1
const DAYS_MAX = 65_536

/** No rule asks for more than `triesKept` tries in a row. */
export function newLossStreak(triesKept: number): LossStreak {
  let [tries, lastDay, reachedSec] = [0, 0, NEVER]
  return {
    begin: () => {
      tries = 0
      lastDay = 0
      reachedSec = NEVER
    },
    tried: (failed, startSec, day) => {
      lastDay = day
      tries = failed && startSec > reachedSec ? Math.min(tries + 1, triesKept) : 0
    },
    reached: (atSec) => {
      if (atSec > reachedSec) reachedSec = atSec
      tries = 0
    },
    value: (day, role) => {
      const ago = tries === 0 ? 0 : day - lastDay
      return ((day * (triesKept + 1) + tries) * ROLES + role) * DAYS_MAX + ago
    },
  }
}
