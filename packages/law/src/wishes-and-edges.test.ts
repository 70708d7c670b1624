import { join } from 'node:path'
import { decide, type Question } from '@fencun/core/gate/decide'
import { orgId, partyId, pointId } from '@fencun/core/ids'
import { beijingDay } from '@fencun/core/time/beijing'
import { plusMs } from '@fencun/core/time/instant'
import type { EventBody } from '@fencun/core/timeline/event'
import { applyEvent } from '@fencun/core/timeline/fold'
import { describe, expect, it } from 'vitest'
import { loadPack } from './load-pack.ts'
import { questionOf } from './question.ts'
import { readScenario } from './read-scenario.ts'

const pack = loadPack(join(import.meta.dirname, '..'))
const HOUR_MS = 3_600_000
type Happened = readonly [hours: number, body: EventBody]

/** An example after these things happened as well, hours before or after it. */
function asked(given: object, ...happened: readonly Happened[]): Question {
  const value = { at: '2026-11-18T10:00:00', ...given }
  const question = questionOf(readScenario({ value, place: 'facts' }), pack)
  const actor = { staff: 'system', org: orgId('agency-a') } as const
  const state = happened.reduce((before, [hours, body], i) => {
    const at = plusMs(question.at, hours * HOUR_MS)
    return applyEvent(before, { v: 1, id: `more-${i}`, at, recordedAt: at, actor, ...body })
  }, question.state)
  return { ...question, state }
}

const findings = (question: Question) => decide(question).findings
const reasons = (question: Question) => findings(question).map(({ reason }) => reason)

describe('what a contact asked', () => {
  const given = { target: 'contact', loss: 'number_invalid' }
  const talk = (at: string) => ({ at, by: 'agency-a', to: 'contact', outcome: 'answered-other' })
  const one = { ...given, calls: [talk('2026-11-18T08:30:00')] }
  const again = (from: number, until: number): Happened => [
    from,
    {
      kind: 'callback-asked',
      party: partyId('contact'),
      until: plusMs(asked(given).at, until * HOUR_MS),
      evidence: 'recording-1',
    },
  ]

  it('opens another talk from the moment it was asked until it is over, and not at its end', () => {
    expect(reasons(asked(one))).toEqual(['CONTACT_CAP'])
    expect(reasons(asked(one, again(-1, 1)))).toEqual([])
    expect(reasons(asked(one, again(0, 1)))).toEqual([])
    expect(reasons(asked(one, again(0.5, 1)))).toEqual(['CONTACT_CAP'])
    expect(reasons(asked(one, again(-1, 0)))).toEqual(['CONTACT_CAP'])
    expect(reasons(asked(one, again(-1, -0.5)))).toEqual(['CONTACT_CAP'])
  })

  it('counts from the last time they asked, in whatever order it became known', () => {
    const [before, after] = [again(-3, 1), again(-1, 1)]
    expect(reasons(asked(one, before, after))).toEqual([])
    expect(reasons(asked(one, after, before))).toEqual([])
    expect(reasons(asked(one, before))).toEqual(['CONTACT_CAP'])
  })
})

describe("the debtor's own wishes", () => {
  type Scope = Extract<EventBody, { kind: 'refusal-recorded' }>['scope']
  const wish = (scope: Scope, name = 'more'): Happened => {
    const party = partyId('debtor')
    return [-1, { kind: 'refusal-recorded', refusal: name, party, role: 'debtor', scope }]
  }
  const morning = { kind: 'windows', windows: [{ from: 540, until: 720 }] } as const
  const rest = { kind: 'windows', windows: [{ from: 720, until: 540 }] } as const

  it('that leave no hour of the day open are for a person to answer', () => {
    const [finding] = findings(asked({}, wish(morning), wish(rest, 'more-2')))
    expect(finding).toMatchObject({
      verdict: 'REVIEW',
      reason: 'DEBTOR_REFUSED',
      measured: { clock: '10:00' },
      limit: { closed: '09:00–12:00, 12:00–09:00' },
    })
  })

  it('about a channel close no hour of another', () => {
    const [finding] = findings(
      asked({}, wish({ kind: 'channel', channel: 'sms' }), wish(morning, 'more-2')),
    )
    expect(finding).toMatchObject({ reason: 'DEBTOR_PREFERENCE', limit: { closed: '09:00–12:00' } })
    expect(reasons(asked({}, wish({ kind: 'channel', channel: 'sms' })))).toEqual([])
  })

  it('about one number leave the others of that channel open', () => {
    const { point } = asked({}).request
    if (point === null) throw new Error('an example calls a number')
    const channel = { kind: 'channel', channel: 'voice_interactive' } as const
    expect(reasons(asked({}, wish(channel)))).toEqual(['CHANNEL_REFUSED'])
    expect(reasons(asked({}, wish({ ...channel, point })))).toEqual(['CHANNEL_REFUSED'])
    expect(reasons(asked({}, wish({ ...channel, point: pointId('another') })))).toEqual([])
  })
})

describe('an agreement on hours', () => {
  const early = { at: '2026-11-18T07:30:00' }
  const made = (evidence: string): Happened => [
    -1,
    {
      kind: 'agreement-made',
      agreement: 'more',
      widens: true,
      window: { from: 420, until: 1200 },
      until: plusMs(asked(early).at, HOUR_MS),
      evidence,
    },
  ]

  it('widens nothing where nothing shows it, be it an empty text', () => {
    expect(reasons(asked(early))).toEqual(['QUIET_HOURS'])
    expect(reasons(asked(early, made('')))).toEqual(['QUIET_HOURS'])
    expect(reasons(asked(early, made('recording-1')))).toEqual([])
  })
})

describe('an account of which nothing is known', () => {
  it('gives no leave to speak of costs, of fees or of what a court would do', () => {
    const unknown = { accountKnown: false }
    const costs = asked({ ...unknown, costItems: ['late-fee'] })
    expect(findings(costs)).toContainEqual(
      expect.objectContaining({ rule: 'disclosed-costs', measured: { fact: 'disclosedCosts' } }),
    )
    const court = asked({ ...unknown, content: ['court-will-enforce'] })
    expect(findings(court)).toContainEqual(
      expect.objectContaining({ rule: 'court-enforcement', measured: { fact: 'limitationUntil' } }),
    )
    const fee = asked({ ...unknown, content: ['undisclosed-fee'] })
    expect(reasons(fee)).toContain('UNDISCLOSED_FEE')
  })
})

describe('while a complaint is open', () => {
  const complaint: Happened = [
    -1,
    { kind: 'hold-placed', reason: 'complaint', origin: 'debtor', hold: 'more' },
  ]

  it('the officer may call, and whoever answers the debtor is told not to collect', () => {
    const officer = { role: 'complaint-officer' }
    expect(reasons(asked({}, complaint))).toContain('COMPLAINT_HOLD')
    expect(reasons(asked(officer, complaint))).toEqual([])
    const inbound = { ...officer, initiator: 'debtor' }
    expect(reasons(asked(inbound, complaint))).toContain('ANSWER_ONLY')
  })
})

describe('a hold that was released', () => {
  it('is no reason any more not to answer what the debtor asks', () => {
    const asks = { initiator: 'debtor', demands: '100.00' }
    const hold = { kind: 'hold-placed', reason: 'dispute', origin: 'debtor' } as const
    const question = asked(asks)
    const placed: Happened = [-2, { ...hold, hold: 'more' }]
    const released: Happened = [-1, { kind: 'hold-released', hold: 'more', evidence: 'letter-1' }]
    expect(reasons(question)).not.toContain('DEMAND_WHILE_STOPPED')
    expect(reasons(asked(asks, placed))).toContain('DEMAND_WHILE_STOPPED')
    expect(reasons(asked(asks, placed, released))).not.toContain('DEMAND_WHILE_STOPPED')
  })
})

describe('tries in vain that came with the file', () => {
  const given = { profile: 'tender', unansweredSameNumberToday: 1 }
  const friend = partyId('friend')
  const number = { kind: 'mobile', source: 'contract', reserved: true } as const
  const added = (party: typeof friend, role: 'debtor' | 'contact'): Happened => {
    const { kind: pointKind, ...rest } = number
    const point = pointId(`of-${party}`)
    const numberKey = `number-of-${party}`
    return [-2, { kind: 'point-added', point, party, role, pointKind, numberKey, ...rest }]
  }
  const carried = (party: typeof friend): Happened => {
    const { at, request } = asked(given)
    const unanswered = { [`number-of-${party}`]: 2 }
    const base = { kind: 'calls-carried', transfer: 't', connected: 0, dials: 2 } as const
    return [-1, { ...base, case: request.case, day: beijingDay(at), unanswered }]
  }

  it('count for the person whose number it was, and for nobody else', () => {
    const debtor = asked(given).request.party
    const own = [added(debtor, 'debtor'), carried(debtor)]
    expect(reasons(asked(given, ...own))).toContain('ATTEMPT_CAP_PERSON')
    const theirs = [added(friend, 'contact'), carried(friend)]
    expect(reasons(asked(given, ...theirs))).not.toContain('ATTEMPT_CAP_PERSON')
  })
})
