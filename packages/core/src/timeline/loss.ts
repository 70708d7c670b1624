import { beijingDay, type Day, plusDays } from '../time/beijing.ts'
import type { Instant } from '../time/instant.ts'
import { isUnanswered } from './contact.ts'
import type { LossProof } from './event.ts'
import type { ContactState, DebtorState } from './state.ts'

/** Why the debtor counts as lost, and the first day on which a contact may be asked (CN-P2, P3). */
export interface Loss {
  readonly proof: LossProof
  readonly contactsFrom: Day
}

/**
 * The lost-debtor test as of an instant. Evidence older than the last time the debtor was reached
 * is void. Failed calls in a row open the way from the *next* day; a dead number and an agreed
 * scenario on the day they are known. How many calls must have failed is a number of the law.
 */
export function lossAt(state: DebtorState, at: Instant, failedCallsMin: number): Loss | undefined {
  const proofs = [
    ...declared(state),
    ...deadNumbers(state, at),
    ...failedCalls(state, at, failedCallsMin),
  ]
  return proofs.toSorted((a, b) => a.contactsFrom - b.contactsFrom)[0]
}

function declared(state: DebtorState): readonly Loss[] {
  const reachedDay = state.reachedAt === null ? undefined : beijingDay(state.reachedAt)
  return state.lost
    .filter(({ day }) => reachedDay === undefined || day > reachedDay)
    .map(({ proof, day }) => ({
      proof,
      contactsFrom: proof === 'number-invalid' || proof === 'agreed' ? day : plusDays(day, 1),
    }))
}

/** Every reserved number is dead. A debtor without a reserved number proves nothing. */
function deadNumbers(state: DebtorState, at: Instant): readonly Loss[] {
  const reserved = Object.values(state.points).filter(
    (point) => point.role === 'debtor' && point.reserved,
  )
  const alive = reserved.some((point) => point.invalid === null)
  if (reserved.length === 0 || alive) return []
  return [{ proof: 'number-invalid', contactsFrom: beijingDay(at) }]
}

/** The last ended calls to the reserved number, none answered, none since one reached them. */
function failedCalls(state: DebtorState, at: Instant, failedCallsMin: number): readonly Loss[] {
  const keys = new Set(
    Object.values(state.points)
      .filter((point) => point.role === 'debtor' && point.reserved)
      .map((point) => point.numberKey),
  )
  const calls = Object.values(state.contacts)
    .filter((call) => call.numberKey !== null && keys.has(call.numberKey))
    .filter((call) => call.outcome !== null && call.outcome !== 'not-dialled' && call.at <= at)
    .toSorted((a, b) => b.at - a.at)
    .slice(0, failedCallsMin)
  const latest = calls[0]
  const oldest = calls.at(-1)
  if (latest === undefined || oldest === undefined || calls.length < failedCallsMin) return []
  if (!calls.every(failed) || (state.reachedAt ?? -Infinity) >= oldest.at) return []
  return [{ proof: 'three-calls-failed', contactsFrom: plusDays(beijingDay(latest.at), 1) }]
}

function failed(call: ContactState): boolean {
  return call.outcome !== null && isUnanswered(call.outcome)
}
