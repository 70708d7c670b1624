import type { HoldReason } from '../timeline/event.ts'
import type { HoldState } from '../timeline/state.ts'
import type { Objection, RuleInput } from './rule.ts'

/** The holds for one reason that nobody has released. */
export function activeHolds({ state }: RuleInput, reason: HoldReason): readonly HoldState[] {
  return Object.values(state.holds).filter(
    (hold) => hold.reason === reason && hold.releasedAt === null,
  )
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
  return { ...spoken, measured: { holds: holds.length }, limit: { holdsMax: 0 } }
}

/** The debtor may always be answered; while a stop lasts the answer must not collect. */
export const ANSWER_ONLY = { verdict: 'ALLOW', reason: 'ANSWER_ONLY' } as const
