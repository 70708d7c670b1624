import { callWishedAt, isTalk } from '@fencun/core/gate/callback'
import type { RuleCheck } from '@fencun/core/gate/rule'

const MAX = 'contact-once.max'

/** Counts talks for ever, or since the contact last asked to be called again. */
export const check: RuleCheck = (input) => {
  const { state, request, params } = input
  if (request.direction === 'inbound' || request.role !== 'contact') return undefined
  const asked = callWishedAt(input)
  const talks = Object.values(state.contacts).filter(
    (contact) =>
      isTalk(contact) &&
      contact.role !== 'debtor' &&
      contact.party === request.party &&
      (asked === undefined || contact.at > asked),
  ).length
  const talksMax = params.number(MAX)
  if (talks < talksMax) return undefined
  return {
    verdict: 'REVIEW',
    reason: 'CONTACT_CAP',
    measured: { talks },
    limit: { talksMax },
    parameter: MAX,
  }
}
