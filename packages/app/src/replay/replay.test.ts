import { plusMs } from '@fencun/core/time/instant'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import { beforeEach, expect, it } from 'vitest'
import { placeHold } from '../place-hold/place-hold.ts'
import { ask, COLLECTOR, good } from '../rehearsal/world.ts'
import {
  call,
  changed,
  eventsOf,
  isKind,
  permitOf,
  type Rehearsed,
  rehearsed,
  withoutFacts,
} from '../self-audit/rehearsed.ts'
import { type NamedLaw, replay } from './replay.ts'

let the: Rehearsed
let lawOf: NamedLaw
beforeEach(async () => {
  the = await rehearsed()
  const law = await the.world.law.inForce(the.file.lender)
  lawOf = ({ packHash }) => (packHash === law?.pack.hash ? law : undefined)
})

function replayed(events: readonly TimelineEvent[]) {
  return [
    ...replay(
      events.map((event, i) => ({ n: i + 1, event })),
      lawOf,
    ),
  ]
}

const verdicts = (events: readonly TimelineEvent[]) =>
  replayed(events).map(({ verdict }) => verdict)

it('makes permits and refusals of an honest history again, word for word', async () => {
  const contact = await call(the)
  good(await placeHold(the.world, COLLECTOR, { case: the.file.case, reason: 'complaint' }))
  good(await ask(the.world, the.file))
  expect(replayed(eventsOf(the))).toMatchObject([
    { kind: 'contact-permitted', contact, verdict: 'same', recorded: 'ALLOW', again: 'ALLOW' },
    { kind: 'contact-withheld', contact: null, verdict: 'same', recorded: 'DENY', again: 'DENY' },
  ])
})

it('shows a permit that was never lawful, though its record is untouched', async () => {
  const contact = await call(the)
  const permit = permitOf(the, contact)
  // An operator who grants a permit at half past ten in the evening, and writes it down as lawful.
  const at = plusMs(permit.at, 12.5 * 3_600_000)
  const decision = { ...permit.decision, at }
  const events = changed(isKind('contact-permitted', contact), { at, decision })(eventsOf(the))
  expect(replayed(events)).toMatchObject([
    { verdict: 'unlawful', recorded: 'ALLOW', again: 'DEFER', against: ['quiet-hours'] },
  ])
})

it('shows a permit that stands on a history from which a hold was taken away', async () => {
  good(await placeHold(the.world, COLLECTOR, { case: the.file.case, reason: 'complaint' }))
  good(await ask(the.world, the.file))
  const without = eventsOf(the).filter(({ kind }) => kind !== 'hold-placed')
  expect(replayed(without)).toMatchObject([
    { verdict: 'differs', recorded: 'DENY', again: 'ALLOW' },
  ])
})

it('shows a permit whose own answer is no', async () => {
  const contact = await call(the)
  const { decision } = permitOf(the, contact)
  const change = { decision: { ...decision, outcome: 'DENY' } }
  const events = changed(isKind('contact-permitted', contact), change)(eventsOf(the))
  expect(verdicts(events)).toEqual(['unlawful'])
})

it('says which decisions it cannot make again: other rules, and facts that nobody kept', async () => {
  const contact = await call(the)
  const { decision } = permitOf(the, contact)
  const other = { decision: { ...decision, packHash: 'elsewhere' } }
  const events = changed(isKind('contact-permitted', contact), other)(eventsOf(the))
  expect(replayed(events)).toMatchObject([{ verdict: 'rules-unknown', again: null }])
  expect(verdicts(withoutFacts(eventsOf(the)))).toEqual(['facts-missing'])
})
