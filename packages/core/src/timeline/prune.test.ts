import { expect, it } from 'vitest'
import { MIDNIGHT } from '../../test/arbitrary-timeline.ts'
import { added, ended, permitted, rang, written } from '../../test/sample-calls.ts'
import { partyId } from '../ids.ts'
import { type Instant, plusMs } from '../time/instant.ts'
import type { Outcome } from './contact.ts'
import { fold } from './fold.ts'

const DAY_MS = 24 * 60 * 60_000
const onDay = (n: number): Instant => plusMs(MIDNIGHT, n * DAY_MS)

/** A call a day from day 0 on, and one on a later day. */
function afterCalls(outcomes: readonly (Outcome | null)[], lastDay: number) {
  const calls = outcomes.flatMap((outcome, i) => {
    const [name, at] = [`c-${i}`, onDay(i)]
    return outcome === null
      ? [permitted(name, at)]
      : [permitted(name, at), ended(name, at, outcome)]
  })
  return fold(written(added, ...calls, permitted('last', onDay(lastDay))))
}

const kept = (state: ReturnType<typeof fold>) => Object.keys(state.contacts)

it('keeps everything for 40 days, and then the last six tries on a point', () => {
  const tries = Array.from({ length: 8 }, () => 'no-answer' as const)
  expect(kept(afterCalls(tries, 40))).toHaveLength(9)
  expect(kept(afterCalls(tries, 41))).toHaveLength(8)
  expect(kept(afterCalls(tries, 60))).toEqual([
    ...['c-2', 'c-3', 'c-4', 'c-5', 'c-6', 'c-7'],
    'last',
  ])
})

it('takes no permit handed back for a try', () => {
  const state = afterCalls(['busy', ...Array.from({ length: 8 }, () => 'not-dialled' as const)], 60)
  expect(kept(state)).toContain('c-0')
})

it('waits 120 days for an outcome', () => {
  expect(kept(afterCalls([null], 120))).toEqual(['c-0', 'last'])
  expect(kept(afterCalls([null], 121))).toEqual(['last'])
})

it('knows a number to be dead after the call that showed it is dropped', () => {
  const state = afterCalls(
    ['not-in-service', ...Array.from({ length: 6 }, () => 'no-answer' as const)],
    60,
  )
  expect(kept(state)).not.toContain('c-0')
  expect(Object.values(state.points)).toMatchObject([{ invalid: 'not-in-service' }])
})

it('knows when the debtor was reached after the calls that showed it are dropped', () => {
  const state = fold(written(added, rang(MIDNIGHT), permitted('last', onDay(41))))
  expect(kept(state)).toEqual(['last'])
  expect(state.reachedAt).toBe(MIDNIGHT)
})

it('keeps a number dead when its point comes again after the call was dropped', () => {
  const calls = ['not-in-service' as const, ...Array.from({ length: 6 }, () => 'off' as const)]
  const events = calls.flatMap((outcome, i) => [
    permitted(`c-${i}`, onDay(i)),
    ended(`c-${i}`, onDay(i), outcome),
  ])
  const state = fold(written(added, ...events, permitted('last', onDay(60)), added))
  expect(Object.values(state.points)).toMatchObject([
    { invalid: 'not-in-service', invalidSince: MIDNIGHT },
  ])
})

it('never forgets that a third party was spoken to, and lets go what was tried in vain', () => {
  const [at, asked] = permitted('talk', MIDNIGHT)
  if (asked.kind !== 'contact-permitted') throw new Error('a permit is expected')
  const toContact = [at, { ...asked, party: partyId('friend'), role: 'contact' }] as const
  const later = Array.from({ length: 8 }, (_, i) => [
    permitted(`later-${i}`, onDay(i + 1)),
    ended(`later-${i}`, onDay(i + 1), 'no-answer'),
  ]).flat()
  const after = (outcome: Outcome) =>
    kept(
      fold(
        written(
          added,
          toContact,
          ended('talk', MIDNIGHT, outcome),
          ...later,
          permitted('last', onDay(100)),
        ),
      ),
    )
  expect(after('answered-other')).toContain('talk')
  expect(after('no-answer')).not.toContain('talk')
})
