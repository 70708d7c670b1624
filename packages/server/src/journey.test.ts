import { beforeEach, describe, expect, it } from 'vitest'
import { textIn } from './testing/answer.ts'
import { type Called, type TestApp, testApp } from './testing/test-app.ts'
import { LINE, type PlacedCase, placeCase, SECRETS, settleLender } from './testing/world.ts'

let world: TestApp
let collector: Called
let placed: PlacedCase

beforeEach(async () => {
  world = await testApp()
  placed = await placeCase(world.deps, world.lender, 0x11)
  collector = await world.as('collector-1')
})

let requests = 0
function asking(part: object = {}): object {
  requests += 1
  const { case: id, point } = placed
  const how = { channel: 'voice_interactive', purpose: 'interactive', line: LINE }
  return { request: `request-${requests}`, case: id, point, ...how, ...part }
}

async function callOnce(outcome: string): Promise<string> {
  const permit = await collector('POST', '/v1/contacts', asking())
  expect(permit.status).toBe(201)
  const contact = textIn(permit, 'contact')
  await collector('POST', `/v1/contacts/${contact}/events`, { kind: 'started' })
  const ended = { kind: 'ended', outcome }
  expect(await collector('POST', `/v1/contacts/${contact}/events`, ended)).toMatchObject({
    status: 200,
    body: { contact, outcome },
  })
  return contact
}

describe('a contact over HTTP', () => {
  it('is permitted with the full number, the time to start, and the gate’s answer', async () => {
    const permit = await collector('POST', '/v1/contacts', asking())
    expect(permit).toMatchObject({
      status: 201,
      body: {
        dial: SECRETS.mobile,
        startBy: '2026-11-18T10:01:00+08:00',
        decision: {
          outcome: 'ALLOW',
          findings: [],
          obligations: [{ code: 'say-who-calls', text: { en: 'say-who-calls' } }],
          headline: { en: 'ALLOW', zh: '【ALLOW】' },
        },
      },
    })
  })

  it('shows the number again to a retry, and no more once the permit is over', async () => {
    const question = asking()
    const first = await collector('POST', '/v1/contacts', question)
    const retried = await collector('POST', '/v1/contacts', question)
    expect(retried.body).toMatchObject({ contact: textIn(first, 'contact'), dial: SECRETS.mobile })
    world.deps.clock.pass(60_000)
    const late = await collector('POST', '/v1/contacts', question)
    expect(late).toMatchObject({
      status: 201,
      body: { contact: textIn(first, 'contact'), dial: null },
    })
  })

  it('is refused on the fourth connected call, with rule, numbers, sources and grade', async () => {
    for (const _ of [1, 2, 3]) await callOnce('answered-debtor')
    const refused = await collector('POST', '/v1/contacts', asking())
    expect(refused.status).toBe(409)
    expect(refused.headers['content-type']).toContain('application/problem+json')
    expect(refused.body).toMatchObject({
      code: 'contact-not-permitted',
      type: '/errors/contact-not-permitted',
      cure: { zh: '按列出的规则与时间安排' },
      decision: {
        outcome: 'DENY',
        nextPermittedAt: null,
        findings: [
          {
            rule: 'connected-cap',
            measured: { calls: 3 },
            limit: { callsMax: 3 },
            layer: 'standard',
            layerName: { zh: '【standard】' },
            text: { en: 'CAP' },
            notBefore: null,
            sources: [
              { instrument: 'sample', clause: null, clauseText: { en: 'not verified' } },
              { instrument: 'other', clause: '4.2', grade: 'A' },
            ],
          },
        ],
      },
    })
    expect(refused.text).not.toContain(SECRETS.mobile)
  })

  it('is checked for another time without a permit and without an event', async () => {
    const at = '2026-11-18T22:15:00+08:00'
    const { case: id, point } = placed
    const body = { case: id, channel: 'voice_interactive', at }
    const checked = await collector('POST', '/v1/contacts/check', body)
    expect(checked).toMatchObject({
      status: 200,
      body: {
        answers: [{ point, outcome: 'DEFER', at, nextPermittedAt: '2026-11-19T08:00:00+08:00' }],
      },
    })
    const shown = await collector('GET', `/v1/cases/${id}`)
    expect(shown.body).toMatchObject({ pending: [], counters: { dialsToday: 0 } })
  })

  it('answers a retry as it answered first, and refuses the id for another question', async () => {
    const question = asking()
    const first = await collector('POST', '/v1/contacts', question)
    const again = await collector('POST', '/v1/contacts', question)
    expect(textIn(again, 'contact')).toBe(textIn(first, 'contact'))
    const other = await collector('POST', '/v1/contacts', { ...question, purpose: 'notify' })
    expect(other).toMatchObject({ status: 409, body: { code: 'request-id-reused' } })
  })

  it('goes from permit to record, and the case and its timeline show it', async () => {
    const contact = await callOnce('answered-debtor')
    const note = `${SECRETS.name}说下周还款`
    const body = { resultCode: 'PTP', note, nextStepAt: '2026-11-20T10:00:00+08:00' }
    const written = await collector('POST', `/v1/contacts/${contact}/record`, body)
    expect(written.status).toBe(201)
    expect(await collector('POST', `/v1/contacts/${contact}/record`, body)).toMatchObject({
      status: 409,
      body: { code: 'record-exists' },
    })
    const shown = await collector('GET', `/v1/cases/${placed.case}`)
    expect(shown.body).toMatchObject({
      name: '欧**',
      nextStepAt: '2026-11-20T10:00:00+08:00',
      placedOn: '2026-11-18',
      placedAmountFen: '150000',
      counters: { connectedToday: 1 },
      points: [{ value: '138****1234', gate: { outcome: 'ALLOW' } }],
    })
    const timeline = await collector('GET', `/v1/cases/${placed.case}/timeline?limit=3`)
    expect(timeline.body).toMatchObject({
      more: true,
      events: [{ kind: 'contact-recorded', details: { note, resultCode: 'PTP' } }, {}, {}],
    })
  })

  it('expires after a minute and is used once', async () => {
    const late = textIn(await collector('POST', '/v1/contacts', asking()), 'contact')
    world.deps.clock.pass(60_000)
    const start = { kind: 'started' }
    expect(await collector('POST', `/v1/contacts/${late}/events`, start)).toMatchObject({
      status: 409,
      body: { code: 'permit-expired' },
    })
    const used = await callOnce('no-answer')
    expect(await collector('POST', `/v1/contacts/${used}/events`, start)).toMatchObject({
      status: 409,
      body: { code: 'permit-used' },
    })
    const other = { kind: 'ended', outcome: 'answered-debtor' }
    const corrected = { status: 200, body: { contact: used, outcome: 'answered-debtor' } }
    expect(await collector('POST', `/v1/contacts/${used}/events`, other)).toMatchObject(corrected)
    const milder = { kind: 'ended', outcome: 'no-answer' }
    expect(await collector('POST', `/v1/contacts/${used}/events`, milder)).toMatchObject(corrected)
  })
})

describe('what one person may do', () => {
  it('is to stop a case; to release it takes a supervisor with evidence', async () => {
    const url = `/v1/cases/${placed.case}/holds`
    const held = await collector('POST', url, { reason: 'dispute' })
    expect(held.status).toBe(201)
    const release = `${url}/${textIn(held, 'hold')}/release`
    const evidence = { evidence: '答复 2026-118' }
    expect((await collector('POST', release, evidence)).status).toBe(403)
    const supervisor = await world.as('supervisor')
    expect(await supervisor('POST', release, { evidence: '' })).toMatchObject({
      status: 400,
      body: { code: 'evidence-missing' },
    })
    expect((await supervisor('POST', release, evidence)).status).toBe(204)
    expect(await supervisor('POST', release, evidence)).toMatchObject({
      status: 409,
      body: { code: 'hold-not-active' },
    })
  })

  it('is to say why in words, which stand beside the hold and in no address or event', async () => {
    const url = `/v1/cases/${placed.case}`
    const words = '称金额不符，其妻13700001111可作证'
    const body = { reason: 'dispute', note: words }
    expect((await collector('POST', `${url}/holds`, body)).status).toBe(201)
    const shown = await (await world.as('supervisor'))('GET', url)
    expect(shown.body).toMatchObject({
      holds: [{ reason: 'dispute', notes: ['称金额不符，其妻13****11可作证'] }],
      lenderNotes: [],
    })
    const told = await collector('GET', `${url}/timeline`)
    expect(told.text).toContain('hold-placed')
    expect(told.text).not.toContain('金额不符')
    const long = { reason: 'dispute', note: '长'.repeat(501) }
    expect(await collector('POST', `${url}/holds`, long)).toMatchObject({ status: 400 })
  })

  it('is nothing with a case of a colleague or of another lender', async () => {
    await settleLender(world.deps, 'lender-b')
    const others = [await world.as('collector-2'), await world.as('supervisor', 'lender-b')]
    for (const other of others) {
      for (const [method, url, body] of [
        ['GET', `/v1/cases/${placed.case}`],
        ['GET', `/v1/cases/${placed.case}/timeline`],
        ['POST', `/v1/cases/${placed.case}/holds`, { reason: 'dispute' }],
        ['POST', '/v1/contacts', asking()],
        ['POST', '/v1/contacts/check', { case: placed.case, channel: 'sms' }],
      ] as const) {
        const answer = await other(method, url, body)
        expect(answer, url).toMatchObject({ status: 404, body: { code: 'not-found' } })
        expect(answer.text).not.toContain(SECRETS.mobile)
      }
    }
  })

  it('is to refuse hours, which the case then shows', async () => {
    const scope = { kind: 'windows', windows: [['12:00', '14:00']] }
    const url = `/v1/cases/${placed.case}/refusals`
    const said = await collector('POST', url, { party: placed.party, scope })
    expect(said.status).toBe(201)
    const shown = await collector('GET', `/v1/cases/${placed.case}`)
    expect(shown.body).toMatchObject({ refusals: [{ party: placed.party, scope }] })
  })

  it('is to see the worklist and the cases that are theirs', async () => {
    await placeCase(world.deps, world.lender, 0x12, null)
    const work = await collector('GET', '/v1/worklist?show=all')
    expect(work.body).toMatchObject({
      total: 1,
      now: '2026-11-18T10:00:00+08:00',
      rows: [{ case: placed.case, due: 'first-touch', gate: { outcome: 'ALLOW', reason: null } }],
    })
    const supervisor = await world.as('supervisor')
    expect((await supervisor('GET', '/v1/cases')).body).toMatchObject({ total: 2 })
    expect((await supervisor('GET', '/v1/cases?collector=none')).body).toMatchObject({
      total: 1,
      cases: [{ caseNumber: 'N-18', collector: null }],
    })
    expect((await supervisor('GET', '/v1/cases?q=N-1&status=open')).body).toMatchObject({
      total: 2,
    })
  })

  it('is to share out cases, first only on paper', async () => {
    await placeCase(world.deps, world.lender, 0x12, null)
    const supervisor = await world.as('supervisor')
    const waiting = { unassigned: { cases: 1, placedAmountFen: '150000' } }
    expect((await supervisor('GET', '/v1/allocation')).body).toMatchObject(waiting)
    const collectors = ['lender-a.collector-2']
    const dry = await supervisor('POST', '/v1/allocation', { collectors, dryRun: true })
    expect(dry.body).toMatchObject({ assigned: 1, collectors: [{ added: { cases: 1 } }] })
    expect((await supervisor('GET', '/v1/allocation')).body).toMatchObject(waiting)
    await supervisor('POST', '/v1/allocation', { collectors, dryRun: false })
    expect((await supervisor('GET', '/v1/allocation')).body).toMatchObject({
      unassigned: { cases: 0 },
    })
    expect((await collector('GET', '/v1/allocation')).status).toBe(403)
    expect(
      await supervisor('POST', '/v1/allocation', { collectors: ['nobody'], dryRun: true }),
    ).toMatchObject({ status: 409, body: { code: 'allocation-impossible' } })
  })
})

describe('the log of a whole journey', () => {
  it('names no person, number, note or password', async () => {
    const contact = await callOnce('answered-debtor')
    const note = `${SECRETS.name} ${SECRETS.mobile}`
    await collector('POST', `/v1/contacts/${contact}/record`, {
      resultCode: 'PTP',
      note,
      nextStepAt: null,
    })
    await collector('GET', `/v1/cases?q=${SECRETS.idNumber}`)
    await collector('GET', `/v1/cases/${SECRETS.mobile}`)
    await collector('GET', `/nowhere/${SECRETS.idNumber}`)
    await collector('POST', '/v1/contacts/check', { case: SECRETS.idNumber, channel: note })
    await world.app.inject({
      method: 'POST',
      url: '/v1/contacts',
      headers: { 'content-type': 'application/json', 'x-request-id': SECRETS.mobile },
      payload: `{"note": "${note}`,
    })
    const log = world.log()
    expect(log.split('\n').length).toBeGreaterThan(8)
    expect(log).toContain('/v1/contacts/:contact/record')
    for (const secret of Object.values(SECRETS)) expect(log).not.toContain(secret)
    expect(log).not.toMatch(/session-\d/)
  })
})
