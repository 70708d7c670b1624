import type { HoldReason } from '../timeline/event.ts'
import type { HoldState } from '../timeline/state.ts'
import type { Objection, RuleInput } from './rule.ts'

/** The holds for one reason that nobody has released. */
export function activeHolds(
  { state }: Pick<RuleInput, 'state'>,
  reason: HoldReason,
): readonly HoldState[] {
  const holds = Object.values(state.holds)
  // Most debtors have none, and a dozen rules ask.
  if (holds.length === 0) return holds
  return holds.filter((hold) => hold.reason === reason && hold.releasedAt === null)
}

/** What a stop says: nothing without a hold; of an incoming contact only that nothing be asked. */
export function stoppedBy(
  input: RuleInput,
  hold: HoldReason,
  objection: Pick<Objection, 'verdict' | 'reason'>,
): Objection | undefined {
  const holds = activeHolds(input, hold)
  if (holds.length === 0) return undefined
  const spoken = input.request.direction === 'inbound' ? ANSWER_ONLY : objection
  return { measured: { holds: holds.length }, limit: { holdsMax: 0 }, ...spoken }
}

/** The debtor may always be answered; while a stop lasts the answer must not collect. */
export const ANSWER_ONLY = { verdict: 'ALLOW', reason: 'ANSWER_ONLY' } as const
