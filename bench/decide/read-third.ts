import type { Question } from '@fencun/core/gate/decide'
import type { Day } from '@fencun/core/time/beijing'
import { lossAt } from '@fencun/core/timeline/loss'
import type { DebtorState, GuaranteeState } from '@fencun/core/timeline/state'
import type { Facts } from '../../packages/law/test/reference/facts.ts'

const NEVER = 1_000_000_000

/** Bits of the stops in force. */
export const HOLD_BITS = {
  bankruptcy: 1,
  complaint: 2,
  deceased: 4,
  dispute: 8,
  'identity-unverified': 16,
  incapacity: 32,
  'note-review': 64,
  plan: 128,
  prison: 256,
  'stop-list': 512,
} as const

export function readHolds(state: DebtorState): number {
  let bits = 0
  for (const { reason, releasedAt } of Object.values(state.holds)) {
    if (releasedAt === null) bits |= HOLD_BITS[reason]
  }
  return bits
}

/** Whether the person, or whoever held the number before, refused: 1 and 2. */
export function readRefusals({ state, request }: Question, key: string | undefined): number {
  let bits = 0
  for (const { party, role, withdrawn } of Object.values(state.refusals)) {
    if (withdrawn || role === 'debtor' || role === 'guarantor') continue
    if (party === request.party) bits |= 1
    if (key !== undefined && holds(state, party, key)) bits |= 2
  }
  return bits
}

function holds(state: DebtorState, party: string, key: string): boolean {
  for (const point of Object.values(state.points)) {
    if (point.party === party && point.numberKey === key) return true
  }
  return false
}

/** Asked of contacts alone. */
export function contactsFrom({ state, request, at }: Question, failedCalls: number): number {
  if (request.role !== 'contact' || request.direction === 'inbound') return NEVER
  return lossAt(state, at, failedCalls)?.contactsFrom ?? NEVER
}

const MILDNESS = {
  binds: 0,
  'ends-soon': 1,
  'period-unknown': 2,
  order: 2,
  expired: 3,
  'not-liable': 3,
  none: 4,
} as const

export function readGuarantee({ state, request }: Question, day: number): Facts['guarantee'] {
  if (request.role !== 'guarantor') return 'none'
  let word: Facts['guarantee'] = 'none'
  for (const one of Object.values(state.guarantees)) {
    if (one.party !== request.party || one.case !== request.case) continue
    const said = wordOn(one, day)
    if (MILDNESS[said] <= MILDNESS[word]) word = said
  }
  return word
}

const WARN_DAYS = 30

function wordOn(one: GuaranteeState, day: number): Facts['guarantee'] {
  const until: Day | null = one.periodUntil
  if (!one.signed) return 'not-liable'
  if (!one.claimedInTime && until !== null && day > until) return 'expired'
  if (one.kind === 'general' && !one.enforcedFirst) return 'order'
  if (one.claimedInTime) return 'binds'
  if (until === null) return 'period-unknown'
  return day + WARN_DAYS < until ? 'binds' : 'ends-soon'
}
