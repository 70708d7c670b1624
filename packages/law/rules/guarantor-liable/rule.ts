import { stricter, type Verdict } from '@fencun/core/gate/decision'
import type { Objection, RuleCheck } from '@fencun/core/gate/rule'
import { type Day, formatDay, plusDays } from '@fencun/core/time/beijing'
import type { GuaranteeState } from '@fencun/core/timeline/state'

const WARN = 'guarantor-liable.warn-days'

/** One guarantee that binds now is enough; otherwise the mildest word on those on file counts. */
export const check: RuleCheck = ({ state, request, day, params }) => {
  if (request.direction === 'inbound' || request.role !== 'guarantor') return undefined
  const on = Object.values(state.guarantees).filter(
    ({ party, case: id }) => party === request.party && id === request.case,
  )
  if (on.length === 0) return said('REVIEW', 'GUARANTEE_NOT_VERIFIED')
  const words = on.map((guarantee) => judged(guarantee, day, params.number(WARN)))
  if (words.includes(undefined)) return undefined
  return words.reduce((a, b) => (a && b && stricter(a.verdict, b.verdict) === a.verdict ? b : a))
}

function judged(guarantee: GuaranteeState, day: Day, warnDays: number): Objection | undefined {
  const { kind, signed, periodUntil, claimedInTime, enforcedFirst } = guarantee
  if (!signed) return said('DENY', 'NOT_LIABLE')
  const ends = periodUntil === null ? {} : { periodUntil: formatDay(periodUntil) }
  if (!claimedInTime && periodUntil !== null && day > periodUntil) {
    return said('DENY', 'GUARANTEE_PERIOD_EXPIRED', ends)
  }
  if (kind === 'general' && !enforcedFirst) return said('REVIEW', 'GENERAL_GUARANTEE_ORDER')
  if (claimedInTime) return undefined
  if (periodUntil === null) return said('REVIEW', 'GUARANTEE_PERIOD_UNKNOWN')
  if (plusDays(day, warnDays) < periodUntil) return undefined
  return { ...said('ALLOW', 'GUARANTEE_ENDS_SOON', ends), limit: { warnDays }, parameter: WARN }
}

function said(verdict: Verdict, reason: string, measured = {}): Objection {
  return { verdict, reason, measured, limit: {} }
}
