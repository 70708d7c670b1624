import type { Answered } from './client.ts'

/** A record that was acknowledged. */
export interface Recorded {
  readonly resultCode: string
  readonly note: string
}

/** A request for leave, and what was answered when an answer came. */
export interface Asked {
  readonly question: object
  readonly answer: Answered | undefined
}

/**
 * What the outside world was promised: everything that was asked of the server, and everything that
 * it acknowledged. Whatever is asked and not acknowledged may have happened once or not at all.
 */
export class Ledger {
  /** By request id. */
  readonly asked = new Map<string, Asked>()
  /** Contacts that were begun. */
  readonly started = new Set<string>()
  /** The outcome of a contact. */
  readonly ended = new Map<string, string>()
  /** The record of a contact. */
  readonly recorded = new Map<string, Recorded>()
  readonly held = new Set<string>()
  readonly released = new Set<string>()

  /** How many acknowledgements the server has to keep. */
  get acknowledged(): number {
    const answered = [...this.asked.values()].filter(({ answer }) => answer !== undefined).length
    const { started, ended, recorded, held, released } = this
    return answered + started.size + ended.size + recorded.size + held.size + released.size
  }
}
