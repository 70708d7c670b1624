import type { RuleCheck, RuleInput } from '@fencun/core/gate/rule'
import { factUnknown } from '@fencun/core/gate/unknown'
import { weekday } from '@fencun/core/time/beijing'
import { clockOf } from '@fencun/core/time/clock-face'
import type { Instant } from '@fencun/core/time/instant'
import { firstOpening } from '@fencun/core/time/local'
import { contains } from '@fencun/core/time/window'
import { isLiable } from '@fencun/core/timeline/contact'
import type { RefusalScope } from '@fencun/core/timeline/event'
import { unanswered } from '@fencun/core/timeline/reply'

type Wish = Extract<RefusalScope, { kind: 'windows' }>

/** Times and places that the consumer called inconvenient. */
export const check: RuleCheck = (input) => {
  const { state, request, at, zone } = input
  const { direction, role, zones = [], exception } = request
  if (direction === 'inbound' || !isLiable(role)) return undefined
  const wishes = wishesOf(input)
  if (wishes.length === 0) return undefined
  if (zones.length === 0) return factUnknown('zones')
  const closing = (when: Instant): Wish | undefined =>
    wishes.find((wish) => zones.some((one) => isWithin(wish, one, when)))
  const closed = closing(at)
  if (closed === undefined) return undefined
  const limit = { wishes: wishes.length }
  const sent = unanswered(state, request, at)
  if (sent !== undefined && clockOf(zone)(sent.at).day === input.day) {
    return { verdict: 'ALLOW', reason: 'REPLY_ONCE', measured: {}, limit }
  }
  const reason = closed.place === undefined ? 'TIME_INCONVENIENT' : 'PLACE_INCONVENIENT'
  const finding = { reason, measured: {}, limit }
  if (exception === 'court-permission') {
    return { ...finding, verdict: 'REVIEW', reason: 'COURT_PERMISSION' }
  }
  const isOpen = (when: Instant): boolean => closing(when) === undefined
  const notBefore = firstOpening(isOpen, at)
  return notBefore === undefined
    ? { ...finding, verdict: 'DENY' }
    : { ...finding, verdict: 'DEFER', notBefore }
}

/** What this person said of times, and of places where this contact would or may reach them. */
function wishesOf({ state, request }: RuleInput): readonly Wish[] {
  const { party, point, place } = request
  const kind = point === null ? undefined : state.points[point]?.kind
  const mayLeadThere = place === undefined && (kind === 'landline' || kind === 'address')
  return Object.values(state.refusals)
    .filter((said) => said.party === party && !said.withdrawn)
    .flatMap(({ scope }) => (scope.kind === 'windows' ? [scope] : []))
    .filter((wish) => wish.place === undefined || wish.place === place || mayLeadThere)
}

function isWithin({ windows, weekdays }: Wish, zone: string, when: Instant): boolean {
  const { day, minute } = clockOf(zone)(when)
  const isDay = weekdays?.includes(weekday(day)) ?? true
  return isDay && windows.some((window) => contains(window, minute))
}
