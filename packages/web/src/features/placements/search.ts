export interface PlacementsSearch {
  /** The preview that is being checked; a reload comes back to it. */
  readonly preview?: string
  /** Who will collect. */
  readonly handler?: string
}

const ID = /^[\w.:@-]{1,200}$/

/** What the address says about an import under way. */
export function readPlacementsSearch(raw: Record<string, unknown>): PlacementsSearch {
  const { preview, handler } = raw
  return {
    ...(typeof preview === 'string' && ID.test(preview) ? { preview } : {}),
    ...(typeof handler === 'string' && ID.test(handler) ? { handler } : {}),
  }
}
