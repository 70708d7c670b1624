/**
 * Thrown by any store before it has done anything: no connection was to be had. What was asked has
 * not been done, and may be asked again as it stands.
 */
export class StoreUnavailable extends Error {
  readonly code = 'STORE_UNAVAILABLE'

  constructor(cause: unknown) {
    super('no connection to the database was to be had', { cause })
  }
}
