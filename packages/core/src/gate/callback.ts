import type { Instant } from '../time/instant.ts'
import { isConnected, isVoice } from '../timeline/contact.ts'
import type { ContactState } from '../timeline/state.ts'
import type { RuleInput } from './rule.ts'

/**
 * When the person asked for last wished to be called, of the wishes that stand now; undefined when
 * none does. A wish is written down with its evidence and ends at its time.
 */
export function callWishedAt({
  state,
  request,
  at,
}: Pick<RuleInput, 'state' | 'request' | 'at'>): Instant | undefined {
  return state.callbacks
    .filter(({ party, from, until }) => party === request.party && from <= at && at < until)
    .map(({ from }) => from)
    .reduce<Instant | undefined>((a, b) => (a === undefined || b > a ? b : a), undefined)
}

/** A call or visit of ours that was put through, or may have been. */
export function isTalk({ direction, channel, outcome }: ContactState): boolean {
  return (
    direction === 'outbound' &&
    (isVoice(channel) || channel === 'visit') &&
    isConnected(outcome ?? undefined)
  )
}
