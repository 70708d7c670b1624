import { contactId } from '@fencun/core/ids'
import { beijingDay, parseDay, startOfBeijingDay } from '@fencun/core/time/beijing'
import { instant } from '@fencun/core/time/instant'
import { isUnanswered } from '@fencun/core/timeline/contact'
import { lossAt } from '@fencun/core/timeline/loss'
import type { ContactState } from '@fencun/core/timeline/state'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { orgOf } from './benign.ts'
import { callState } from './look-back-state.ts'
import { newLossStreak } from './loss-streak.ts'
import { NOTHING_ON_FILE, stateOf } from './standing.ts'

const TRIES_KEPT = 3
const ROLE = 1
const FIRST_DAY = parseDay('2026-11-02') ?? 0

const step = fc.record({
  afterSec: fc.constantFrom(0, 0, 1, 60, 600, 43_200, 86_400, 200_000),
  what: fc.constantFrom(
    'no-answer',
    'no-answer',
    'busy',
    'answered-debtor',
    'answered-unknown',
    'in',
  ),
  talkSec: fc.constantFrom(0, 30, 900),
})

it('gives the same number only where the debtor is lost by the same proof since the same day', () => {
  const lostBy = new Map<number, string>()
  let told = 0
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), fc.nat({ max: 3 }), (steps, daysLater) => {
      const streak = newLossStreak(TRIES_KEPT)
      streak.begin()
      const tries: ContactState[] = []
      let reachedSec: number | null = null
      let sec = startOfBeijingDay(parseDay('2026-11-02') ?? fail()) / 1000 + 36_000
      for (const { afterSec, what, talkSec } of steps) {
        sec += afterSec
        const isReached = what === 'in' || what === 'answered-debtor'
        const endSec = what === 'in' ? sec : sec + talkSec
        if (isReached) {
          reachedSec = Math.max(reachedSec ?? endSec, endSec)
          streak.reached(endSec)
        }
        if (what === 'in') continue
        tries.push(tryAt(sec, endSec, what))
        streak.tried(isUnanswered(what), sec, dayOf(sec))
      }
      const askedSec = sec + daysLater * 86_400
      const value = streak.value(dayOf(askedSec), ROLE)
      const contacts = Object.fromEntries(tries.map((one, i) => [contactId(`call-${i}`), one]))
      const reachedAt = reachedSec === null ? null : instant(reachedSec * 1000)
      const state = { ...stateOf(NOTHING_ON_FILE, 'debtor'), contacts, reachedAt }
      const loss = [1, 2, 3].map((min) => lossAt(state, instant(askedSec * 1000), min))
      const text = JSON.stringify(loss.map((one) => one ?? null))
      expect(text).toBe(lostBy.get(value) ?? text)
      lostBy.set(value, text)
      if (loss[2] !== undefined) told += 1
    }),
    { numRuns: 3000 },
  )
  expect(told).toBeGreaterThan(50)
})

function tryAt(
  sec: number,
  endSec: number,
  outcome: ContactState['outcome'] & string,
): ContactState {
  const [at, endedAt] = [instant(sec * 1000), instant(endSec * 1000)]
  return callState({ at, endedAt, role: 'debtor', point: 0, outcome }, orgOf(0))
}

function dayOf(sec: number): number {
  return beijingDay(instant(sec * 1000)) - FIRST_DAY
}

function fail(): never {
  throw new Error('that is a day')
}
