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
    ...deadNumbers(state),
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

/**
 * Every reserved number is out of service, and the debtor was not reached since the last of them
 * went. A number struck for another reason proves nothing, and neither does having none.
 */
function deadNumbers(state: DebtorState): readonly Loss[] {
  const reserved = Object.values(state.points).filter(
    (point) => point.role === 'debtor' && point.reserved,
  )
  const gone = reserved.flatMap(({ invalid, invalidSince }) =>
    invalid === 'not-in-service' && invalidSince !== null ? [invalidSince] : [],
  )
  const last = gone.toSorted((a, b) => b - a)[0]
  if (last === undefined || gone.length < reserved.length) return []
  if (state.reachedAt !== null && state.reachedAt >= last) return []
  return [{ proof: 'number-invalid', contactsFrom: beijingDay(last) }]
}

/**
 * The last calls to the reserved number: none answered, none since one reached them. A call whose
 * outcome nobody knows may have been answered; a fault of the line is no try at all, and neither is
 * a call that went to somebody else.
 */
function failedCalls(state: DebtorState, at: Instant, failedCallsMin: number): readonly Loss[] {
  const keys = new Set(
    Object.values(state.points)
      .filter((point) => point.role === 'debtor' && point.reserved)
      .map((point) => point.numberKey),
  )
  const calls = Object.values(state.contacts)
    .filter((call) => call.numberKey !== null && keys.has(call.numberKey))
    .filter(({ outcome }) => outcome !== 'not-dialled' && outcome !== 'technical-failure')
    .filter(({ misdirected }) => !misdirected)
    .filter((call) => call.at <= at)
    // Of two calls of one second the one written later is the later one.
    .toReversed()
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
