import type { PolicyChange } from './queries.ts'

export type ChangeState = 'waiting' | 'lapsed' | 'refused' | 'approved' | 'in-force' | 'replaced'

/**
 * Where a change stands on a day. A proposal whose first day has come cannot be approved any more,
 * for a policy never reaches back; an approved version gives way to a later one.
 */
export function stateOf(change: PolicyChange, today: string): ChangeState {
  const { verdict, effectiveFrom, inForce } = change
  if (verdict === null) return effectiveFrom > today ? 'waiting' : 'lapsed'
  if (!verdict.approved) return 'refused'
  if (inForce) return 'in-force'
  return effectiveFrom > today ? 'approved' : 'replaced'
}

const COLOURS: Readonly<Record<ChangeState, string>> = {
  waiting: 'gold',
  lapsed: 'default',
  refused: 'red',
  approved: 'blue',
  'in-force': 'green',
  replaced: 'default',
}

export function colourOf(state: ChangeState): string {
  return COLOURS[state]
}
