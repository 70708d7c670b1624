import { LENDER } from '@fencun/app/rehearsal/world'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import { applyEvent, fold } from '@fencun/core/timeline/fold'
import { type DebtorState, EMPTY_STATE } from '@fencun/core/timeline/state'
import { expect } from 'vitest'
import type { Witness } from './moves.ts'
import { AGREED_CALLS, AGREEMENT, type Race } from './races-world.ts'

const CAP = 3

/** What must be true after any race, whoever was fast. Throws what is not. */
export async function expectPromises(race: Race, witness: Witness): Promise<void> {
  const { timelines } = race.plain
  const key = { lender: LENDER, debtor: race.file.debtor }
  const [head] = await timelines.load([key])
  const stored = (await timelines.history(key, { limit: 10_000 })).toReversed()
  const events = stored.map(({ event }) => event)
  expect(head?.version, 'no version is missing').toBe(events.length)
  expect(head?.state, 'the snapshot is the fold of the events').toEqual(fold(events))
  expectLawful(events)
  expectUsedOnce(events, witness)
  expectTold(events, witness)
}

/** Outcomes of a call that nobody took: they give the slot back. Written anew for this proof. */
const GIVES_BACK: readonly string[] = ['no-answer', 'busy', 'not-dialled']

/** No permit above the cap, during a hold, or after a refusal, at the version it was written. */
function expectLawful(events: readonly TimelineEvent[]): void {
  let state: DebtorState = EMPTY_STATE
  const counting = new Set<string>()
  const talked = new Set<string>()
  for (const event of events) {
    if (event.kind === 'contact-permitted') {
      const held = Object.values(state.holds).some(({ releasedAt }) => releasedAt === null)
      expect(held, 'nothing is permitted during a hold').toBe(false)
      const refused = Object.values(state.refusals).some(({ party }) => party === event.party)
      expect(refused, 'nothing is permitted after a refusal').toBe(false)
      const agreed = state.agreements[AGREEMENT]?.revoked === false
      expect(counting.size, 'no permit beyond the cap').toBeLessThan(agreed ? AGREED_CALLS : CAP)
      counting.add(event.contact)
    }
    if (event.kind === 'contact-ended') {
      // Of several words the stricter counts, whichever came first.
      if (!GIVES_BACK.includes(event.outcome)) talked.add(event.contact)
      if (talked.has(event.contact)) counting.add(event.contact)
      else counting.delete(event.contact)
    }
    state = applyEvent(state, event)
  }
}

function expectUsedOnce(events: readonly TimelineEvent[], { started, startedLate }: Witness): void {
  expect(new Set(started).size, 'one permit is used at most once').toBe(started.length)
  const stored = events.filter((event) => event.kind === 'contact-started')
  expect(stored.map(({ contact }) => contact).toSorted()).toEqual(started.toSorted())
  expect(startedLate, 'no permit is used after an acknowledged stop').toEqual([])
}

/** Everybody was told what is written, once; a retry the same as the first. */
function expectTold(events: readonly TimelineEvent[], { told }: Witness): void {
  const asked = events.filter(
    (event) => event.kind === 'contact-permitted' || event.kind === 'contact-withheld',
  )
  expect(asked.map(({ request }) => request).toSorted()).toEqual(
    told.map(({ request }) => request).toSorted(),
  )
  for (const { request, answers, stopped } of told) {
    const event = asked.find((one) => one.request === request)
    const permit =
      event?.kind === 'contact-permitted'
        ? { contact: event.contact, startBy: event.startBy }
        : null
    for (const answer of answers) {
      expect(answer).toEqual({ decision: event?.decision, permit })
    }
    if (stopped) expect(permit, 'nothing is permitted after an acknowledged stop').toBeNull()
  }
}
