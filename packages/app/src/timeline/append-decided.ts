import { type Failure, failure } from '@fencun/core/errors/failure'
import type { DebtorKey } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import { applyEvent } from '@fencun/core/timeline/fold'
import type { TimelineAppend, TimelineHead, TimelineStore } from '../ports/timeline-store.ts'
import { Lanes } from './lanes.ts'

/** Every round one writer wins, so this many rounds outlast any crowd on one debtor. */
const ROUNDS_MAX = 500

const lanesOf = new WeakMap<TimelineStore, Lanes>()

/** What a decision wants written: events and what follows from them. */
export interface ToAppend<T> {
  readonly value: T
  readonly events: readonly TimelineEvent[]
  readonly cases?: TimelineAppend['cases']
  readonly records?: TimelineAppend['records']
  readonly notes?: TimelineAppend['notes']
}

type Decide<T> = (head: TimelineHead) => Promise<Result<ToAppend<T>>> | Result<ToAppend<T>>

/**
 * Read, decide, append at the version that was read; when another writer was first, read and decide
 * again. No lock is held across a round trip, and nothing is decided on a state that has moved.
 * `decide` must be free of effects: it may run many times.
 */
export async function appendDecided<T>(
  timelines: TimelineStore,
  key: DebtorKey,
  decide: Decide<T>,
): Promise<Result<T>> {
  const lanes = lanesOf.get(timelines) ?? new Lanes()
  lanesOf.set(timelines, lanes)
  return lanes.run(`${key.lender}/${key.debtor}`, () => inRounds(timelines, key, decide))
}

async function inRounds<T>(
  timelines: TimelineStore,
  key: DebtorKey,
  decide: Decide<T>,
): Promise<Result<T>> {
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const [head] = await timelines.load([key])
    if (head === undefined) throw new Error('the store answers every key')
    const decided = await decide(head)
    if (!decided.ok) return decided
    if (isNothing(decided.value)) return ok(decided.value.value)
    const written = await timelines.append([appendOf(key, head, decided.value)])
    if (written[0] === 'appended') return ok(decided.value.value)
  }
  return err(busy())
}

function isNothing({ events, notes = [] }: ToAppend<unknown>): boolean {
  return events.length === 0 && notes.length === 0
}

/** The decision as the store takes it: at the version it was made on, with the state after it. */
export function appendOf(
  key: DebtorKey,
  head: TimelineHead,
  { events, cases, records, notes }: ToAppend<unknown>,
): TimelineAppend {
  return {
    key,
    expected: head.version,
    events,
    state: events.reduce(applyEvent, head.state),
    ...(cases === undefined ? {} : { cases }),
    ...(records === undefined ? {} : { records }),
    ...(notes === undefined ? {} : { notes }),
  }
}

function busy(): Failure {
  return failure('timeline-busy', `no append succeeded in ${ROUNDS_MAX} rounds`)
}
