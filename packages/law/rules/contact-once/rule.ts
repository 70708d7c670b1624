import type { RuleCheck } from '@fencun/core/gate/rule'
import { isConnected, isVoice } from '@fencun/core/timeline/contact'

const MAX = 'contact-once.max'

/** Counts talks for ever, or since the contact last asked to be called again. */
export const check: RuleCheck = ({ state, request, at, params }) => {
  if (request.direction === 'inbound' || request.role !== 'contact') return undefined
  const asked = state.callbacks
    .filter(({ party, from, until }) => party === request.party && from <= at && at < until)
    .reduce<number | undefined>((latest, { from }) => Math.max(latest ?? from, from), undefined)
  const talks = Object.values(state.contacts).filter(
    (contact) =>
      contact.direction === 'outbound' &&
      contact.role !== 'debtor' &&
      contact.party === request.party &&
      (isVoice(contact.channel) || contact.channel === 'visit') &&
      isConnected(contact.outcome ?? undefined) &&
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
