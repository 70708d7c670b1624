import type { Question } from '@fencun/core/gate/decide'
import type { Channel } from '@fencun/core/timeline/contact'
import type { ContactState } from '@fencun/core/timeline/state'

const DAY_MS = 86_400_000
const AHEAD_MS = 8 * 3_600_000
const HOUR_MS = 3_600_000
const JUST_NOW_MS = 300_000

/** All counts of one decision, taken in one pass over the contacts. */
export interface Calls {
  connected: number
  tries: number
  personTries: number
  dials: number
  visits: number
  lastCall: number
  lastVisit: number
  talks: number
  organisations: number
  channelsInHour: number
  callsJustNow: number
  /** Whether the debtor wished to be called, and has not been talked with since. */
  callWished: boolean
}

export function isVoice(channel: Channel): boolean {
  return channel === 'voice_interactive' || channel === 'voice_notice'
}

export function countCalls(question: Question, day: number, key: string | undefined): Calls {
  const { state, request } = question
  const calls: Calls = {
    connected: 0,
    tries: 0,
    personTries: 0,
    dials: 0,
    visits: 0,
    lastCall: -1,
    lastVisit: -1,
    talks: 0,
    organisations: 1,
    channelsInHour: 1,
    callsJustNow: 0,
    callWished: false,
  }
  const wished = lastWish(question)
  calls.callWished = request.role === 'debtor' && wished > Number.NEGATIVE_INFINITY
  const orgs = [question.facts.org]
  const channels = [request.channel]
  for (const contact of Object.values(state.contacts)) {
    if (contact.direction === 'inbound' || contact.outcome === 'not-dialled') continue
    const on = Math.floor((contact.at + AHEAD_MS) / DAY_MS)
    if (isVoice(contact.channel)) countCall(calls, question, { contact, day, on, key })
    if (contact.channel === 'visit') {
      if (on >= day) calls.visits += 1
      if (on > calls.lastVisit) calls.lastVisit = on
    }
    if (contact.party !== request.party) continue
    if (on === day && !orgs.includes(contact.org)) orgs.push(contact.org)
    countRecent(calls, question, contact, channels)
    countTalk(calls, request, { contact, wished })
  }
  calls.organisations = orgs.length
  calls.channelsInHour = channels.length
  addCarried(calls, question, day, key)
  return calls
}

interface Counted {
  readonly contact: ContactState
  readonly day: number
  readonly on: number
  readonly key: string | undefined
}

function countCall(calls: Calls, { request }: Question, { contact, day, on, key }: Counted): void {
  if (contact.role === 'debtor' && !contact.misdirected && on > calls.lastCall) calls.lastCall = on
  if (on !== day) return
  const connected = isConnected(contact)
  if (connected && !contact.misdirected) calls.connected += 1
  if (contact.case === request.case) calls.dials += 1
  if (connected && contact.outcome !== null) return
  if (contact.numberKey === key) calls.tries += 1
  if (contact.party === request.party) calls.personTries += 1
}

function countRecent(
  calls: Calls,
  { at }: Question,
  { channel, at: then }: ContactState,
  channels: Channel[],
): void {
  if (then > at || then <= at - HOUR_MS) return
  if (!channels.includes(channel)) channels.push(channel)
  if (isVoice(channel) && then > at - JUST_NOW_MS) calls.callsJustNow += 1
}

interface Wished {
  readonly contact: ContactState
  readonly wished: number
}

function countTalk(calls: Calls, { role }: Question['request'], { contact, wished }: Wished): void {
  if (!isConnected(contact) || contact.at <= wished) return
  if (!isVoice(contact.channel) && contact.channel !== 'visit') return
  if (role === 'contact' && contact.role !== 'debtor') calls.talks += 1
  if (!contact.misdirected) calls.callWished = false
}

/** When the person asked for last wished to be called, of the wishes that stand. */
function lastWish({ state, request, at }: Question): number {
  let wished = Number.NEGATIVE_INFINITY
  for (const { party, from, until } of state.callbacks) {
    if (party === request.party && from <= at && at < until && from > wished) wished = from
  }
  return wished
}

function isConnected({ outcome }: ContactState): boolean {
  return (
    outcome === null ||
    outcome === 'answered-debtor' ||
    outcome === 'answered-other' ||
    outcome === 'answered-unknown' ||
    outcome === 'voicemail'
  )
}

function addCarried(
  calls: Calls,
  { state, request }: Question,
  day: number,
  key: string | undefined,
): void {
  for (const brought of Object.values(state.carried)) {
    const { connected, dials, unanswered } = brought
    if ((connected > 0 || dials > 0) && brought.day > calls.lastCall) calls.lastCall = brought.day
    if (brought.day !== day) continue
    calls.connected += connected
    if (brought.case === request.case) calls.dials += dials
    if (key !== undefined && Object.hasOwn(unanswered, key)) calls.tries += unanswered[key] ?? 0
    for (const theirs of keysOf(state, request.party)) calls.personTries += unanswered[theirs] ?? 0
  }
}

function keysOf({ points }: Question['state'], party: string): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const point of Object.values(points)) if (point.party === party) keys.add(point.numberKey)
  return keys
}
