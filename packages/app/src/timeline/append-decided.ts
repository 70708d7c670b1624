import { bucketOf, bucketOfCase, type DebtorKey, type LenderId } from '@fencun/core/ids'
import type { Result } from '@fencun/core/result'
import type { TimelineAsk, TimelineReading, TimelineStore } from '../ports/timeline-store.ts'
import { decideBatch } from './decide-batch.ts'
import { Lane } from './lane.ts'
import { Remembered } from './remembered.ts'
import { type Decide, type ToAppend, type Waiting, waiting } from './waiting.ts'

/** What this process keeps for one store: what it remembers, and its lanes by lender and number. */
interface Serving {
  readonly remembered: Remembered
  readonly lanes: Map<string, Lane<Waiting>>
}

const servingOf = new WeakMap<TimelineStore, Serving>()

/**
 * Read, decide, append at the version that was read; when another writer was first, or what the
 * decision rests on has changed, read and decide again. No lock is held across a round trip, and
 * nothing is decided on a state that has moved. Who asks while others are being served is served
 * with the next ones, in one round trip for all. `decide` must be free of effects: it may run many
 * times.
 */
export async function decideAndAppend<T>(
  timelines: TimelineStore,
  { lender, ...ask }: TimelineAsk & { readonly lender: LenderId },
  decide: Decide<T>,
): Promise<Result<T>> {
  const { one, answer } = waiting(lender, ask, decide)
  const { remembered, lanes } = servingOf.get(timelines) ?? newServing(timelines)
  const name = `${lender}/${bucketAsked(ask) % timelines.batching.lanes}`
  const lane =
    lanes.get(name) ??
    new Lane<Waiting>((batch) => decideBatch({ timelines, remembered }, lender, batch), {
      sizeMax: timelines.batching.debtorsMax,
      turn: timelines.batching.turn,
    })
  lanes.set(name, lane)
  lane.add('case' in ask.about ? ask.about.case : ask.about.debtor, one)
  return answer
}

function newServing(timelines: TimelineStore): Serving {
  const remembered = new Remembered(timelines.batching.rememberedMax)
  const serving = { remembered, lanes: new Map<string, Lane<Waiting>>() }
  servingOf.set(timelines, serving)
  return serving
}

/** What a change may rest on that names no basis: the store's check of the version covers it. */
export type OwnReading = Omit<TimelineReading, 'refused' | 'answered'>

/**
 * The same for a debtor who is known already, and for what rests on the debtor's own timeline alone:
 * what others said about a number may be older than it.
 */
export async function appendDecided<T>(
  timelines: TimelineStore,
  { lender, debtor }: DebtorKey,
  decide: (reading: OwnReading) => Promise<Result<ToAppend<T>>> | Result<ToAppend<T>>,
): Promise<Result<T>> {
  return decideAndAppend(timelines, { lender, about: { debtor } }, ({ reading }) => {
    if (reading === undefined) throw new Error('the store answers for every debtor')
    return decide(reading)
  })
}

/** Where the debtor's rows lie; a case id that names no bucket is nobody's, wherever it is asked. */
function bucketAsked({ about }: TimelineAsk): number {
  return 'case' in about ? (bucketOfCase(about.case) ?? 0) : bucketOf(about.debtor)
}
