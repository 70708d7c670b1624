/** Just after the moment, not at it: clocks of two machines never agree to the millisecond. */
const SLACK_MS = 500
/** Beyond this the half-minute refresh has long done it; timers overflow at 24 days. */
const FAR_MS = 24 * 3_600_000

interface Answered {
  readonly now: string
  readonly points: readonly { readonly gate: { readonly nextPermittedAt: string | null } }[]
}

/**
 * Milliseconds until the first point becomes permitted, by the server's clock (which a demonstration
 * may have set); null when nothing will change soon.
 */
export function msUntilNextPermitted({ now, points }: Answered): number | null {
  const from = Date.parse(now)
  const waits = points
    .map(({ gate }) => (gate.nextPermittedAt === null ? NaN : Date.parse(gate.nextPermittedAt)))
    .map((at) => at - from)
    .filter((wait) => wait > 0 && wait < FAR_MS)
  return waits.length === 0 ? null : Math.min(...waits) + SLACK_MS
}
