import { instant } from '@fencun/core/time/instant'
import type { TargetRole } from '@fencun/core/timeline/contact'
import type { HardshipFlag, HoldReason } from '@fencun/core/timeline/event'
import { type DebtorState, EMPTY_STATE } from '@fencun/core/timeline/state'
import type { AuditDebtor } from '../people.ts'
import { CASE, numberKeyOf, orgOf, partyOf, pointOf } from './benign.ts'

/** What is on file of a debtor and bears on every call: few debtors differ in it. */
export interface Standing {
  readonly holds: readonly HoldReason[]
  readonly hardship: readonly HardshipFlag[]
}

export const NOTHING_ON_FILE: Standing = { holds: [], hardship: [] }

export function standingOf({ holds = [], hardship }: AuditDebtor): Standing {
  return { holds, hardship }
}

/** The same text for the same standing. */
export function standingKey({ holds, hardship }: Standing): string {
  return JSON.stringify([holds.toSorted(), hardship.toSorted()])
}

/** The state of a debtor of that standing with one point, whose person has that role. */
export function stateOf({ holds, hardship }: Standing, role: TargetRole): DebtorState {
  const since = instant(0)
  const held = holds.map(
    (reason) => [reason, { reason, origin: 'lender-note', since, releasedAt: null }] as const,
  )
  return {
    ...EMPTY_STATE,
    cases: { [CASE]: { handler: orgOf(0), collector: null, status: 'open' } },
    points: {
      [pointOf(0)]: {
        party: partyOf(personOf(role)),
        role,
        kind: 'mobile',
        source: 'contract',
        numberKey: numberKeyOf(0),
        reserved: role === 'debtor',
        invalid: null,
        invalidSince: null,
      },
    },
    holds: Object.fromEntries(held),
    hardship: hardship.toSorted(),
  }
}

/** The debtor is person 0 of their file. */
export function personOf(role: TargetRole): number {
  return role === 'debtor' ? 0 : 1
}
