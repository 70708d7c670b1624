/** So many entries at most: what was not used for longest goes first. */
export class BoundedCache<T> {
  readonly #max: number
  readonly #entries = new Map<string, T>()

  constructor(max: number) {
    this.#max = max
  }

  get size(): number {
    return this.#entries.size
  }

  get(name: string): T | undefined {
    const found = this.#entries.get(name)
    if (found !== undefined) {
      this.#entries.delete(name)
      this.#entries.set(name, found)
    }
    return found
  }

  set(name: string, value: T): void {
    this.#entries.delete(name)
    this.#entries.set(name, value)
    if (this.#entries.size <= this.#max) return
    const [oldest] = this.#entries.keys()
    if (oldest !== undefined) this.#entries.delete(oldest)
  }

  delete(name: string): void {
    this.#entries.delete(name)
  }

  dropWhere(isGone: (name: string) => boolean): void {
    for (const name of this.#entries.keys()) if (isGone(name)) this.#entries.delete(name)
  }
}
