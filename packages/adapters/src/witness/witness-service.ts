import type { LenderId } from '@fencun/core/ids'
import { stampIfDue, type TimestampParts } from '../timestamp/daily-timestamps.ts'
import { askWitnesses, type WitnessingParts, type WitnessReport } from './ask-witnesses.ts'

export interface WitnessServiceParts extends WitnessingParts {
  /** Undefined: nobody is asked for timestamps. */
  readonly authority: TimestampParts['authority'] | undefined
  /** Told of every failure that is not the same as the one before. */
  readonly onFault?: (lender: LenderId, said: string) => void
  /** Before the first try again; doubled each time, up to `pauseMsMax`. */
  readonly pauseMs?: number
  readonly pauseMsMax?: number
}

const PAUSE_MS = 5000
const PAUSE_MS_MAX = 300_000

interface Work {
  running: Promise<void> | undefined
  /** Something was published while the work was going on. */
  again: boolean
  failures: number
  timer: NodeJS.Timeout | undefined
  lastFault: string
}

/**
 * Asks outsiders about what was published: witnesses each time, the timestamp authority once a day.
 * Nothing else waits for them. Whoever does not answer is asked again, less and less often.
 */
export class WitnessService {
  readonly #parts: WitnessServiceParts
  readonly #work = new Map<LenderId, Work>()
  #stopping = false

  constructor(parts: WitnessServiceParts) {
    this.#parts = parts
  }

  /** Something new was published. Returns at once. */
  published(lender: LenderId): void {
    if (this.#stopping) return
    const work = this.#workOf(lender)
    if (work.running !== undefined) work.again = true
    else this.#start(lender, work)
  }

  /** Waits for what is under way, which has limits of its own; begins nothing more. */
  async stop(): Promise<void> {
    this.#stopping = true
    for (const { timer } of this.#work.values()) clearTimeout(timer)
    await Promise.all([...this.#work.values()].flatMap(({ running }) => running ?? []))
  }

  #start(lender: LenderId, work: Work): void {
    clearTimeout(work.timer)
    work.again = false
    work.running = this.#round(lender, work).finally(() => {
      work.running = undefined
      if (work.again) this.published(lender)
    })
  }

  async #round(lender: LenderId, work: Work): Promise<void> {
    const said = await this.#ask(lender).catch((error: unknown) => String(error))
    if (said === undefined) {
      work.failures = 0
      work.lastFault = ''
      return
    }
    if (said !== work.lastFault) this.#parts.onFault?.(lender, said)
    work.lastFault = said
    const { pauseMs = PAUSE_MS, pauseMsMax = PAUSE_MS_MAX } = this.#parts
    const pause = Math.min(pauseMs * 2 ** work.failures, pauseMsMax)
    work.failures += 1
    if (this.#stopping) return
    work.timer = setTimeout(() => this.published(lender), pause)
    work.timer.unref()
  }

  /** What went wrong, in words; undefined: nothing. */
  async #ask(lender: LenderId): Promise<string | undefined> {
    const reports = await askWitnesses(this.#parts, lender)
    const { authority } = this.#parts
    const stamped =
      authority === undefined ? undefined : await stampIfDue({ ...this.#parts, authority }, lender)
    const wrong = [
      ...reports.flatMap((report) => faultOf(report) ?? []),
      ...(stamped?.ok === false ? [`${stamped.error.code}: ${stamped.error.detail}`] : []),
    ]
    return wrong.length === 0 ? undefined : wrong.join('; ')
  }

  #workOf(lender: LenderId): Work {
    const work = this.#work.get(lender) ?? {
      ...{ running: undefined, again: false, failures: 0, timer: undefined, lastFault: '' },
    }
    this.#work.set(lender, work)
    return work
  }
}

function faultOf({ witness: { name }, outcome }: WitnessReport): string | undefined {
  switch (outcome.kind) {
    case 'cosigned':
      return undefined
    case 'ahead':
      return `witness ${name}: it signed ${outcome.size} leaves, fewer are published`
    case 'conflict':
      return `witness ${name}: it holds another history (${outcome.how})`
    case 'unknown':
      return `witness ${name}: it knows no key of this log (${outcome.status})`
    case 'unreachable':
      return `witness ${name}: ${outcome.detail}`
  }
}
