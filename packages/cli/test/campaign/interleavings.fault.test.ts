import type { TimelineStore } from '@fencun/app/ports/timeline-store'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { type Move, make, moves, Witness } from './moves.ts'
import { expectPromises } from './promises.ts'
import { newRace, newStart, type Start, type Tampering } from './races-world.ts'
import { newSeed, sized, tell } from './size.ts'

const RUNS = sized({ ci: 4000, full: 200_000 })
/** A broken store is found within so many, or the races are too tame to prove anything. */
const RUNS_TO_FIND = 1000

let start: Start
const seed = newSeed('interleavings')
beforeAll(async () => {
  start = await newStart()
})

interface Counts {
  moves: number
  permitted: number
  toFriends: number
  withheld: number
  started: number
}

const NOTHING: Counts = { moves: 0, permitted: 0, toFriends: 0, withheld: 0, started: 0 }

function race(counts: Counts, tamper?: Tampering) {
  return fc.asyncProperty(fc.scheduler(), moves, async (scheduler, all: readonly Move[]) => {
    const running = newRace(start, scheduler, tamper)
    const witness = new Witness()
    await scheduler.waitFor(Promise.all(all.map((move) => make(move, running, witness))))
    await expectPromises(running, witness)
    counts.moves += all.length
    counts.started += witness.started.length
    for (const { whom, answers } of witness.told) {
      const permitted = answers[0]?.permit !== null
      counts[permitted ? 'permitted' : 'withheld'] += 1
      if (permitted && whom === 'friend') counts.toFriends += 1
    }
  })
}

test(`the gate keeps its promises in ${RUNS} interleavings of requests, outcomes, waits, refusals, holds and revoked agreements`, async () => {
  const counts = { ...NOTHING }
  await fc.assert(race(counts), { seed, numRuns: RUNS })
  tell('interleavings', { runs: RUNS, ...counts })
  expect(counts.permitted).toBeGreaterThan(RUNS)
  expect(counts.toFriends).toBeGreaterThan(0)
  expect(counts.withheld).toBeGreaterThan(RUNS / 2)
  expect(counts.started).toBeGreaterThan(RUNS / 4)
}, 3_600_000)

test.each<[string, Tampering]>([
  ['takes events at whatever version it is', withoutVersions],
  ['says that it wrote what lost the race', forgetful],
])(
  'a store that %s is found',
  async (what, tamper) => {
    const counts = { ...NOTHING }
    const found = await fc.check(race(counts, tamper), { seed, numRuns: RUNS_TO_FIND })
    const moved = found.counterexample?.[1].map(({ kind }) => kind) ?? []
    tell('interleavings', { broken: what, foundAfter: found.numRuns, shrunkTo: moved.join('+') })
    expect(found.failed, 'the broken store is found').toBe(true)
  },
  600_000,
)

/** Drops the condition on which everything rests: the last writer wins. */
function withoutVersions(timelines: TimelineStore, database: Start['database']): TimelineStore {
  return {
    ...timelines,
    append: (appends) =>
      timelines.append(
        appends.map((one) => ({ ...one, expected: database.timeline(one.key).events.length })),
      ),
  }
}

function forgetful(timelines: TimelineStore): TimelineStore {
  return {
    ...timelines,
    append: async (appends) => {
      await timelines.append(appends)
      return appends.map(() => 'appended')
    },
  }
}
