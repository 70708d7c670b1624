import { describe, expect, it } from 'vitest'
import { added, permitted, written } from '../../test/sample-calls.ts'
import { happened, on, PERSON, POINT, seven, wall } from '../../test/told-calls.ts'
import { contactId, partyId } from '../ids.ts'
import { instant } from '../time/instant.ts'
import { fold } from './fold.ts'
import { tallied } from './tally.ts'

const NOON = wall('2026-04-01T12:00:00')
const LATER = wall('2026-04-01T13:00:00')

describe('what is not on file', () => {
  it('excludes nothing: a call to somebody of whom nothing is flagged counts', () => {
    const state = happened([{ at: NOON, outcome: 'no-answer' }])
    const exclude = { persons: 'employer-forbids' } as const
    expect(tallied(state, seven(LATER, { exclude }))).toHaveLength(1)
    const flagged = on(NOON, { kind: 'party-flagged', party: PERSON, flag: 'employer-forbids' })
    const known = happened([{ at: NOON, outcome: 'no-answer' }], [flagged])
    expect(tallied(known, seven(LATER, { exclude }))).toHaveLength(0)
  })

  it('leads nobody astray: a call to a number that was never added counts', () => {
    const { points, ...state } = happened([{ at: NOON, outcome: 'no-answer' }])
    const { [POINT]: _gone, ...others } = points
    const exclude = { misdirected: true }
    expect(tallied({ ...state, points: others }, seven(LATER, { exclude }))).toHaveLength(1)
  })

  it('is no flag: of a person stands what was said of this person, once', () => {
    const flag = { kind: 'party-flagged', party: PERSON, flag: 'employer-forbids' } as const
    const state = fold([on(NOON, flag), on(LATER, flag)])
    expect(state.partyFlags[PERSON]).toEqual(['employer-forbids'])
    expect(state.partyFlags[partyId('nobody')]).toBeUndefined()
  })
})

describe('contacts that count', () => {
  it('come in the order of their time, in whatever order they became known', () => {
    const [first, second] = [wall('2026-04-01T09:00:00'), wall('2026-04-01T10:00:00')]
    const told = [{ at: second }, { at: NOON }, { at: first }]
    const times = tallied(happened(told), seven(LATER)).map(({ at }) => at)
    expect(times).toEqual([first, second, NOON])
  })
})

describe('a contact permitted at two instants', () => {
  it('is the earlier one, in whatever order they become known, also where its number is longer', () => {
    const [early, late] = [instant(999_999), instant(1_000_000)]
    const atOf = (...permits: readonly ReturnType<typeof permitted>[]) =>
      fold(written(added, ...permits)).contacts[contactId('c-1')]?.at
    expect(atOf(permitted('c-1', early), permitted('c-1', late))).toBe(early)
    expect(atOf(permitted('c-1', late), permitted('c-1', early))).toBe(early)
  })
})
