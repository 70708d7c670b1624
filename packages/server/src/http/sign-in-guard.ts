/** Slows down whoever tries passwords. A right password clears the count. */
export class SignInGuard {
  readonly #max: number
  readonly #waitMs: number
  readonly #now: () => number
  readonly #failures = new Map<string, { count: number; until: number }>()

  /** `now` is the machine's own time in ms: the demonstration's clock may stand still. */
  constructor(max: number, waitMs: number, now: () => number = Date.now) {
    this.#max = max
    this.#waitMs = waitMs
    this.#now = now
  }

  /** Whether a further try may be made now. */
  mayTry(address: string, account: string): boolean {
    const known = this.#failures.get(keyOf(address, account))
    return known === undefined || known.until <= this.#now() || known.count < this.#max
  }

  failed(address: string, account: string): void {
    const now = this.#now()
    for (const [key, { until }] of this.#failures) if (until <= now) this.#failures.delete(key)
    const key = keyOf(address, account)
    const count = (this.#failures.get(key)?.count ?? 0) + 1
    this.#failures.set(key, { count, until: now + this.#waitMs })
  }

  succeeded(address: string, account: string): void {
    this.#failures.delete(keyOf(address, account))
  }
}

function keyOf(address: string, account: string): string {
  return `${address} ${account.toLowerCase()}`
}
