import type { ClockHealth } from '@fencun/app/ports/clock'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ClockWatch, watchClock } from './clock-watch.ts'

const NOON = 1_763_438_400_000

let wall: number
let steady: number
let database: number
let answerMs: number
let down: boolean
let watch: ClockWatch
let heard: ClockHealth[]

/** Time passes for everybody. */
function pass(ms: number): void {
  wall += ms
  steady += ms
  database += ms
}

beforeEach(async () => {
  ;[wall, steady, database, answerMs, down, heard] = [NOON, 77, NOON, 4, false, []]
  watch = await watchClock({
    wallNow: () => wall,
    steadyNow: () => steady,
    databaseNow: async () => {
      pass(answerMs / 2)
      const now = database
      pass(answerMs / 2)
      if (down) throw new Error('no connection')
      return now
    },
  })
  watch.onChange((health) => heard.push(health))
})

afterEach(() => watch.stop())

test('two clocks that agree are sound, however long nothing happens but time', async () => {
  expect(watch.health()).toEqual({ state: 'sound', skewMs: 0 })
  for (let i = 0; i < 100; i += 1) {
    pass(5000)
    await watch.look()
    expect(watch.health()).toEqual({ state: 'sound', skewMs: 0 })
  }
  expect(heard).toEqual([])
})

test.each([
  [1990, 'sound'],
  [2010, 'skewed'],
  [-2010, 'skewed'],
  [29_990, 'skewed'],
  [30_010, 'unsound'],
  [-30_010, 'unsound'],
  [600_000, 'unsound'],
  [-7_200_000, 'unsound'],
] as const)('a server clock that is %i ms ahead of the database is %s', async (skewMs, state) => {
  wall += skewMs
  await watch.look()
  expect(watch.health()).toEqual({ state, skewMs })
})

test('a step of the server clock is seen by the next question, before anybody looks again', () => {
  wall -= 7_200_000
  expect(watch.health()).toEqual({ state: 'unsound', skewMs: -7_200_000 })
  wall += 7_200_000
  expect(watch.health()).toEqual({ state: 'sound', skewMs: 0 })
})

test('a step of the database clock is seen by the next look', async () => {
  database += 600_000
  expect(watch.health().state).toBe('sound')
  await watch.look()
  expect(watch.health()).toEqual({ state: 'unsound', skewMs: -600_000 })
})

test('two clocks that step together stay sound once they were held against each other', async () => {
  wall += 3_600_000
  database += 3_600_000
  expect(watch.health().state).toBe('unsound')
  await watch.look()
  expect(watch.health()).toEqual({ state: 'sound', skewMs: 0 })
})

test('an answer that was long under way calls nobody and permits nothing beyond its doubt', async () => {
  answerMs = 20_000
  await watch.look()
  expect(watch.health().state).toBe('sound')
  wall += 15_000
  expect(watch.health()).toEqual({ state: 'skewed', skewMs: 15_000 })
  wall += 10_000
  expect(watch.health()).toEqual({ state: 'unsound', skewMs: 25_000 })
})

test('a process that had to wait between two looks at its clocks raises no alarm', async () => {
  const busy = await watchClock({
    wallNow: () => {
      pass(3000)
      return wall
    },
    steadyNow: () => steady,
    databaseNow: async () => database,
  })
  expect(busy.health().state).toBe('sound')
  busy.stop()
})

test('a database that does not answer for half a minute leaves the clock unsound, until it answers', async () => {
  down = true
  pass(29_000)
  await watch.look()
  expect(watch.health().state).toBe('sound')
  pass(1001)
  expect(watch.health()).toEqual({ state: 'unsound', skewMs: null })
  down = false
  await watch.look()
  expect(watch.health()).toEqual({ state: 'sound', skewMs: 0 })
})

test('every change is told once', async () => {
  wall += 5000
  watch.health()
  watch.health()
  wall += 595_000
  watch.health()
  database += 600_000
  await watch.look()
  expect(heard).toEqual([
    { state: 'skewed', skewMs: 5000 },
    { state: 'unsound', skewMs: 600_000 },
    { state: 'sound', skewMs: 0 },
  ])
})
