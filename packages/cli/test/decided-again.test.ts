import { endContact } from '@fencun/app/record-outcome/end-contact'
import { startContact } from '@fencun/app/record-outcome/start-contact'
import {
  COLLECTOR,
  good,
  LINE,
  newWorld,
  stateOf,
  type World,
  workedCase,
} from '@fencun/app/rehearsal/world'
import { requestContact } from '@fencun/app/request-contact/request-contact'
import { decidedAgain } from '@fencun/core/gate/on-record'
import { CONTENT_CATEGORIES } from '@fencun/core/gate/request'
import { pointId } from '@fencun/core/ids'
import { fen } from '@fencun/core/money/fen'
import { CHANNELS, PURPOSES } from '@fencun/core/timeline/contact'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import { applyEvent } from '@fencun/core/timeline/fold'
import { parseEvent } from '@fencun/core/timeline/parse-event'
import { EMPTY_STATE } from '@fencun/core/timeline/state'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lawBook, ownPack } from '../src/compose/law-book.ts'

/** Decisions under the law that ships are made again from what the timeline keeps, years later. */

const PACK = ownPack()

const asked = fc.record({
  channel: fc.oneof(fc.constant('voice_interactive' as const), fc.constantFrom(...CHANNELS)),
  purpose: fc.constantFrom(...PURPOSES),
  onLine: fc.boolean(),
  point: fc.nat(),
  passMs: fc.integer({ min: 1000, max: 9 * 3_600_000 }),
  recorderUp: fc.boolean(),
  outcome: fc.constantFrom('answered-debtor', 'no-answer', 'busy', 'not-in-service', null),
  visit: fc.option(
    fc.record({
      visitors: fc.integer({ min: 1, max: 3 }),
      recording: fc.constantFrom(true, 'unknown' as const),
      askedByDebtor: fc.boolean(),
    }),
    { nil: undefined },
  ),
  demandsFen: fc.option(fc.integer({ min: 1, max: 9_000_000 }), { nil: undefined }),
  category: fc.option(fc.constantFrom(...CONTENT_CATEGORIES), { nil: undefined }),
})
type Asked = typeof asked extends fc.Arbitrary<infer T> ? T : never

it('makes every stored decision again, word for word, from the stored timeline alone', async () => {
  let decided = 0
  await fc.assert(
    fc.asyncProperty(fc.array(asked, { minLength: 3, maxLength: 12 }), async (asks) => {
      const { world, events } = await worked(asks)
      const law = await world.law.inForce(COLLECTOR.lender)
      if (law === undefined) throw new Error('the lender has a law')
      let state = EMPTY_STATE
      for (const event of events) {
        const isDecision = event.kind === 'contact-permitted' || event.kind === 'contact-withheld'
        if (isDecision) {
          decided += 1
          expect(decidedAgain(state, event, law)).toEqual(event.decision)
        }
        state = applyEvent(state, event)
      }
    }),
    { numRuns: 40 },
  )
  expect(decided).toBeGreaterThan(100)
})

/** Asks as told, while recorders break and are mended, and reads the timeline back as text. */
async function worked(asks: readonly Asked[]) {
  const world = await newWorld((directory) => lawBook(PACK, directory))
  const file = await workedCase(world)
  for (const [index, one] of asks.entries()) {
    await ask(world, file, { ...one, request: `r-${index}` })
    world.clock.pass(one.passMs)
  }
  const key = { lender: file.lender, debtor: file.debtor }
  const stored = await world.timelines.history(key, { limit: 1000 })
  const events = stored.toReversed().map(({ event }): TimelineEvent => {
    return good(parseEvent(JSON.parse(JSON.stringify(event))))
  })
  return { world, events }
}

async function ask(
  world: World,
  file: Awaited<ReturnType<typeof workedCase>>,
  { request, channel, purpose, ...one }: Asked & { readonly request: string },
): Promise<void> {
  const [line] = await world.directory.lines(COLLECTOR.lender, COLLECTOR.org)
  if (line !== undefined) await world.directory.saveLine({ ...line, recorderUp: one.recorderUp })
  const points = Object.keys((await stateOf(world, file)).points)
  const point = pointId(points[one.point % points.length] ?? '')
  const asking = { request, case: file.case, point, channel, purpose }
  const { permit } = good(
    await requestContact(world, COLLECTOR, {
      ...asking,
      line: one.onLine ? LINE : null,
      ...(one.visit && { visit: one.visit }),
      ...(one.category && { content: contentOf(one.category, one.demandsFen) }),
    }),
  )
  if (permit === null || one.outcome === null) return
  const { contact } = permit
  good(await startContact(world, COLLECTOR, { contact }))
  good(await endContact(world, COLLECTOR, { contact, outcome: one.outcome }))
}

function contentOf(category: (typeof CONTENT_CATEGORIES)[number], demands: number | undefined) {
  return {
    ...({ template: null, templateApproved: 'unknown', discloses: [] } as const),
    categories: [category],
    ...(demands !== undefined && { demandsFen: fen(BigInt(demands)) }),
  }
}
