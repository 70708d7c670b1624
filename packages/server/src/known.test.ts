import { appendTo, sampleEvent } from '@fencun/app/testing/sample-rows'
import { debtorId, partyId, pointId } from '@fencun/core/ids'
import type { EventBody } from '@fencun/core/timeline/event'
import { beforeEach, describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from './app-options.ts'
import { type Answer, textIn } from './testing/answer.ts'
import { type Called, type TestApp, testApp } from './testing/test-app.ts'
import { AGENCY, LINE, type PlacedCase, placeCase, SECRETS, staffOf } from './testing/world.ts'

let world: TestApp
let collector: Called
let supervisor: Called
let placed: PlacedCase

const WIFE = partyId('wife')
const BROTHER = partyId('brother')
const DEBTOR = debtorId('11000000-0000-5000-8000-000000000000')

beforeEach(async () => {
  world = await testApp()
  placed = await placeCase(world.deps, world.lender, 0x11)
  collector = await world.as('collector-1')
  supervisor = await world.as('supervisor')
  await tell(person(WIFE, 'contact'), person(BROTHER, 'guarantor'))
})

function person(party: typeof WIFE, role: 'contact' | 'guarantor'): EventBody {
  const point = pointId(`of-${party}`)
  return {
    ...{ kind: 'point-added', point, party, role, pointKind: 'mobile', source: 'contract' },
    ...{ numberKey: `key-of-${party}`, reserved: false },
  }
}

async function tell(...bodies: readonly EventBody[]): Promise<void> {
  const key = { lender: world.lender, debtor: DEBTOR }
  const [head] = await world.deps.timelines.load([key])
  if (head === undefined) throw new Error('the store answers every key')
  const actor = { staff: staffOf(world.lender, 'collector-1'), org: AGENCY }
  const at = world.deps.clock.now()
  const events = bodies.map((body) => ({ ...sampleEvent(body), at, recordedAt: at, actor }))
  await world.deps.timelines.append([appendTo(key, head, events)])
}

const url = (rest: string) => `/v1/cases/${placed.case}/${rest}`
const EVIDENCE = { evidence: 'recording-1' }
const NARROWER = {
  ...{ request: 'agreement-0001', individuallyGiven: true, widens: false },
  ...{ window: ['09:00', '11:00'], callsPerDayMax: null, channels: null },
  ...{ until: null, evidence: null },
}
const TERMS = {
  ...{ guaranteeKind: 'general', signed: true, periodUntil: '2026-12-31' },
  ...{ claimedInTime: false, enforcedFirst: false, ...EVIDENCE },
}
const CARRIED = {
  ...{ request: 'transfer-0001', day: '2026-11-18', connected: 2, dials: 4, unanswered: [] },
}

async function answeredBy(outcome: string): Promise<string> {
  const asked = await collector('POST', '/v1/contacts', {
    ...{ request: `request-${outcome}`, case: placed.case, point: placed.point, line: LINE },
    ...{ channel: 'voice_interactive', purpose: 'interactive' },
  })
  const contact = textIn(asked, 'contact')
  await collector('POST', `/v1/contacts/${contact}/events`, { kind: 'ended', outcome })
  return contact
}

const shown = async (): Promise<Answer> => collector('GET', `/v1/cases/${placed.case}`)

describe('what became known, over HTTP', () => {
  it('is who may do it: the one whose case it is, or a supervisor, and nobody else', async () => {
    const wife = { party: WIFE }
    const contact = await answeredBy('answered-other')
    const both = 'collector supervisor'
    const table: readonly (readonly [string, object, string])[] = [
      ['inbound', { request: 'inbound-0001', ...wife, channel: 'sms' }, both],
      ['agreements', NARROWER, both],
      [
        'agreements',
        { ...NARROWER, request: 'wider-0001', widens: true, ...EVIDENCE },
        'supervisor',
      ],
      ['callbacks', { ...wife, until: '2026-11-19T10:00:00+08:00', ...EVIDENCE }, both],
      ['flags', { ...wife, flag: 'sensitive' }, both],
      ['guarantees', { party: BROTHER, ...TERMS }, 'supervisor'],
      ['carried-calls', CARRIED, 'supervisor'],
      [`contacts/${contact}/misdirected`, EVIDENCE, 'supervisor'],
    ]
    const strangers = [await world.as('collector-2'), await world.as('administrator')]
    for (const [path, body, who] of table) {
      for (const stranger of strangers) {
        expect([403, 404], path).toContain((await stranger('POST', url(path), body)).status)
      }
      const mine = await collector('POST', url(path), body)
      expect(mine.status === 201 || mine.status === 204, path).toBe(who === both)
      if (who !== both) {
        expect(mine, path).toMatchObject({ status: 403, body: { code: 'not-permitted' } })
        expect([201, 204], path).toContain((await supervisor('POST', url(path), body)).status)
      }
    }
  })

  it('shows on the case', async () => {
    await collector('POST', url('flags'), { party: WIFE, flag: 'sensitive' })
    const until = '2026-11-19T10:00:00+08:00'
    await collector('POST', url('callbacks'), { party: WIFE, until, ...EVIDENCE })
    await supervisor('POST', url('guarantees'), { party: BROTHER, ...TERMS })
    const made = await collector('POST', url('agreements'), { ...NARROWER, channels: ['sms'] })
    expect(made).toMatchObject({
      status: 201,
      body: { agreement: 'agreement-0001', until: '2026-12-18T10:00:00+08:00' },
    })
    const inbound = { request: 'inbound-0001', party: WIFE, channel: 'voice_interactive' }
    const rang = await collector('POST', url('inbound'), inbound)
    expect(rang).toMatchObject({ status: 201, body: { gate: { outcome: 'ALLOW' } } })
    await supervisor('POST', url('carried-calls'), CARRIED)
    expect((await shown()).body).toMatchObject({
      counters: { connectedToday: 2, dialsToday: 4 },
      agreements: [{ channels: ['sms'], window: ['09:00', '11:00'], revoked: false }],
      pending: [{ direction: 'inbound', party: WIFE, role: 'contact', outcome: 'answered-other' }],
    })
    const revoke = await collector('POST', url('agreements/agreement-0001/revoke'))
    expect(revoke.status).toBe(204)
    expect((await shown()).body).toMatchObject({ agreements: [{ revoked: true }] })
  })

  it('takes an id that a caller made, and refuses one that could be anything', async () => {
    for (const request of ['short', '__proto__', 'a.b.c.d.e.f', 'x'.repeat(65)]) {
      const body = { ...NARROWER, request }
      const answer = await collector('POST', url('agreements'), body)
      expect(answer, request).toMatchObject({ status: 400, body: { code: 'request-invalid' } })
    }
  })

  it('lets an agreement last as long as the one who runs the server says', async () => {
    const long = { ...NARROWER, until: '2026-12-31T10:00:00+08:00' }
    expect((await collector('POST', url('agreements'), long)).status).toBe(400)
    const limits = { ...DEFAULT_LIMITS, agreementDaysMax: 60 }
    const patient = await testApp({ limits })
    const { case: id } = await placeCase(patient.deps, patient.lender, 0x11)
    const theirs = await patient.as('collector-1')
    expect((await theirs('POST', `/v1/cases/${id}/agreements`, long)).status).toBe(201)
  })

  it('gives a slot back for a wrong number, to a supervisor with evidence', async () => {
    const contact = await answeredBy('answered-other')
    expect((await shown()).body).toMatchObject({ counters: { connectedToday: 1, dialsToday: 1 } })
    const path = url(`contacts/${contact}/misdirected`)
    expect(await supervisor('POST', path, { evidence: ' ' })).toMatchObject({
      status: 400,
      body: { code: 'evidence-missing' },
    })
    expect((await supervisor('POST', path, EVIDENCE)).status).toBe(204)
    expect((await shown()).body).toMatchObject({
      counters: { connectedToday: 0, dialsToday: 1 },
      points: [{ invalid: 'wrong-person' }],
    })
  })
})

describe('what the gate leaves to a supervisor, over HTTP', () => {
  const review = {
    ...{ request: 'review-0001', rule: 'connected-cap', party: WIFE },
    ...{ allows: true, until: null, ...EVIDENCE },
  }

  it('is listed with names and words, and answered once', async () => {
    expect(await supervisor('POST', url('reviews'), review)).toMatchObject({
      status: 409,
      body: { code: 'review-not-open' },
    })
    await tell(asked())
    const listed = await supervisor('GET', '/v1/reviews')
    expect(listed).toMatchObject({
      status: 200,
      body: {
        reviews: [
          {
            ...{ case: placed.case, caseNumber: 'N-17', party: WIFE, rule: 'connected-cap' },
            ...{ reason: { en: 'CAP' }, asks: 1, ownOnly: false },
            by: { staff: 'lender-a.collector-1' },
          },
        ],
      },
    })
    expect(listed.text).not.toContain(SECRETS.name)
    expect((await supervisor('POST', url('reviews'), review)).status).toBe(201)
    expect((await supervisor('GET', '/v1/reviews')).body).toEqual({ reviews: [] })
  })

  it('is for supervisors', async () => {
    await tell(asked())
    for (const called of ['collector-1', 'administrator']) {
      const caller = await world.as(called)
      expect((await caller('GET', '/v1/reviews')).status).toBe(403)
      expect((await caller('POST', url('reviews'), review)).status).toBe(403)
    }
  })

  function asked(): EventBody {
    const finding = { rule: 'connected-cap', reason: 'CAP', verdict: 'REVIEW' } as const
    return {
      ...{ kind: 'contact-withheld', request: 'asked-1', case: placed.case, line: LINE },
      ...{ point: pointId('of-wife'), party: WIFE, role: 'contact' },
      ...{ channel: 'voice_interactive', purpose: 'interactive' },
      decision: {
        ...{ outcome: 'REVIEW', at: world.deps.clock.now(), obligations: [] },
        ...{ nextPermittedAt: null, packHash: 'small-law', policy: 'std@1' },
        findings: [{ ...finding, measured: {}, limit: {}, layer: 'standard', sources: [] }],
      },
    }
  }
})
