import type pg from 'pg'

/** What the database needs of either engine. */
export interface Engine {
  readonly kind: 'embedded' | 'server'
  readonly pool: pg.Pool
  /**
   * Runs work under another statement deadline (milliseconds, 0 for none). To be called by the
   * holder of the connection; on a server the deadline is set inside the transaction instead.
   */
  readonly withDeadline: <T>(ms: number, work: () => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}
