/**
 * A queue in front of work that takes many things as cheaply as one. While a batch is under way,
 * arrivals wait and become the next one; a thing that finds nobody working goes at once and alone.
 * Between two batches passes a `turn`, in which those just served may come again; nothing waits for
 * a timer. Things of one key go one after the other, in the order they came, at
 * most one of them in a batch.
 */
export class Lane<Thing> {
  readonly #queues = new Map<string, Thing[]>()
  readonly #work: (batch: readonly Thing[]) => Promise<ReadonlySet<Thing>>
  readonly #sizeMax: number
  readonly #turn: () => Promise<void>
  #working = false

  /** `work` gives back what has to be done again, before anything later of its key; never rejects. */
  constructor(
    work: (batch: readonly Thing[]) => Promise<ReadonlySet<Thing>>,
    { sizeMax, turn }: { readonly sizeMax: number; readonly turn: () => Promise<void> },
  ) {
    this.#work = work
    this.#sizeMax = sizeMax
    this.#turn = turn
  }

  add(key: string, thing: Thing): void {
    const queue = this.#queues.get(key)
    if (queue === undefined) this.#queues.set(key, [thing])
    else queue.push(thing)
    if (!this.#working) void this.#drain()
  }

  async #drain(): Promise<void> {
    this.#working = true
    while (this.#queues.size > 0) {
      const batch = this.#first()
      const again = await this.#work(batch.map(([, thing]) => thing))
      for (const [key, thing] of batch) if (!again.has(thing)) this.#next(key)
      await this.#turn()
    }
    this.#working = false
  }

  /** The head of each queue, of as many as a batch holds. */
  #first(): readonly (readonly [string, Thing])[] {
    const batch: (readonly [string, Thing])[] = []
    for (const [key, [head]] of this.#queues) {
      if (head === undefined) throw new Error('an empty queue is taken away')
      batch.push([key, head])
      if (batch.length === this.#sizeMax) break
    }
    return batch
  }

  /** The head is done; what waits behind it lets the other keys go first. */
  #next(key: string): void {
    const queue = this.#queues.get(key)
    this.#queues.delete(key)
    queue?.shift()
    if (queue !== undefined && queue.length > 0) this.#queues.set(key, queue)
  }
}
