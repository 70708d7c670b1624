import { MS_PER_MINUTE } from '../time/civil.ts'
import type { Instant } from '../time/instant.ts'
import { isDial } from '../timeline/contact.ts'
import type { ContactState } from '../timeline/state.ts'
import type { RuleInput } from './rule.ts'

/** Whole minutes that have gone by. */
export function minutesBetween(earlier: Instant, later: Instant): number {
  return Math.floor((later - earlier) / MS_PER_MINUTE)
}

/** Outbound contacts with the same person, begun less than so many minutes ago. */
export function recentContacts(
  { state, request, at }: Pick<RuleInput, 'state' | 'request' | 'at'>,
  minutes: number,
): readonly ContactState[] {
  return Object.values(state.contacts).filter(
    (contact) =>
      contact.direction === 'outbound' &&
      contact.party === request.party &&
      isDial(contact.outcome ?? undefined) &&
      contact.at <= at &&
      at - contact.at < minutes * MS_PER_MINUTE,
  )
}
