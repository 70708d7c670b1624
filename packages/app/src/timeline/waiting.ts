import { type Failure, failure } from '@fencun/core/errors/failure'
import type { DebtorKey, LenderId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import { applyEvent } from '@fencun/core/timeline/fold'
import type { FactVersions } from '../ports/fact-versions.ts'
import type {
  TimelineAppend,
  TimelineAsk,
  TimelineHead,
  TimelineReading,
} from '../ports/timeline-store.ts'

/** Every round one writer wins, so this many rounds outlast any crowd on one debtor. */
const ROUNDS_MAX = 500

/** What a decision wants written: events and what follows from them. */
export interface ToAppend<T> extends Omit<TimelineAppend, 'key' | 'expected' | 'state'> {
  readonly value: T
}

/** What was read for a decision; the reading is undefined when the case is nobody's. */
export interface Known {
  readonly reading: TimelineReading | undefined
  readonly versions: FactVersions
}

export type Decide<T> = (known: Known) => Promise<Result<ToAppend<T>>> | Result<ToAppend<T>>

/** A decision that was made, before it is written; `tell` gives the asker the answer. */
export interface Decided {
  readonly append: TimelineAppend | undefined
  readonly tell: () => void
}

/** A question that waits for its turn. */
export interface Waiting {
  readonly ask: TimelineAsk
  /** Never rejects: a decision that throws is told to its asker alone. */
  readonly decide: (known: Known) => Promise<Decided> | Decided
  /** False when it has lost so often that the asker was told so. */
  readonly again: () => boolean
  readonly fail: (error: unknown) => void
}

/** A question and the promise that its asker holds. */
export function waiting<T>(
  lender: LenderId,
  ask: TimelineAsk,
  decide: Decide<T>,
): { readonly one: Waiting; readonly answer: Promise<Result<T>> } {
  let [resolve, fail] = [
    (_result: Result<T>): void => undefined,
    (_error: unknown): void => undefined,
  ]
  const answer = new Promise<Result<T>>((kept, broken) => {
    resolve = kept
    fail = broken
  })
  let rounds = 0
  const one: Waiting = {
    ask,
    fail,
    again: () => {
      rounds += 1
      if (rounds >= ROUNDS_MAX) resolve(err(busy()))
      return rounds < ROUNDS_MAX
    },
    decide: (known) => {
      const told = (decided: Result<ToAppend<T>>): Decided => {
        if (!decided.ok) return { append: undefined, tell: () => resolve(decided) }
        const append = appendIfAny(lender, known.reading, decided.value)
        return { append, tell: () => resolve(ok(decided.value.value)) }
      }
      const failed = (error: unknown): Decided => {
        return { append: undefined, tell: () => fail(error) }
      }
      try {
        const decided = decide(known)
        return decided instanceof Promise ? decided.then(told).catch(failed) : told(decided)
      } catch (error) {
        return failed(error)
      }
    },
  }
  return { one, answer }
}

function appendIfAny(
  lender: LenderId,
  reading: TimelineReading | undefined,
  decided: ToAppend<unknown>,
): TimelineAppend | undefined {
  const { events, notes = [] } = decided
  if (events.length === 0 && notes.length === 0) return undefined
  if (reading === undefined) throw new Error('nothing is appended without a debtor')
  return appendOf({ lender, debtor: reading.debtor }, reading, decided)
}

/** The decision as the store takes it: at the version it was made on, with the state after it. */
export function appendOf(
  key: DebtorKey,
  head: TimelineHead,
  { value: _value, ...decided }: ToAppend<unknown>,
): TimelineAppend {
  const state = decided.events.reduce(applyEvent, head.state)
  return { ...decided, key, expected: head.version, state }
}

function busy(): Failure {
  return failure('timeline-busy', `no append succeeded in ${ROUNDS_MAX} rounds`)
}
