import type { QualificationFacts } from '@fencun/core/gate/request'
import type { Objection, RuleCheck } from '@fencun/core/gate/rule'
import { factUnknown } from '@fencun/core/gate/unknown'
import { formatDay } from '@fencun/core/time/beijing'
import { plusMonths } from '@fencun/core/time/months'

const MONTHS = 'collector-qualified.months'

/** Nobody collects who was not taught how, this year, or who may not. */
export const check: RuleCheck = ({ request, facts: { qualification }, day, params }) => {
  if (request.direction === 'inbound') return undefined
  if (qualification === undefined) return factUnknown('qualification')
  const { trainedOn } = qualification
  const standing = standingOf(qualification)
  if (standing !== undefined) return standing
  if (trainedOn === 'unknown') return factUnknown('trainedOn')
  const monthsMax = params.number(MONTHS)
  if (trainedOn !== null && day <= plusMonths(trainedOn, monthsMax)) return undefined
  return {
    verdict: 'DENY',
    reason: 'ACTOR_NOT_QUALIFIED',
    measured: { trainedOn: trainedOn === null ? 'never' : formatDay(trainedOn) },
    limit: { monthsMax },
    parameter: MONTHS,
  }
}

function standingOf(facts: QualificationFacts): Objection | undefined {
  const { suspended, confidentialitySigned } = facts
  const finding = { verdict: 'DENY', measured: {}, limit: {} } as const
  if (suspended === 'unknown') return factUnknown('suspended')
  if (suspended) return { ...finding, reason: 'ACTOR_SUSPENDED' }
  if (confidentialitySigned === 'unknown') return factUnknown('confidentialitySigned')
  return confidentialitySigned ? undefined : { ...finding, reason: 'CONFIDENTIALITY_NOT_SIGNED' }
}
