import { decide } from '@fencun/core/gate/decide'
import type { Decision } from '@fencun/core/gate/decision'
import { beijingInstant, type Day, plusDays } from '@fencun/core/time/beijing'
import type { Instant } from '@fencun/core/time/instant'
import { CHANNELS, type Channel } from '@fencun/core/timeline/contact'
import { describe, expect, it } from 'vitest'
import { questionOf } from '../src/question.ts'
import { readScenario } from '../src/read-scenario.ts'
import { dayOf } from './reference/moments.ts'
import { loadOwnPack } from './reference/own-pack.ts'

const pack = loadOwnPack()
const MINUTES = 1440
/** Two times 17,280 decisions, each held against all that follow. */
const PATIENCE_MS = 900_000

interface Told {
  readonly profile: string
  /** From and until in minutes, as the law or the policy writes them. */
  readonly hours: readonly [number, number]
  readonly channels: readonly Channel[]
}

const LAW: Told = {
  profile: 'std',
  hours: [480, 1320],
  channels: ['voice_interactive', 'voice_notice', 'sms', 'email', 'wework', 'visit', 'letter'],
}
const TENDER: Told = {
  profile: 'tender',
  hours: [480, 1260],
  channels: ['voice_interactive', 'voice_notice', 'visit', 'letter'],
}

/** A contact with nothing against it but the hour, the channel and the calendar. */
function asker(profile: string, channel: Channel): (at: Instant) => Decision {
  const given = { at: '2026-11-18T10:00:00', profile, channel, product: 'credit-card' }
  const question = questionOf(readScenario({ value: given, place: 'every minute' }), pack)
  return (at) => decide({ ...question, at })
}

describe.each([LAW, TENDER])('under $profile', ({ profile, hours: [from, until], channels }) => {
  const day = dayOf('2026-11-18')

  it.each(CHANNELS)('every minute of a day by %s is as a count of minutes says', (channel) => {
    const ask = asker(profile, channel)
    const [today, tomorrow] = [beijingInstant(day, from), beijingInstant(plusDays(day, 1), from)]
    for (let minute = 0; minute < MINUTES; minute += 1) {
      const at = beijingInstant(day, minute)
      const { outcome, nextPermittedAt } = ask(at)
      const open = from <= minute && minute < until
      const permitted = channels.includes(channel)
      const next = open ? at : minute < from ? today : tomorrow
      expect({ minute, outcome }).toEqual({
        minute,
        outcome: permitted ? (open ? 'ALLOW' : 'DEFER') : 'DENY',
      })
      expect(nextPermittedAt).toBe(permitted ? next : null)
    }
  })

  it(
    'the next time through a holiday is the first minute at which asking again is allowed',
    () => {
      const ask = asker(profile, 'voice_interactive')
      const first = dayOf('2026-09-29')
      const days: readonly Day[] = Array.from({ length: 12 }, (_, i) => plusDays(first, i))
      const minutes = days.flatMap((one) =>
        Array.from({ length: MINUTES }, (_, minute) => beijingInstant(one, minute)),
      )
      const decisions = minutes.map(ask)
      let next: Instant | undefined
      let deferred = 0
      for (const [i, at] of [...minutes.entries()].toReversed()) {
        const decision = decisions[i]
        if (decision?.outcome === 'ALLOW') next = at
        if (next === undefined) continue
        expect(decision?.nextPermittedAt).toBe(next)
        if (decision?.outcome === 'DEFER') deferred += 1
      }
      expect(deferred).toBeGreaterThan(5 * (MINUTES - until + from))
    },
    PATIENCE_MS,
  )
})
