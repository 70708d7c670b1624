import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { happened, seven, wall } from '../../test/told-calls.ts'
import type { Instant } from '../time/instant.ts'
import { OUTCOME_NAMES, type Outcome } from './contact.ts'
import { tallied } from './tally.ts'

/** One line of a made-up call book, told in local dates and minutes. */
interface Line {
  readonly date: string
  readonly minute: number
  readonly outcome: Outcome | undefined
  readonly inbound: boolean
  readonly debt: string
  readonly astray: boolean
}

const seldom = fc.nat({ max: 7 }).map((n) => n === 0)

const lineFrom = (from: string): fc.Arbitrary<Line> =>
  fc.record({
    date: fc.nat({ max: 16 }).map((days) => Temporal.PlainDate.from(from).add({ days }).toString()),
    // Not between 01:00 and 03:00: those minutes may come twice or not at all.
    minute: fc.oneof(fc.integer({ min: 180, max: 1439 }), fc.nat({ max: 59 })),
    outcome: fc.constantFrom<Outcome | undefined>(...OUTCOME_NAMES, undefined),
    inbound: seldom,
    debt: seldom.map((other) => (other ? 'debt-2' : 'debt-1')),
    astray: seldom,
  })

const bookAndLine = fc
  .constantFrom('2026-03-01', '2026-10-24')
  .map(lineFrom)
  .chain((line) => fc.tuple(fc.array(line, { minLength: 5, maxLength: 25 }), line))

const instantOf = ({ date, minute }: Pick<Line, 'date' | 'minute'>): Instant =>
  wall(Temporal.PlainDateTime.from(`${date}T00:00`).add({ minutes: minute }).toString())

/** Counts by leafing through the week: date by date, line by line, on paper as it were. */
function byHand(book: readonly Line[], asked: Line): number {
  let count = 0
  for (let back = 6; back >= 0; back -= 1) {
    const date = Temporal.PlainDate.from(asked.date).subtract({ days: back }).toString()
    for (const entry of book) {
      if (entry.date !== date || entry.debt !== 'debt-1' || entry.inbound) continue
      if (back === 0 && entry.minute > asked.minute) continue
      if (entry.astray || entry.outcome === 'not-dialled') continue
      if (entry.outcome === 'busy' || entry.outcome === 'not-in-service') continue
      count += 1
    }
  }
  return count
}

it('the rolling count equals a count by hand, through both changes of the clocks', () => {
  let counted = 0
  fc.assert(
    fc.property(bookAndLine, ([book, asked]) => {
      const told = book.map((entry) => ({ ...entry, at: instantOf(entry) }))
      const exclude = { outcomes: ['busy', 'not-in-service'], misdirected: true }
      const found = tallied(happened(told), seven(instantOf(asked), { exclude })).length
      expect(found).toBe(byHand(book, asked))
      counted += found
    }),
    { numRuns: 250 },
  )
  expect(counted).toBeGreaterThan(200)
})
