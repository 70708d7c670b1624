import type { AuditProgress } from '@fencun/app/ports/audits'

/** How far a stage is, as the thread tells it. */
export type Reached = Pick<AuditProgress, 'stage' | 'done' | 'total' | 'rows'>

/** Rates are told only after so long: the first moments say nothing. */
const STEADY_MS = 500

/** Turns what is reached into a rate and the time left, counted anew in each stage. */
export class ProgressRate {
  readonly #now: () => number
  #stage: AuditProgress['stage'] | undefined
  #since = 0

  constructor(now: () => number) {
    this.#now = now
  }

  told(reached: Reached): AuditProgress {
    const now = this.#now()
    if (reached.stage !== this.#stage) {
      this.#stage = reached.stage
      this.#since = now
    }
    const { stage, done, total, rows } = reached
    const ms = now - this.#since
    const told = { stage, done, total, rows }
    if (ms < STEADY_MS || done <= 0) return { ...told, perSecond: null, secondsLeft: null }
    const work = stage === 'calls' ? rows : done
    return {
      ...told,
      perSecond: stage === 'cases' || stage === 'reports' ? null : Math.round((work / ms) * 1000),
      secondsLeft: total > done ? Math.ceil((ms * (total - done)) / done / 1000) : 0,
    }
  }
}
