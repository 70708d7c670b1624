import { beijingDay, plusDays, startOfBeijingDay } from '@fencun/core/time/beijing'
import type { Instant } from '@fencun/core/time/instant'
import type { EventBody, HoldReason, LossProof } from '@fencun/core/timeline/event'
import type { Scenario, Status } from './scenario.ts'
import { CASE, type Happening } from './stage-names.ts'

/** The events that put a case into the states an example names. */
export function stagedStatus(scenario: Scenario, at: Instant): readonly Happening[] {
  const states = scenario.status.map((status) => ({ at, by: 'lender', what: became(status) }))
  return [...states, ...lost(scenario)]
}

const HOLDS: Readonly<Partial<Record<Status, HoldReason>>> = {
  stop_list: 'stop-list',
  plan_active: 'plan',
  bankruptcy: 'bankruptcy',
  dispute: 'dispute',
  complaint: 'complaint',
  deceased: 'deceased',
  incapacity: 'incapacity',
  prison: 'prison',
  identity_unverified: 'identity-unverified',
  note_review: 'note-review',
}

const CLOSED = { settled: 'settled', returned: 'returned', written_off: 'written-off' } as const

function became(status: Status): EventBody {
  if (status === 'hardship') return { kind: 'hardship-flagged', flag: 'illness', origin: 'example' }
  if (status === 'settled' || status === 'returned' || status === 'written_off') {
    return { kind: 'case-closed', case: CASE, why: CLOSED[status] }
  }
  const reason = HOLDS[status]
  if (reason === undefined) throw new Error(`no event makes a case \`${status}\``)
  return { kind: 'hold-placed', hold: `hold-${reason}`, reason, origin: 'example' }
}

const PROOFS: Readonly<Record<NonNullable<Scenario['loss']>['proof'], LossProof>> = {
  number_invalid: 'number-invalid',
  '3_calls_failed': 'three-calls-failed',
  '3_days_failed': 'three-days-failed',
  agreed_scenario: 'agreed',
}

/**
 * Three calls in vain without a date may have been today's, and then prove nothing before tomorrow;
 * any other proof without one is a day old. Three days in vain are proved on the day after the
 * third; the timeline keeps the third.
 */
function lost({ loss, at }: Scenario): readonly Happening[] {
  if (loss === null) return []
  const today = beijingDay(at)
  const proved = loss.day ?? (loss.proof === '3_calls_failed' ? today : plusDays(today, -1))
  const day = loss.proof === '3_days_failed' ? plusDays(proved, -1) : proved
  const what: EventBody = { kind: 'debtor-lost', proof: PROOFS[loss.proof], day }
  return [{ at: startOfBeijingDay(day), by: 'lender', what }]
}
