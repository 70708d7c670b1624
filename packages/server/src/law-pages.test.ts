import { describe, expect, it } from 'vitest'
import { testApp } from './testing/test-app.ts'

const NIGHT = { scenario: { at: '2026-11-18T22:30:00' } }

describe('the pages of the law over HTTP', () => {
  it('read the law of today under the reader’s own policy, and a stranger’s under none', async () => {
    const { call, as } = await testApp()
    const collector = await as('collector-1')
    expect((await call('GET', '/v1/rules')).body).toMatchObject({ policy: 'std@7' })
    expect((await collector('GET', '/v1/rules')).body).toMatchObject({ policy: 'std@1' })
    const page = await collector('GET', '/v1/rules/quiet-hours')
    expect(page.body).toMatchObject({
      policy: 'std@1',
      inForce: true,
      parameters: [{ reading: { voices: [{ decides: true, policy: 'std@1' }] } }],
    })
  })

  it('read the law of another day and under another policy when the address says so', async () => {
    const { as } = await testApp()
    const collector = await as('collector-1')
    const answer = await collector('GET', '/v1/rules/quiet-hours?day=2024-05-14&policy=std')
    expect(answer.body).toMatchObject({ day: '2024-05-14', policy: 'std@7', inForce: false })
    const next = await collector('GET', '/v1/rules/quiet-hours?day=2024-05-15')
    expect(next.body).toMatchObject({ day: '2024-05-15', inForce: true })
  })

  it('refuse a policy that nobody has, by its field, and one’s own without a session', async () => {
    const { call } = await testApp()
    const none = await call('GET', '/v1/law/sheets?policy=none')
    expect([none.status, none.body['code'], none.body['place']]).toEqual([
      400,
      'request-invalid',
      'query.policy',
    ])
    expect((await call('GET', '/v1/rules?policy=own')).status).toBe(401)
    expect((await call('GET', '/v1/rules?day=2024-02-30')).body).toMatchObject({
      place: 'query.day',
    })
  })

  it('show each instrument with what cites it, and every demand with where it is met', async () => {
    const { call } = await testApp()
    const citedBy = [{ rule: 'quiet-hours', clause: null }]
    expect((await call('GET', '/v1/instruments')).body).toMatchObject({
      instruments: [{ instrument: 'sample', citedBy }],
    })
    expect((await call('GET', '/v1/instruments/sample')).body).toMatchObject({ citedBy })
    expect((await call('GET', '/v1/instruments/none')).status).toBe(404)
    expect((await call('GET', '/v1/law/coverage')).body).toMatchObject({
      lines: [{ id: 'CN-T1', rules: ['quiet-hours'] }],
    })
  })

  it('offer a policy of one’s own to those alone who have one', async () => {
    const { call, as } = await testApp()
    expect((await call('GET', '/v1/law/form')).body).toMatchObject({ own: null })
    const signedIn = await (await as('collector-1'))('GET', '/v1/law/form')
    expect(signedIn.body).toMatchObject({ own: 'std@1', policies: [{ id: 'std' }] })
  })
})

describe('a situation put to the gate', () => {
  it('is answered to anybody, with every rule that was asked and the next time', async () => {
    const { call } = await testApp()
    const answer = await call('POST', '/v1/law/try', NIGHT)
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({
      outcome: 'DEFER',
      policy: 'std@7',
      nextPermittedAt: '2026-11-19T08:00:00+08:00',
      findings: [{ rule: 'quiet-hours', reason: 'QUIET' }],
      withoutFinding: ['ALLOW'],
      considered: ['quiet-hours', 'connected-cap', 'holds'],
    })
  })

  it('is asked under one’s own policy by name', async () => {
    const { call, as } = await testApp()
    const own = { scenario: { ...NIGHT.scenario, profile: 'own' } }
    const collector = await as('collector-1')
    expect((await collector('POST', '/v1/law/try', own)).body).toMatchObject({ policy: 'std@1' })
    const stranger = await call('POST', '/v1/law/try', own)
    expect([stranger.status, stranger.body['place']]).toEqual([401, 'body.scenario.profile'])
  })

  it('is refused with the field that cannot be read', async () => {
    const { call } = await testApp()
    const wrong = await call('POST', '/v1/law/try', { scenario: { at: 'tonight' } })
    expect([wrong.status, wrong.body['code'], wrong.body['place']]).toEqual([
      400,
      'request-invalid',
      'body.scenario.at',
    ])
    expect((await call('POST', '/v1/law/try', { at: 'x' })).status).toBe(400)
  })
})
