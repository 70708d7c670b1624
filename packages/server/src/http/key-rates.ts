import type { ApiKeyId } from '@fencun/app/ports/api-keys'
import type { Instant } from '@fencun/core/time/instant'

const MINUTE_MS = 60_000

interface Bucket {
  readonly left: number
  readonly at: Instant
}

/**
 * How fast each key may ask: a bucket that holds one minute's requests and fills evenly, so that a
 * dialler may come in bursts and never wait longer than its due. Counted in this process alone.
 */
export class KeyRates {
  readonly #buckets = new Map<ApiKeyId, Bucket>()

  /** Takes one request; 0, or after how many whole seconds the next one is accepted. */
  take(key: ApiKeyId, perMinute: number, now: Instant): number {
    const { left, at } = this.#buckets.get(key) ?? { left: perMinute, at: now }
    // A clock that was set back has given nothing.
    const given = (Math.max(0, now - at) * perMinute) / MINUTE_MS
    const filled = Math.min(perMinute, left + given)
    if (filled < 1) {
      this.#buckets.set(key, { left: filled, at: now })
      return Math.ceil(((1 - filled) * MINUTE_MS) / perMinute / 1000)
    }
    this.#buckets.set(key, { left: filled - 1, at: now })
    return 0
  }
}
