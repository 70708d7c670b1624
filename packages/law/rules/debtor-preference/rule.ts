import type { RuleCheck } from '@fencun/core/gate/rule'
import type { PointId } from '@fencun/core/ids'
import {
  complement,
  contains,
  formatMinute,
  intersectAll,
  nextOpening,
  type Window,
} from '@fencun/core/time/window'
import { type Channel, isCall } from '@fencun/core/timeline/contact'
import type { RefusalScope } from '@fencun/core/timeline/event'

/** A liable person's own wishes on when and how to be contacted. */
export const check: RuleCheck = ({ state, request, at, minute }) => {
  if (request.direction === 'inbound') return undefined
  const wishes = Object.values(state.refusals)
    .filter(({ role }) => role === 'debtor' || role === 'guarantor')
    .filter(({ party, withdrawn }) => party === request.party && !withdrawn)
    .map(({ scope }) => scope)
  const { channel, point } = request
  if (wishes.some((wish) => refusesChannel(wish, channel, point))) {
    return { verdict: 'DENY', reason: 'CHANNEL_REFUSED', measured: { channel }, limit: {} }
  }
  if (wishes.some(({ kind }) => kind === 'for-ever')) {
    return { verdict: 'REVIEW', reason: 'DEBTOR_REFUSED', measured: {}, limit: {} }
  }
  const closed = wishes.flatMap((wish) => (wish.kind === 'windows' ? wish.windows : []))
  if (!closed.some((window) => contains(window, minute))) return undefined
  const notBefore = nextOpening(openings(closed), at)
  const hours = closed.map(({ from, until }) => `${formatMinute(from)}–${formatMinute(until)}`)
  const finding = {
    measured: { clock: formatMinute(minute) },
    limit: { closed: hours.join(', ') },
  }
  if (notBefore === undefined) return { verdict: 'REVIEW', reason: 'DEBTOR_REFUSED', ...finding }
  return { verdict: 'DEFER', reason: 'DEBTOR_PREFERENCE', notBefore, ...finding }
}

/** A wish about one number leaves the others of that channel open. */
function refusesChannel(wish: RefusalScope, channel: Channel, point: PointId | null): boolean {
  if (wish.kind !== 'channel' || !means(wish.channel, channel)) return false
  return wish.point === undefined || wish.point === point
}

/** Who wants no talk by telephone wants no recorded voice on it; not the other way round. */
function means(refused: Channel, channel: Channel): boolean {
  return refused === channel || (refused === 'voice_interactive' && isCall(channel))
}

/** The hours outside all of the closed windows. */
function openings(closed: readonly Window[]): readonly Window[] {
  return closed
    .map(complement)
    .reduce((left, open) => left.flatMap((one) => open.flatMap((two) => intersectAll([one, two]))))
}
