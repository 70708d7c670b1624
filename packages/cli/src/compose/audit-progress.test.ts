import { expect, it } from 'vitest'
import { ProgressRate } from './audit-progress.ts'

it('tells a rate and the time left once a stage has gone on for a while, and anew in each stage', () => {
  let now = 0
  const rate = new ProgressRate(() => now)
  const calls = { stage: 'calls', total: 1000, rows: 0 } as const
  expect(rate.told({ ...calls, done: 0 })).toMatchObject({ perSecond: null, secondsLeft: null })
  now = 400
  expect(rate.told({ ...calls, done: 200, rows: 20 }).perSecond).toBeNull()
  now = 2000
  expect(rate.told({ ...calls, done: 250, rows: 50 })).toEqual({
    ...{ stage: 'calls', done: 250, total: 1000, rows: 50, perSecond: 25, secondsLeft: 6 },
  })
  const judging = { stage: 'judging', total: 60, rows: 50 } as const
  expect(rate.told({ ...judging, done: 1 })).toMatchObject({ perSecond: null })
  now = 4000
  expect(rate.told({ ...judging, done: 40 })).toMatchObject({ perSecond: 20, secondsLeft: 1 })
  expect(rate.told({ ...judging, done: 60 }).secondsLeft).toBe(0)
})
