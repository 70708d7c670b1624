import type { Actor } from '@fencun/app/access/roles'
import { placeHold } from '@fencun/app/place-hold/place-hold'
import { endContact } from '@fencun/app/record-outcome/end-contact'
import { startContact } from '@fencun/app/record-outcome/start-contact'
import { recordRefusal } from '@fencun/app/record-refusal/record-refusal'
import { COLLECTOR, LINE, SUPERVISOR, type World } from '@fencun/app/rehearsal/world'
import { releaseHold } from '@fencun/app/release-hold/release-hold'
import { type ContactAnswer, requestContact } from '@fencun/app/request-contact/request-contact'
import type { ContactId, PartyId } from '@fencun/core/ids'
import type { Result } from '@fencun/core/result'
import type { Outcome } from '@fencun/core/timeline/contact'
import fc from 'fast-check'
import { AGREEMENT, append, type Race } from './races-world.ts'

type Whom = 'debtor' | 'friend'

/** What one person does, at one server or at two. */
export type Move =
  | { readonly kind: 'call'; readonly server: number; readonly whom: Whom; readonly after: After }
  | { readonly kind: 'refuse'; readonly server: number; readonly whom: Whom }
  | { readonly kind: 'hold'; readonly server: number; readonly release: boolean }
  | { readonly kind: 'revoke'; readonly server: number }
  | { readonly kind: 'wait'; readonly seconds: number }

/** What becomes of a permit. `lost`: nobody ever says. */
interface After {
  readonly retry: boolean
  readonly start: 'once' | 'doubled' | 'never'
  readonly outcome: Outcome | 'lost'
  /** Said elsewhere at the same time: the same word, or another one. */
  readonly second: Outcome | 'nothing'
}

const OUTCOMES: readonly (Outcome | 'lost')[] = [
  ...(['answered-debtor', 'answered-other', 'no-answer', 'busy', 'voicemail'] as const),
  ...(['not-dialled', 'lost', 'lost'] as const),
]

const server = fc.nat({ max: 2 })
const whom = fc.constantFrom<Whom>('debtor', 'debtor', 'debtor', 'friend')
const aftermath = fc.record<After>({
  retry: fc.boolean(),
  start: fc.constantFrom('once', 'doubled', 'never'),
  outcome: fc.constantFrom(...OUTCOMES),
  second: fc.constantFrom('nothing', 'answered-debtor', 'no-answer', 'busy'),
})
const call: fc.Arbitrary<Move> = fc.record({
  kind: fc.constant('call' as const),
  ...{ server, whom, after: aftermath },
})

const others: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ kind: fc.constant('refuse' as const), server, whom }),
  fc.record({ kind: fc.constant('hold' as const), server, release: fc.boolean() }),
  fc.record({ kind: fc.constant('revoke' as const), server }),
  fc.record({ kind: fc.constant('wait' as const), seconds: fc.constantFrom(1, 59, 61) }),
)

export const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.oneof({ weight: 6, arbitrary: call }, { weight: 4, arbitrary: others }),
  { minLength: 2, maxLength: 8 },
)

/** What somebody was told, and what had been acknowledged when he asked. */
export interface Told {
  readonly whom: Whom
  readonly request: string
  readonly answers: readonly ContactAnswer[]
  /** A stop that was acknowledged before the question still stood after the answer. */
  readonly stopped: boolean
}

/** What the outside world knows after a run. */
export class Witness {
  readonly told: Told[] = []
  readonly started: ContactId[] = []
  /** Starts that were acknowledged while a stop stood that had been acknowledged before. */
  readonly startedLate: ContactId[] = []
  refused: readonly Whom[] = []
  readonly placed = new Set<string>()
  /** Holds that somebody has at least begun to release: nobody may rely on them any more. */
  readonly released = new Set<string>()

  /** To be asked before; tells afterwards whether a stop acknowledged by then stood all the while. */
  stopped(listener: Whom): () => boolean {
    const refused = this.refused.includes(listener)
    const holds = [...this.placed].filter((one) => !this.released.has(one))
    return () => refused || holds.some((one) => !this.released.has(one))
  }
}

let requests = 0

export async function make(move: Move, race: Race, witness: Witness): Promise<void> {
  switch (move.kind) {
    case 'call':
      return makeCall(move, race, witness)
    case 'refuse':
      return refuse(move, race, witness)
    case 'hold':
      return hold(move, race, witness)
    case 'revoke':
      await append(at(race, move.server), race.file, {
        kind: 'agreement-revoked',
        agreement: AGREEMENT,
      })
      return
    case 'wait':
      // Time passes for everybody, in the middle of whatever is under way.
      await at(race, 0).directory.isEmpty()
      return race.plain.clock.pass(move.seconds * 1000)
  }
}

function at({ servers }: Race, nth: number): World {
  const world = servers[nth % servers.length]
  if (world === undefined) throw new Error('a race has servers')
  return world
}

async function makeCall(
  { server: nth, whom: listener, after }: Move & { kind: 'call' },
  race: Race,
  witness: Witness,
): Promise<void> {
  requests += 1
  const request = `call-${requests}`
  const how = { channel: 'voice_interactive', purpose: 'interactive', line: LINE } as const
  const question = { request, case: race.file.case, point: race.points[listener], ...how }
  const stopped = witness.stopped(listener)
  const asked = after.retry ? [nth, nth + 1] : [nth]
  const answers = await Promise.all(
    asked.map(async (one) => good(await requestContact(at(race, one), COLLECTOR, question))),
  )
  witness.told.push({ whom: listener, request, answers, stopped: stopped() })
  const contact = answers[0]?.permit?.contact
  if (contact === undefined) return
  await use({ contact, listener, nth }, after, { race, witness })
}

async function use(
  { contact, listener, nth }: { contact: ContactId; listener: Whom; nth: number },
  { start, outcome, second }: After,
  { race, witness }: { race: Race; witness: Witness },
): Promise<void> {
  const starts = { never: [], once: [nth], doubled: [nth, nth + 1] }[start]
  await Promise.all(
    starts.map(async (one) => {
      const stopped = witness.stopped(listener)
      const begun = await startContact(at(race, one), COLLECTOR, { contact })
      if (!begun.ok) return
      witness.started.push(contact)
      if (stopped()) witness.startedLate.push(contact)
    }),
  )
  if (outcome === 'lost') return
  const ends = second === 'nothing' ? [outcome] : [outcome, second]
  await Promise.all(
    ends.map((word, i) => endContact(at(race, nth + 1 + i), COLLECTOR, { contact, outcome: word })),
  )
}

async function refuse(
  { server: nth, whom: listener }: Move & { kind: 'refuse' },
  race: Race,
  witness: Witness,
): Promise<void> {
  const { case: id } = race.file
  const party = await partyOf(race, listener)
  const scope =
    listener === 'friend'
      ? ({ kind: 'for-ever' } as const)
      : ({ kind: 'channel', channel: 'voice_interactive' } as const)
  good(await recordRefusal(at(race, nth), COLLECTOR, { case: id, party, scope }))
  witness.refused = [...witness.refused, listener]
}

async function partyOf({ plain, file, points }: Race, listener: Whom): Promise<PartyId> {
  const key = { lender: file.lender, debtor: file.debtor }
  const [head] = await plain.timelines.load([key])
  const point = head?.state.points[points[listener]]
  if (point === undefined) throw new Error('the point is on file')
  return point.party
}

async function hold(
  { server: nth, release }: Move & { kind: 'hold' },
  race: Race,
  witness: Witness,
): Promise<void> {
  const id = race.file.case
  const placed = await placeHold(at(race, nth), COLLECTOR, { case: id, reason: 'dispute' })
  const { hold: name } = good(placed)
  witness.placed.add(name)
  if (!release) return
  witness.released.add(name)
  const how = { case: id, hold: name, evidence: 'letter-3' }
  await releaseHold(at(race, nth + 1), SUPERVISOR satisfies Actor, how)
}

function good<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`${result.error.code}: ${result.error.detail}`)
}
