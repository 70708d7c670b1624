import type { PartyId } from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'
import type { EventKind, TimelineEvent } from '@fencun/core/timeline/event'

/*
 * The timeline read from the list of its events, again for every question: no state is kept and
 * nothing is folded. Slow, and plain enough to be checked by eye.
 */

export type Events = readonly TimelineEvent[]
export type Of<Kind extends EventKind> = Extract<TimelineEvent, { kind: Kind }>

/** The events of one kind, in the order in which they were appended. */
export function of<Kind extends EventKind>(events: Events, kind: Kind): readonly Of<Kind>[] {
  return events.filter((event): event is Of<Kind> => event.kind === kind)
}

/** The timeline laid out: what each call, number and refusal came to. */
export interface Log {
  readonly events: Events
  readonly calls: readonly Call[]
  readonly points: readonly Point[]
  readonly refusals: readonly Of<'refusal-recorded'>[]
  readonly holds: ReadonlySet<string>
  /** When the debtor in person was last spoken to, whoever rang. */
  readonly reachedAt: number
}

export function logOf(events: Events): Log {
  const all = calls(events)
  return {
    events,
    calls: all,
    points: points(events, all),
    refusals: refusals(events),
    holds: standing(events),
    reachedAt: reachedAt(all),
  }
}

export interface Call {
  readonly opened: Of<'contact-permitted'> | Of<'contact-inbound'>
  readonly numberKey: string | undefined
  /** `unknown` while nobody said how it ended. */
  readonly outcome: Of<'contact-ended'>['outcome'] | 'unknown'
  readonly endedAt: Instant | null
  readonly misdirected: boolean
}

/** Which of several words on one call stands: the strict one. */
const WORDS = [
  ['answered-debtor', 'answered-other', 'answered-unknown', 'voicemail'],
  ['not-in-service'],
  ['technical-failure'],
  ['busy', 'no-answer', 'off', 'rejected'],
  ['not-dialled'],
].flat()

/** Every call or other contact that was permitted or came in, with what became of it. */
function calls(events: Events): readonly Call[] {
  const opened = [...of(events, 'contact-permitted'), ...of(events, 'contact-inbound')].toSorted(
    (a, b) => events.indexOf(a) - events.indexOf(b),
  )
  const first = opened.filter(
    (one) => opened.find(({ contact }) => contact === one.contact) === one,
  )
  const ends = of(events, 'contact-ended')
  const begun = new Set(of(events, 'contact-started').map(({ contact }) => contact))
  const astray = new Set(of(events, 'contact-misdirected').map(({ contact }) => contact))
  return first.map((one): Call => {
    const words = ends
      .filter(({ contact }) => contact === one.contact)
      .filter(({ outcome }) => outcome !== 'not-dialled' || !begun.has(one.contact))
      .toSorted((a, b) => WORDS.indexOf(a.outcome) - WORDS.indexOf(b.outcome) || a.at - b.at)
    return {
      opened: one,
      numberKey: one.kind === 'contact-permitted' ? keyOf(events, one.point) : undefined,
      outcome: words[0]?.outcome ?? 'unknown',
      endedAt: words[0]?.at ?? null,
      misdirected: astray.has(one.contact),
    }
  })
}

export interface Point {
  readonly id: string
  readonly added: Of<'point-added'>
  readonly numberKey: string
  readonly dead: boolean
  readonly goneSince: Instant | null
}

/** Each number on file as it was last described, under the key it came with first. */
function points(events: Events, all: readonly Call[]): readonly Point[] {
  const gone = deadNumbers(events, all)
  const added = of(events, 'point-added')
  const ids = [...new Set(added.map(({ point }) => point))]
  return ids.flatMap((id) => {
    const last = added.findLast(({ point }) => point === id)
    const numberKey = keyOf(events, id)
    if (last === undefined || numberKey === undefined) return []
    const struck = of(events, 'point-invalidated').some(({ point }) => point === id)
    const goneSince = gone.get(numberKey) ?? null
    return [{ id, added: last, numberKey, dead: struck || goneSince !== null, goneSince }]
  })
}

function keyOf(events: Events, id: string): string | undefined {
  return of(events, 'point-added').find(({ point }) => point === id)?.numberKey
}

/** Numbers out of service and since when: a call found out, or it was declared of a point. */
function deadNumbers(events: Events, all: readonly Call[]): ReadonlyMap<string, Instant> {
  const found = all.flatMap(({ outcome, numberKey, endedAt }) =>
    outcome === 'not-in-service' ? [[numberKey, endedAt] as const] : [],
  )
  const declared = firstWords(events).flatMap(({ point, why, at }) =>
    why === 'not-in-service' ? [[keyOf(events, point), at] as const] : [],
  )
  const dead = new Map<string, Instant>()
  for (const [key, at] of [...found, ...declared]) {
    if (key === undefined || at === null) continue
    dead.set(key, at < (dead.get(key) ?? Infinity) ? at : (dead.get(key) ?? at))
  }
  return dead
}

/** Of several words that strike one point the earliest stands. */
function firstWords(events: Events): readonly Of<'point-invalidated'>[] {
  const struck = of(events, 'point-invalidated').toSorted(
    (a, b) => a.at - b.at || (a.why < b.why ? -1 : 1),
  )
  return struck.filter((one) => struck.find(({ point }) => point === one.point) === one)
}

function reachedAt(all: readonly Call[]): number {
  const times = all.map(({ opened, outcome, endedAt }) => {
    if (opened.kind === 'contact-inbound') return opened.role === 'debtor' ? opened.at : -Infinity
    return outcome === 'answered-debtor' && endedAt !== null ? endedAt : -Infinity
  })
  return Math.max(-Infinity, ...times)
}

/** Why collection is stopped: stops that were put on, the first time counting, and not taken off. */
function standing(events: Events): ReadonlySet<string> {
  const placed = of(events, 'hold-placed').filter(
    (one, i, all) => all.findIndex(({ hold }) => hold === one.hold) === i,
  )
  const released = of(events, 'hold-released')
  const left = placed.filter(
    (one) => !released.some((two) => two.hold === one.hold && isAfter(events, two, one)),
  )
  return new Set(left.map(({ reason }) => reason))
}

function isAfter(events: Events, later: TimelineEvent, earlier: TimelineEvent): boolean {
  return events.indexOf(later) > events.indexOf(earlier)
}

/** Refusals as last worded that their own evidenced withdrawal has not ended. */
function refusals(events: Events): readonly Of<'refusal-recorded'>[] {
  const said = of(events, 'refusal-recorded')
  const last = said.filter((one) => said.findLast(({ refusal }) => refusal === one.refusal) === one)
  const ended = of(events, 'refusal-withdrawn').filter((one) => {
    const first = said.find(({ refusal }) => refusal === one.refusal)
    return one.evidence !== '' && first !== undefined && isAfter(events, one, first)
  })
  return last.filter((one) => !ended.some(({ refusal }) => refusal === one.refusal))
}

/** Agreements as last worded that nobody revoked and that hold at an instant. */
export function agreements(events: Events, at: Instant): readonly Of<'agreement-made'>[] {
  const made = of(events, 'agreement-made')
  const revoked = of(events, 'agreement-revoked').filter((one) =>
    made.some((two) => two.agreement === one.agreement && isAfter(events, one, two)),
  )
  return made
    .filter((one) => made.findLast(({ agreement }) => agreement === one.agreement) === one)
    .filter((one) => !revoked.some(({ agreement }) => agreement === one.agreement))
    .filter((one) => one.at <= at && at < one.until)
}

/** When agreements begin and end, as last worded. */
export function agreementTurns(events: Events): readonly number[] {
  const made = of(events, 'agreement-made')
  return made
    .filter((one) => made.findLast(({ agreement }) => agreement === one.agreement) === one)
    .flatMap(({ at, until }) => [at, until])
}

/** Whether somebody else than the asker last said yes to this rule's question about this person. */
export function approved(
  events: Events,
  { rule, party, asker, at }: { rule: string; party: PartyId; asker: string; at: Instant },
): boolean {
  const said = of(events, 'review-decided')
  const [latest] = said
    .filter((one) => said.findLast(({ review }) => review === one.review) === one)
    .filter((one) => one.rule === rule && one.party === party && one.at <= at)
    .toSorted((a, b) => b.at - a.at || (a.review < b.review ? 1 : -1))
  return latest?.allows === true && at < latest.until && latest.actor.staff !== asker
}
