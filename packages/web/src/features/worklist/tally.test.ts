import { expect, it } from 'vitest'
import type { Schema } from '../../api/client.ts'
import { atEnds, tallyOf } from './tally.ts'

type Due = Schema['WorklistRow']['due']
const rows = (due: Due, n: number) => Array.from({ length: n }, () => ({ due }))

it('counts exactly when the ends of the list show where each kind stops', () => {
  const due = [...rows('overdue', 4), ...rows('today', 6), ...rows('first-touch', 90)]
  const last = [...rows('later', 97), ...rows('stopped', 3)]
  const tally = tallyOf(atEnds(due, 250, 'first'), atEnds(last, 400, 'last'), 250)
  expect(tally).toEqual({
    overdue: { n: 4, atLeast: false },
    today: { n: 6, atLeast: false },
    firstTouch: { n: 240, atLeast: false },
    stopped: { n: 3, atLeast: false },
  })
})

it('says at least so many when the end it saw holds one kind only', () => {
  const due = [...rows('overdue', 60), ...rows('today', 40)]
  const tally = tallyOf(atEnds(due, 180, 'first'), atEnds(rows('stopped', 100), 300, 'last'), 180)
  expect(tally.today).toEqual({ n: 40, atLeast: true })
  expect(tally.stopped).toEqual({ n: 100, atLeast: true })
})

it('is exact for a short list of one kind', () => {
  const tally = tallyOf(
    atEnds(rows('today', 5), 5, 'first'),
    atEnds(rows('stopped', 2), 2, 'last'),
    5,
  )
  expect(tally.today).toEqual({ n: 5, atLeast: false })
  expect(tally.firstTouch.n).toBe(0)
  expect(tally.stopped).toEqual({ n: 2, atLeast: false })
})
