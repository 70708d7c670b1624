import { join } from 'node:path'
import { decide } from '@fencun/core/gate/decide'
import { orgId, partyId, pointId } from '@fencun/core/ids'
import { type Instant, plusMs } from '@fencun/core/time/instant'
import type { EventBody } from '@fencun/core/timeline/event'
import { applyEvent } from '@fencun/core/timeline/fold'
import { describe, expect, it } from 'vitest'
import { loadUsPack } from './packs.ts'
import { questionOf } from './question.ts'
import { readUsScenario } from './us-reg-f-scenario.ts'

const pack = loadUsPack(join(import.meta.dirname, '..'))
const NOON = '2026-04-01T12:00:00-04:00'
const DAY_MS = 86_400_000
const DEBTOR = partyId('debtor')
const CONTACT = partyId('contact')
const OTHER = partyId('somebody-else')

/** What is answered to an example after these things happened as well, days before or after it. */
function reasons(
  given: object,
  happened: (at: Instant) => readonly (readonly [number, EventBody])[],
) {
  const facts = { at: NOON, ...given }
  const question = questionOf(readUsScenario({ value: facts, place: 'facts' }), pack)
  const actor = { staff: 'system', org: orgId('agency-a') } as const
  const state = happened(question.at).reduce((before, [days, body], i) => {
    const at = plusMs(question.at, days * DAY_MS)
    return applyEvent(before, { v: 1, id: `more-${i}`, at, recordedAt: at, actor, ...body })
  }, question.state)
  return decide({ ...question, state }).findings.map(({ reason }) => reason)
}

describe('what a person said of being contacted', () => {
  const talked = {
    target: 'contact',
    calls: [{ at: '2026-03-20T12:00:00-04:00', outcome: 'answered-other', to: 'contact' }],
  }
  const again =
    (party = CONTACT, until = 1) =>
    (at: Instant, from: number): readonly [number, EventBody] => [
      from,
      {
        kind: 'callback-asked',
        party,
        until: plusMs(at, until * DAY_MS),
        evidence: 'recording-1',
      },
    ]

  it('opens another talk to that person, from the moment it was said and until it is over', () => {
    const asked = (days: number, until = 1) =>
      reasons(talked, (at) => [again(CONTACT, until)(at, days)])
    expect(asked(-1)).toEqual([])
    expect(asked(0)).toEqual([])
    expect(asked(0.5)).toEqual(['LOCATION_ONCE'])
    expect(asked(-2, 0)).toEqual(['LOCATION_ONCE'])
    expect(reasons(talked, (at) => [again(OTHER)(at, -1)])).toEqual(['LOCATION_ONCE'])
  })

  const refused = (scope: Extract<EventBody, { kind: 'refusal-recorded' }>['scope'], by = DEBTOR) =>
    [
      -1,
      {
        kind: 'refusal-recorded',
        refusal: 'more',
        party: by,
        role: 'debtor',
        scope,
      },
    ] as const

  it('binds towards that person and nobody else', () => {
    const noCalls = { kind: 'channel', channel: 'voice_interactive' } as const
    expect(reasons({}, () => [refused(noCalls)])).toEqual(['MEDIUM_REFUSED'])
    expect(reasons({}, () => [refused(noCalls, OTHER)])).toEqual([])
    const noNoon = { kind: 'windows', windows: [{ from: 660, until: 780 }] } as const
    expect(reasons({}, () => [refused(noNoon)])).toEqual(['TIME_INCONVENIENT'])
    expect(reasons({}, () => [refused(noNoon, OTHER)])).toEqual([])
    expect(reasons({}, () => [refused({ kind: 'for-ever' })])).toEqual(['CEASED'])
    expect(reasons({}, () => [refused({ kind: 'for-ever' }, OTHER)])).toEqual([])
  })

  it('about one number holds for that number under every name it has on file', () => {
    const added = (numberKey: string): readonly [number, EventBody] => [
      -2,
      {
        ...{ kind: 'point-added', point: pointId('third'), party: DEBTOR },
        ...{ role: 'debtor', pointKind: 'mobile', source: 'contract', reserved: false, numberKey },
      },
    ]
    const wish = refused({ kind: 'channel', channel: 'voice_interactive', point: pointId('third') })
    expect(reasons({}, () => [added('key-this'), wish])).toEqual(['MEDIUM_REFUSED'])
    expect(reasons({}, () => [added('key-third'), wish])).toEqual([])
    expect(reasons({}, () => [wish])).toEqual([])
  })
})
