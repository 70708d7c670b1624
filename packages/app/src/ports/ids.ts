/** The only source of new identifiers: UUIDv7, so that they sort by time. */
export interface Ids {
  readonly next: () => string
}
