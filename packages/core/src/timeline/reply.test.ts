import { describe, expect, it } from 'vitest'
import { happened, PERSON, type Told, wall } from '../../test/told-calls.ts'
import { partyId } from '../ids.ts'
import { plusMs } from '../time/instant.ts'
import { unanswered } from './reply.ts'

const at = wall('2026-04-03T20:30:00')
const later = plusMs(at, 60_000)
const wrote: Told = { at, channel: 'sms', inbound: true }
const sent = (told: readonly Told[], when = later, party = PERSON) =>
  unanswered(happened(told), { party, channel: 'sms' }, when)

describe('what a person sent', () => {
  it('may be answered as long as nothing went back by the same medium', () => {
    expect(sent([wrote])).toMatchObject({ at, channel: 'sms', direction: 'inbound' })
    expect(sent([wrote, { at: later, channel: 'sms' }])).toBeUndefined()
    expect(sent([wrote, { at: later, outcome: 'no-answer' }])).toBeDefined()
  })

  it('is taken for answered by what went out in the same ms, and not by what went before', () => {
    expect(sent([wrote, { at, channel: 'sms' }])).toBeUndefined()
    expect(sent([{ at: plusMs(at, -1), channel: 'sms' }, wrote])).toBeDefined()
  })

  it('may be answered again when they write again', () => {
    const again: Told = { at: plusMs(later, 1), channel: 'sms', inbound: true }
    const told = [wrote, { at: later, channel: 'sms' } as const, again]
    expect(sent(told, plusMs(later, 2))).toMatchObject({ at: plusMs(later, 1) })
    expect(sent(told, later)).toBeUndefined()
  })

  it('is theirs: what somebody else sent gives no leave', () => {
    expect(sent([wrote], later, partyId('friend'))).toBeUndefined()
  })

  it('is no call: a call is answered in itself', () => {
    const rang = happened([{ at, inbound: true }])
    const asked = { party: PERSON, channel: 'voice_interactive' } as const
    expect(unanswered(rang, asked, later)).toBeUndefined()
  })
})
