import { SKEW_ALARM_MS, SKEW_DENY_MS } from '@fencun/app/clock-health/clock-health'
import type { ClockHealth } from '@fencun/app/ports/clock'

/** Between two looks at the database's clock. */
const EVERY_MS = 5000
/** Without a look at the database's clock for so long, nobody knows how far it is away. */
const STALE_MS = 30_000

export interface ClockWatchOptions {
  /** The database's clock, in milliseconds since the epoch. */
  readonly databaseNow: () => Promise<number>
  /** The computer's clock, which people and time servers set. */
  readonly wallNow?: () => number
  /** A clock that nobody sets: it only says how much time passed. */
  readonly steadyNow?: () => number
}

/** The computer's clock at a moment of the steady one, which may be this much off. */
interface Reading {
  readonly wall: number
  readonly steady: number
  readonly errorMs: number
}

/** One look at both clocks, which may be this much off: an answer is made somewhere on its way. */
interface Look extends Reading {
  readonly skewMs: number
}

export interface ClockWatch {
  readonly health: () => ClockHealth
  /** Tells of every change of state; at first only of a clock that is not sound. */
  readonly onChange: (told: (health: ClockHealth) => void) => void
  /** Looks at the database's clock now. It is looked at every few seconds anyway. */
  readonly look: () => Promise<void>
  readonly stop: () => void
}

/**
 * Watches how far the program's clock is from the database's. Resolves after the first look. Between
 * two looks the computer's clock is held against one that nobody sets, so that a step is seen by the
 * very next question and not by the next look.
 */
export async function watchClock(options: ClockWatchOptions): Promise<ClockWatch> {
  const watch = new Watch(options)
  await watch.look()
  const timer = setInterval(() => void watch.look(), EVERY_MS)
  timer.unref()
  return {
    health: () => watch.health(),
    onChange: (told) => watch.onChange(told),
    look: () => watch.look(),
    stop: () => clearInterval(timer),
  }
}

class Watch {
  readonly #databaseNow: () => Promise<number>
  readonly #wallNow: () => number
  readonly #steadyNow: () => number
  #last: Look | undefined
  #looking: Promise<void> | undefined
  #state: ClockHealth['state'] = 'sound'
  #told: ((health: ClockHealth) => void) | undefined

  constructor({ databaseNow, wallNow, steadyNow }: ClockWatchOptions) {
    this.#databaseNow = databaseNow
    this.#wallNow = wallNow ?? Date.now
    this.#steadyNow = steadyNow ?? (() => performance.now())
  }

  onChange(told: (health: ClockHealth) => void): void {
    this.#told = told
    this.#state = 'sound'
    this.health()
  }

  /** One look at a time: a slow database is not asked again while it has not answered. */
  look(): Promise<void> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined
      this.health()
    })
    return this.#looking
  }

  async #look(): Promise<void> {
    const asked = this.#read()
    try {
      const database = await this.#databaseNow()
      const half = (this.#steadyNow() - asked.steady) / 2
      const skewMs = asked.wall + half - database
      this.#last = { ...asked, skewMs, errorMs: asked.errorMs + half }
    } catch {
      // The database does not answer: what is known grows old, and says so by itself.
    }
  }

  /** A busy machine may let this process wait between two lines. */
  #read(): Reading {
    const before = this.#steadyNow()
    const wall = this.#wallNow()
    const errorMs = (this.#steadyNow() - before) / 2
    return { wall, steady: before + errorMs, errorMs }
  }

  health(): ClockHealth {
    const health = this.#judge()
    if (health.state !== this.#state && this.#told !== undefined) {
      this.#state = health.state
      this.#told(health)
    }
    return health
  }

  #judge(): ClockHealth {
    const last = this.#last
    const now = this.#read()
    const passed = now.steady - (last?.steady ?? 0)
    if (last === undefined || passed > STALE_MS) return { state: 'unsound', skewMs: null }
    const skewMs = Math.round(last.skewMs + now.wall - last.wall - passed)
    const doubtMs = last.errorMs + now.errorMs
    // Doubt does not call anybody, and does not permit anything either.
    if (Math.abs(skewMs) + doubtMs > SKEW_DENY_MS) return { state: 'unsound', skewMs }
    const sure = Math.abs(skewMs) - doubtMs
    return { state: sure > SKEW_ALARM_MS ? 'skewed' : 'sound', skewMs }
  }
}
