import { bucketOf, bucketOfCase, type DebtorKey, type LenderId } from '@fencun/core/ids'
import type { Result } from '@fencun/core/result'
import type { TimelineAsk, TimelineReading, TimelineStore } from '../ports/timeline-store.ts'
import { decideBatch } from './decide-batch.ts'
import { Lane } from './lane.ts'
import { type Decide, type ToAppend, type Waiting, waiting } from './waiting.ts'

/** The lanes of this process, by lender and number. */
const lanesOf = new WeakMap<TimelineStore, Map<string, Lane<Waiting>>>()

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
  const lanes = lanesOf.get(timelines) ?? new Map<string, Lane<Waiting>>()
  lanesOf.set(timelines, lanes)
  const name = `${lender}/${bucketAsked(ask) % timelines.batching.lanes}`
  const lane =
    lanes.get(name) ??
    new Lane<Waiting>((batch) => decideBatch(timelines, lender, batch), {
      sizeMax: timelines.batching.debtorsMax,
      turn: timelines.batching.turn,
    })
  lanes.set(name, lane)
  lane.add('case' in ask.about ? ask.about.case : ask.about.debtor, one)
  return answer
}

/** The same for a debtor who is known already. */
export async function appendDecided<T>(
  timelines: TimelineStore,
  { lender, debtor }: DebtorKey,
  decide: (reading: TimelineReading) => Promise<Result<ToAppend<T>>> | Result<ToAppend<T>>,
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
