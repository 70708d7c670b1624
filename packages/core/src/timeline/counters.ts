import type { CaseId } from '../ids.ts'
import { beijingDay, type Day } from '../time/beijing.ts'
import { isConnected, isDial, isUnanswered, isVoice } from './contact.ts'
import type { CarriedState, ContactState, DebtorState } from './state.ts'

/**
 * The counters that the caps compare with. All count outbound voice contacts of one Beijing day
 * over the lender and all its agencies, and what an earlier creditor or agency handed over for that
 * day; inbound never counts. A contact whose outcome nobody knows counts on every counter: its permit
 * reserved the slot. A contact that reached somebody who has nothing to do with the debt did not
 * reach this debtor: it is no connected call of theirs, but the number and the case were dialled.
 */

/** Connected calls of the day to this debtor, whoever of the lender's side placed them. */
export function connectedCalls(state: DebtorState, day: Day): number {
  const own = outboundCalls(state, day).filter(
    ({ outcome, misdirected }) => !misdirected && isConnected(outcome ?? undefined),
  ).length
  return own + sum(carried(state, day), ({ connected }) => connected)
}

/** Tries of the day on one number that nobody answered (CN-F3). */
export function unansweredTries(state: DebtorState, day: Day, numberKey: string): number {
  const own = outboundCalls(state, day).filter(
    (call) => call.numberKey === numberKey && isUnanswered(call.outcome ?? undefined),
  ).length
  return own + sum(carried(state, day), ({ unanswered }) => triesOn(unanswered, numberKey))
}

/** Dials of the day on one case, whatever came of them (R-E03). */
export function caseDials(state: DebtorState, day: Day, id: CaseId): number {
  const own = outboundCalls(state, day).filter(
    (call) => call.case === id && isDial(call.outcome ?? undefined),
  ).length
  const brought = carried(state, day).filter((one) => one.case === id)
  return own + sum(brought, ({ dials }) => dials)
}

/** The last outbound call to the debtor in person that was really placed, or may have been. */
export function lastCallDay(state: DebtorState): Day | undefined {
  const days = Object.values(state.contacts)
    .filter((call) => isOutboundVoice(call) && call.role === 'debtor' && !call.misdirected)
    .filter((call) => isDial(call.outcome ?? undefined))
    .map((call) => beijingDay(call.at))
  const brought = Object.values(state.carried)
    .filter(({ dials, connected }) => dials > 0 || connected > 0)
    .map(({ day }) => day)
  return latest([...days, ...brought])
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

function carried(state: DebtorState, day: Day): readonly CarriedState[] {
  return Object.values(state.carried).filter((one) => one.day === day)
}

function triesOn(unanswered: CarriedState['unanswered'], numberKey: string): number {
  return Object.hasOwn(unanswered, numberKey) ? (unanswered[numberKey] ?? 0) : 0
}

function sum<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((total, one) => total + of(one), 0)
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
