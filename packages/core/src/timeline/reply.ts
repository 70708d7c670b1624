import type { PartyId } from '../ids.ts'
import { type Instant, instant } from '../time/instant.ts'
import { type Channel, isCall, mediumOf } from './contact.ts'
import type { ContactState, DebtorState } from './state.ts'
import { placedAt, tallied } from './tally.ts'

/**
 * What a person last sent by a medium, as long as nothing went back to them by the same one: it
 * may be answered once (12 CFR 1006.14(h)(2)(ii), 6(b)(1)-2). A call is answered in itself.
 */
export function unanswered(
  state: DebtorState,
  { party, channel }: { readonly party: PartyId; readonly channel: Channel },
  at: Instant,
): ContactState | undefined {
  if (isCall(channel)) return undefined
  const tally = { key: { person: party }, at }
  const ever = { kind: 'since', event: instant(0) } as const
  const last = tallied(state, { ...tally, unit: 'inbound', window: ever })
    .filter((one) => mediumOf(one.channel) === mediumOf(channel))
    .at(-1)
  if (last === undefined) return undefined
  // What went out in the same ms may be the answer, so it is taken for one.
  const since = { kind: 'since', event: instant(placedAt(last) - 1) } as const
  const answers = tallied(state, { ...tally, unit: 'any-media', window: since })
  return answers.some((one) => mediumOf(one.channel) === mediumOf(channel)) ? undefined : last
}
