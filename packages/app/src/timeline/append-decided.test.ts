import { failure } from '@fencun/core/errors/failure'
import type { DebtorKey, LenderId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import { beforeEach, describe, expect, it } from 'vitest'
import type { TimelineAppend, TimelineStore } from '../ports/timeline-store.ts'
import { MemoryDatabase } from '../testing/memory-database.ts'
import { memoryTimelineStore } from '../testing/memory-timeline-store.ts'
import { readingOf, tell } from '../testing/sample-refusals.ts'
import { hold, newDebtor, newLender } from '../testing/sample-rows.ts'
import { appendDecided } from './append-decided.ts'

/** A store in memory whose appends wait for the test, and which tells what it was asked. */
class HeldStore {
  readonly inner: TimelineStore = memoryTimelineStore(new MemoryDatabase())
  readonly reads: number[] = []
  readonly appends: (readonly TimelineAppend[])[] = []
  #waiting: (() => void)[] = []
  #held = true
  poison: string | undefined
  readonly store: TimelineStore = {
    ...this.inner,
    read: async (lender, asks) => {
      this.reads.push(asks.length)
      return this.inner.read(lender, asks)
    },
    append: async (appends) => {
      this.appends.push(appends)
      if (this.#held) await new Promise<void>((resolve) => this.#waiting.push(resolve))
      if (appends.some(({ key }) => key.debtor === this.poison)) throw new Error('poisoned')
      return this.inner.append(appends)
    },
  }

  /** Lets what waits be written, and all that comes later. */
  release(): void {
    this.#held = false
    for (const resolve of this.#waiting.splice(0)) resolve()
  }
}

let held: HeldStore
let lender: LenderId
beforeEach(() => {
  held = new HeldStore()
  lender = newLender()
})

/** A debtor of the even lane, another at each call. */
const even = (): DebtorKey => ({ lender, debtor: newDebtor('08') })
const odd = (): DebtorKey => ({ lender, debtor: newDebtor('0b') })

/** Places a hold and says how many stood before. */
async function place(key: DebtorKey, name: string): Promise<Result<number>> {
  return appendDecided(held.store, key, ({ state }) =>
    ok({ value: Object.keys(state.holds).length, events: [hold(name)] }),
  )
}

async function holdsOf(key: DebtorKey): Promise<readonly string[]> {
  return Object.keys((await readingOf(held.inner, key)).state.holds)
}

/** Everything that needs no more than a turn of promises has happened. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve()
}

describe('deciding for many debtors', () => {
  it('reads and appends once for all who came while one was being served', async () => {
    const answers = [place(even(), 'first')]
    await settled()
    for (let n = 0; n < 20; n += 1) answers.push(place(even(), `later ${n}`))
    await settled()
    expect([held.reads, held.appends.length]).toEqual([[1], 1])
    held.release()
    expect(await Promise.all(answers)).toEqual(answers.map(() => ok(0)))
    expect(held.reads).toEqual([1, 20])
    expect(held.appends.map(({ length }) => length)).toEqual([1, 20])
  })

  it('has one batch under way in each lane, and lanes do not wait for each other', async () => {
    const answers = [place(even(), 'a'), place(odd(), 'b'), place(even(), 'c'), place(odd(), 'd')]
    await settled()
    expect(held.appends).toHaveLength(2)
    held.release()
    await Promise.all(answers)
    expect(held.appends).toHaveLength(4)
  })

  it('serves one debtor in the order of asking, each seeing what those before wrote', async () => {
    const key = even()
    const answers = ['first', 'second', 'third', 'fourth'].map(async (name) => place(key, name))
    held.release()
    expect(await Promise.all(answers)).toEqual([ok(0), ok(1), ok(2), ok(3)])
    expect(await holdsOf(key)).toEqual(['first', 'second', 'third', 'fourth'])
    expect(held.appends.map(({ length }) => length)).toEqual([1, 1, 1, 1])
  })

  it('decides again who lost to another writer, on what that one wrote, and only him', async () => {
    const [loser, neighbour] = [even(), even()]
    const blocker = place(even(), 'blocker')
    await settled()
    const decided = { loser: 0, neighbour: 0 }
    const count = async (who: 'loser' | 'neighbour', key: DebtorKey): Promise<Result<number>> =>
      appendDecided(held.store, key, ({ version }) => {
        decided[who] += 1
        return ok({ value: version, events: [hold(who)] })
      })
    const answers = [count('loser', loser), count('neighbour', neighbour)]
    let others = 0
    const { append } = held.store
    const racing: TimelineStore['append'] = async (appends) => {
      if (others === 0 && appends.some(({ key }) => key.debtor === loser.debtor)) {
        others += 1
        await tell(held.inner, loser, [hold('the other')])
      }
      return append(appends)
    }
    Object.assign(held.store, { append: racing })
    held.release()
    expect(await Promise.all(answers)).toEqual([ok(1), ok(0)])
    await blocker
    expect(decided).toEqual({ loser: 2, neighbour: 1 })
    expect(await holdsOf(loser)).toEqual(['the other', 'loser'])
  })

  it('gives a decision that throws or refuses to its own asker alone', async () => {
    const blocker = place(even(), 'blocker')
    await settled()
    const broken = appendDecided<number>(held.store, even(), () => {
      throw new Error('a bug of this decision')
    })
    const refusal = err(failure('not-found', 'nothing there'))
    const answers = [
      place(even(), 'fine'),
      appendDecided<number>(held.store, even(), () => refusal),
    ]
    const failed = expect(broken).rejects.toThrow('a bug of this decision')
    held.release()
    expect(await Promise.all(answers)).toEqual([ok(0), refusal])
    await failed
    await blocker
    expect(held.appends.map(({ length }) => length)).toEqual([1, 1])
  })

  it('takes a batch apart that the store cannot write, so that nobody pays for a neighbour', async () => {
    const blocker = place(even(), 'blocker')
    await settled()
    const bad = even()
    held.poison = bad.debtor
    const fine = [even(), even()]
    const answers = fine.map(async (key) => place(key, 'fine'))
    const failed = expect(place(bad, 'bad')).rejects.toThrow('poisoned')
    held.release()
    expect(await Promise.all(answers)).toEqual([ok(0), ok(0)])
    await failed
    await blocker
    expect(await holdsOf(bad)).toEqual([])
    expect(await Promise.all(fine.map(holdsOf))).toEqual([['fine'], ['fine']])
    expect(await place(even(), 'the lane goes on')).toEqual(ok(0))
  })

  it('gives up on a debtor whose every append is lost, and says so', async () => {
    held.release()
    const append: TimelineStore['append'] = async (appends) => appends.map(() => 'conflict')
    Object.assign(held.store, { append })
    const lost = await place(even(), 'never')
    expect(lost.ok ? 'no failure' : lost.error.code).toBe('timeline-busy')
  })

  it('writes nothing when there is nothing to write', async () => {
    const value = 'known already'
    const nothing = await appendDecided(held.store, even(), () => ok({ value, events: [] }))
    expect(nothing).toEqual(ok(value))
    expect(held.appends).toEqual([])
  })
})
