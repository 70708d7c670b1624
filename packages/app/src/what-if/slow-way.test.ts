import { decide } from '@fencun/core/gate/decide'
import type { LawInForce } from '@fencun/core/gate/rule'
import { contactIdFor, staffId } from '@fencun/core/ids'
import { plusMs } from '@fencun/core/time/instant'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import { fold } from '@fencun/core/timeline/fold'
import { describe, expect, it } from 'vitest'
import { type AskedEvent, isAsked } from '../judge-again/judge-again.ts'
import type { CaseFile } from '../ports/case-store.ts'
import { endContact } from '../record-outcome/end-contact.ts'
import { tinyLaw, underTinyLayer } from '../rehearsal/tiny-law.ts'
import { ask, COLLECTOR, good, LENDER } from '../rehearsal/world.ts'
import { capped, from10, MINUTE, ran, type Settled, settled } from './rehearsed.ts'

/** The same answer from scratch for each contact: its world is folded anew, with plain facts. */
class SlowWay {
  readonly #events: readonly TimelineEvent[]
  readonly #law: LawInForce
  readonly #file: CaseFile
  readonly #permitted = new Map<number, boolean>()

  constructor(events: readonly TimelineEvent[], law: LawInForce, file: CaseFile) {
    this.#events = events
    this.#law = law
    this.#file = file
  }

  permits(place: number): boolean {
    const known = this.#permitted.get(place)
    if (known !== undefined) return known
    const event = this.#events[place]
    if (event === undefined || !isAsked(event)) throw new Error('a question is asked there')
    const allowed = this.#decide(event, this.#worldBefore(place)) === 'ALLOW'
    this.#permitted.set(place, allowed)
    return allowed
  }

  #worldBefore(place: number): readonly TimelineEvent[] {
    const before = this.#events.slice(0, place)
    const refused = new Set(
      before.flatMap((event, i) =>
        event.kind === 'contact-permitted' && !this.permits(i) ? [event.contact] : [],
      ),
    )
    return before.flatMap((event, i): readonly TimelineEvent[] => {
      if ('contact' in event && event.contact !== undefined && refused.has(event.contact)) return []
      if (event.kind !== 'contact-withheld' || !this.permits(i)) return [event]
      const contact = contactIdFor(this.#file.debtor, `lifted-${i}`)
      return [{ ...event, kind: 'contact-permitted', contact, startBy: plusMs(event.at, MINUTE) }]
    })
  }

  #decide(event: AskedEvent, before: readonly TimelineEvent[]) {
    const { case: id, point, party, role, channel, purpose, at, actor, line } = event
    const request = {
      case: id,
      point,
      party,
      role,
      channel,
      purpose,
      direction: 'outbound',
    } as const
    const yes = { agencyListed: true, staffActive: true, assigned: true, recording: true }
    const staff = { staff: staffId(actor.staff), role: 'collector', org: actor.org }
    const facts = { ...yes, ...staff, orgKind: 'agency', line, refusedElsewhere: false } as const
    return decide({ state: fold(before), request, facts, law: this.#law, at }).outcome
  }
}

describe('the quick way and the slow way', () => {
  const drafts = [[capped(1)], [capped(2)], [from10], [capped(2), from10], []]

  it.each([1, 2, 3, 4, 5, 6])('say the same of history %i under every draft', async (seed) => {
    const random = numbersFrom(seed)
    const now = underTinyLayer(tinyLaw(), [capped(2)])
    const the = await settled(seed % 2 === 0 ? now : tinyLaw())
    await lived(the, random)
    for (const settings of drafts) {
      const draft = underTinyLayer(tinyLaw(), settings)
      const law = { ...the.world.law, underLayer: async () => draft }
      const quick = await ran({ world: { ...the.world, law } }, { settings: [] })
      expect(quick.changes.map(({ kind, event }) => `${kind} ${event}`)).toEqual(
        await slowly(the, draft),
      )
    }
  })

  it('saw contacts refused and refusals lifted, or it would prove nothing', async () => {
    const the = await settled(underTinyLayer(tinyLaw(), [capped(2)]))
    await lived(the, numbersFrom(2))
    const [tight, loose] = await Promise.all(
      [[capped(1)], []].map((settings) => slowly(the, underTinyLayer(tinyLaw(), settings))),
    )
    expect(tight?.filter((text) => text.startsWith('refused')).length).toBeGreaterThanOrEqual(3)
    expect(loose?.filter((text) => text.startsWith('lifted')).length).toBeGreaterThanOrEqual(3)
  })
})

async function slowly({ world, file }: Settled, draft: LawInForce): Promise<readonly string[]> {
  const key = { lender: LENDER, debtor: file.debtor }
  const stored = await world.timelines.history(key, { limit: 10_000 })
  const events = stored.map(({ event }) => event).toReversed()
  const slow = new SlowWay(events, draft, file)
  return events.flatMap((event, i) => {
    if (!isAsked(event)) return []
    const [then, under] = [event.kind === 'contact-permitted', slow.permits(i)]
    return then === under ? [] : [`${then ? 'refused' : 'lifted'} ${event.id}`]
  })
}

/** Some days of asking, with all that can come of it. */
async function lived({ world, file }: Settled, random: () => number): Promise<void> {
  const outcomes = ['answered-debtor', 'no-answer', 'voicemail', 'not-dialled', null] as const
  for (let i = 0; i < 40; i += 1) {
    const { permit } = good(await ask(world, file))
    const outcome = outcomes[Math.floor(random() * outcomes.length)] ?? null
    if (permit !== null && outcome !== null) {
      good(await endContact(world, COLLECTOR, { contact: permit.contact, outcome }))
    }
    world.clock.pass(Math.floor(random() * 150) * MINUTE)
  }
}

function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}
