import type { Schema } from '../../api/client.ts'

type Point = Schema['ContactPoint']

/** Only a telephone rings. */
export function isPhone({ kind }: Pick<Point, 'kind'>): boolean {
  return kind === 'mobile' || kind === 'landline'
}

/**
 * The point that the call key means: the first that may be called now, the debtor's before others.
 * When none may, the debtor's first number, so that the key explains rather than does nothing.
 */
export function pointToCall(points: readonly Point[]): Point | undefined {
  const phones = points.filter((one) => isPhone(one) && one.invalid === null && !one.refused)
  const allowed = phones.filter(({ gate }) => gate.outcome === 'ALLOW')
  return allowed.find(({ role }) => role === 'debtor') ?? allowed[0] ?? phones[0]
}
