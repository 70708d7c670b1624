import type { AuditThread } from './audit-thread.ts'

/** Work that waits its turn, or runs, and can be stopped in either state. */
export interface QueuedWork {
  /** Resolves once nothing of it runs any more. */
  readonly stop: () => Promise<void>
}

interface Entry {
  readonly start: () => Promise<AuditThread>
  /** Absent while it waits. */
  running?: Promise<AuditThread>
}

/** Runs so many threads at once, the others in the order in which they came. */
export class AuditQueue {
  readonly #atOnce: number
  readonly #waiting: Entry[] = []
  #running = 0

  constructor(atOnce: number) {
    this.#atOnce = atOnce
  }

  add(start: () => Promise<AuditThread>): QueuedWork {
    const entry: Entry = { start }
    this.#waiting.push(entry)
    this.#next()
    return { stop: () => this.#stop(entry) }
  }

  #next(): void {
    while (this.#running < this.#atOnce) {
      const entry = this.#waiting.shift()
      if (entry === undefined) return
      this.#running += 1
      entry.running = entry.start()
      void this.#follow(entry.running)
    }
  }

  /** Whatever becomes of one, its place is given to the next. */
  async #follow(running: Promise<AuditThread>): Promise<void> {
    try {
      await (await running).ended
    } finally {
      this.#running -= 1
      this.#next()
    }
  }

  async #stop(entry: Entry): Promise<void> {
    const place = this.#waiting.indexOf(entry)
    if (place >= 0) this.#waiting.splice(place, 1)
    await (await entry.running)?.stop()
  }
}
