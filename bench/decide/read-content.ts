import { type ContactRequest, type GateFacts, LETTER_FIELDS } from '@fencun/core/gate/request'
import type { Facts } from '../../packages/law/test/reference/facts.ts'

/** Words from which a listener knows that there is a debt. */
const TELLING = [
  'criminal-law',
  'credit-reporting',
  'credit-repair-promise',
  'court-will-enforce',
  'undisclosed-fee',
] as const

export function asksForMoney({ content }: ContactRequest): boolean {
  return content?.demandsFen !== undefined || (content?.costItems?.length ?? 0) > 0
}

export function tellsTooMuch(request: ContactRequest): boolean {
  const { channel, content, direction, role } = request
  const overheard = channel === 'public_post' || channel === 'fax_unattended'
  if (overheard && direction === 'outbound') return true
  if (content === undefined || (role !== 'contact' && role !== 'unrelated')) return false
  const { discloses, categories, listenerOffersToPay } = content
  if (listenerOffersToPay === true) {
    return discloses.some((one) => one !== 'debt' && one !== 'amount')
  }
  if (discloses.length > 0 || asksForMoney(request)) return true
  return categories.length > 0 && TELLING.some((one) => categories.includes(one))
}

export function letterShows({ content }: ContactRequest): Facts['letterShows'] {
  const shows = content?.shows
  if (shows === undefined) return 'unknown'
  return LETTER_FIELDS.every((field) => shows.includes(field)) ? 'all' : 'less'
}

export function demandOf({ content }: ContactRequest, { account }: GateFacts): Facts['demand'] {
  const demands = content?.demandsFen
  if (demands === undefined) return 'none'
  const due = account?.dueFen ?? 'unknown'
  if (due === 'unknown') return 'unknown'
  return demands === due ? 'equal' : 'differs'
}

export function costsOf({ content }: ContactRequest, { account }: GateFacts): Facts['costs'] {
  const items = content?.costItems
  if (items === undefined || items.length === 0) return 'none'
  const sheet = account?.disclosedCosts ?? 'unknown'
  if (sheet === 'unknown') return 'unknown'
  return items.every((item) => sheet.includes(item)) ? 'disclosed' : 'beyond'
}
