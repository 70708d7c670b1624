import type { RuleCheck } from '@fencun/core/gate/rule'
import { factUnknown } from '@fencun/core/gate/unknown'
import { formatDay } from '@fencun/core/time/beijing'
import { plusMonths } from '@fencun/core/time/months'

const MONTHS = 'agency-evaluated.months'

/** Whoever entrusts looks at what came of it, at least once a year. */
export const check: RuleCheck = ({ request, facts: { engagement, orgKind }, day, params }) => {
  if (request.direction === 'inbound' || orgKind === 'lender' || engagement === null)
    return undefined
  if (engagement === undefined) return factUnknown('engagement')
  const { evaluatedOn } = engagement
  if (evaluatedOn === 'unknown') return factUnknown('evaluatedOn')
  const monthsMax = params.number(MONTHS)
  if (evaluatedOn !== null && day <= plusMonths(evaluatedOn, monthsMax)) return undefined
  return {
    verdict: 'DENY',
    reason: 'EVALUATION_OVERDUE',
    measured: { evaluatedOn: evaluatedOn === null ? 'never' : formatDay(evaluatedOn) },
    limit: { monthsMax },
    parameter: MONTHS,
  }
}
