import type { CaseId } from '../ids.ts'
import { beijingDay, type Day } from '../time/beijing.ts'
import { isConnected, isDial, isUnanswered, isVoice } from './contact.ts'
import type { ContactState, DebtorState } from './state.ts'

/**
 * The counters that the caps compare with. All count outbound voice contacts of one Beijing day
 * over the lender and all its agencies; inbound never counts. A contact whose outcome nobody knows
 * counts on every counter: its permit reserved the slot.
 */

/** Connected calls of the day to this debtor, whoever of the lender's side placed them. */
export function connectedCalls(state: DebtorState, day: Day): number {
  return outboundCalls(state, day).filter(({ outcome }) => isConnected(outcome ?? undefined)).length
}

/** Tries of the day on one number that nobody answered (CN-F3). */
export function unansweredTries(state: DebtorState, day: Day, numberKey: string): number {
  return outboundCalls(state, day).filter(
    (call) => call.numberKey === numberKey && isUnanswered(call.outcome ?? undefined),
  ).length
}

/** Dials of the day on one case, whatever came of them (R-E03). */
export function caseDials(state: DebtorState, day: Day, id: CaseId): number {
  return outboundCalls(state, day).filter(
    (call) => call.case === id && isDial(call.outcome ?? undefined),
  ).length
}

/** The last outbound call to the debtor in person that was really placed, or may have been. */
export function lastCallDay(state: DebtorState): Day | undefined {
  const days = Object.values(state.contacts)
    .filter((call) => isOutboundVoice(call) && call.role === 'debtor')
    .filter((call) => isDial(call.outcome ?? undefined))
    .map((call) => beijingDay(call.at))
  return latest(days)
}

/** Visits since a day, that day included, which took place or may have (R-E04, R-E06). */
export function visitsSince(state: DebtorState, from: Day): number {
  return visits(state).filter((visit) => beijingDay(visit.at) >= from).length
}

/** The day of the last visit that took place or may have. */
export function lastVisitDay(state: DebtorState): Day | undefined {
  return latest(visits(state).map((visit) => beijingDay(visit.at)))
}

function visits(state: DebtorState): readonly ContactState[] {
  return Object.values(state.contacts).filter(
    ({ direction, channel, outcome }) =>
      direction === 'outbound' && channel === 'visit' && isDial(outcome ?? undefined),
  )
}

function latest(days: readonly Day[]): Day | undefined {
  return days.length === 0 ? undefined : days.reduce((a, b) => (a > b ? a : b))
}

function outboundCalls(state: DebtorState, day: Day): readonly ContactState[] {
  return Object.values(state.contacts).filter(
    (call) => isOutboundVoice(call) && beijingDay(call.at) === day,
  )
}

function isOutboundVoice(call: ContactState): boolean {
  return call.direction === 'outbound' && isVoice(call.channel)
}
