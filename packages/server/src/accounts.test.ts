import { orgId } from '@fencun/core/ids'
import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from './app-options.ts'
import { SESSION_COOKIE } from './http/session.ts'
import { type Answer, answerOf, textIn } from './testing/answer.ts'
import { emptyApp, type TestApp, testApp } from './testing/test-app.ts'
import { AGENCY, LINE, PASSWORD, placeCase } from './testing/world.ts'

const credentials = { account: 'lender-a.collector-1', password: PASSWORD }

function sessionOf({ cookies }: Answer): string {
  const cookie = cookies.find(({ name }) => name === SESSION_COOKIE)
  if (cookie === undefined) throw new Error('no session was given')
  return cookie.value
}

async function asking(world: TestApp, token: string): Promise<Answer> {
  const cookies = { [SESSION_COOKIE]: token }
  return answerOf(await world.app.inject({ url: '/v1/session', cookies }))
}

describe('signing in', () => {
  it('gives a cookie that scripts and other sites cannot use, and says who is in', async () => {
    const world = await testApp({ cookieSecure: true })
    const answer = await world.call('POST', '/v1/session', credentials)
    expect(answer).toMatchObject({
      status: 200,
      body: {
        staff: 'lender-a.collector-1',
        role: 'collector',
        org: { id: 'agency-1', kind: 'agency' },
        lender: { id: 'lender-a', profile: 'std', demonstration: false },
        abilities: [
          'work-cases',
          'ask-gate',
          'open-attachments',
          'place-holds',
          'make-agreements',
          'reveal-data',
        ],
      },
    })
    expect(answer.cookies).toMatchObject([
      { name: SESSION_COOKIE, httpOnly: true, sameSite: 'Strict', secure: true, path: '/' },
    ])
    expect(answer.text).not.toContain(sessionOf(answer))
    expect((await asking(world, sessionOf(answer))).status).toBe(200)
  })

  it('leaves the cookie usable without https where there is none', async () => {
    const world = await testApp()
    const { cookies } = await world.call('POST', '/v1/session', credentials)
    expect(cookies[0]?.secure).toBeUndefined()
  })

  it('tells nobody whether the account or the password was wrong', async () => {
    const { call } = await testApp()
    const wrong = await call('POST', '/v1/session', { ...credentials, password: 'x' })
    const unknown = await call('POST', '/v1/session', { ...credentials, account: 'nobody' })
    expect(wrong).toMatchObject({ status: 401, body: { code: 'sign-in-refused' }, cookies: [] })
    expect({ ...unknown.body, requestId: '' }).toEqual({ ...wrong.body, requestId: '' })
  })

  it('is slowed down for an address that keeps guessing', async () => {
    const { call } = await testApp({ limits: { ...DEFAULT_LIMITS, signInsPerMinute: 2 } })
    const guess = { account: 'nobody', password: 'x' }
    for (const _ of [1, 2]) expect((await call('POST', '/v1/session', guess)).status).toBe(401)
    expect((await call('POST', '/v1/session', guess)).status).toBe(429)
    expect((await call('GET', '/v1/session')).status).toBe(401)
  })

  it('ends the session the browser had, and signing out the one it has', async () => {
    const world = await testApp()
    const first = sessionOf(await world.call('POST', '/v1/session', credentials))
    const again = await world.app.inject({
      method: 'POST',
      url: '/v1/session',
      cookies: { [SESSION_COOKIE]: first },
      payload: credentials,
    })
    const second = sessionOf(answerOf(again))
    expect(second).not.toBe(first)
    expect((await asking(world, first)).status).toBe(401)
    const out = await world.app.inject({
      method: 'DELETE',
      url: '/v1/session',
      cookies: { [SESSION_COOKIE]: second },
    })
    expect(out.statusCode).toBe(204)
    expect(out.cookies).toMatchObject([{ name: SESSION_COOKIE, value: '' }])
    expect((await asking(world, second)).status).toBe(401)
  })
})

describe('the first run', () => {
  const lender = { id: 'bank', name: '某银行', profile: 'std' }
  const administrator = { name: '王管', account: 'admin', password: 'Long enough 1 2 3' }

  it('is offered once, signs its administrator in, and is over then', async () => {
    const { call } = await emptyApp()
    expect((await call('GET', '/v1/setup')).body).toMatchObject({ firstRun: true, lenders: [] })
    const begun = await call('POST', '/v1/setup', { lender, administrator })
    expect(begun).toMatchObject({ status: 201, body: { role: 'administrator' } })
    expect(sessionOf(begun)).not.toBe('')
    expect((await call('GET', '/v1/setup')).body).toMatchObject({
      firstRun: false,
      demonstration: false,
      lenders: [{ lender: 'bank', name: '某银行' }],
    })
    expect(await call('POST', '/v1/setup', { lender, administrator })).toMatchObject({
      status: 409,
      body: { code: 'first-run-over' },
    })
  })

  it('refuses a weak password by its name, and does not repeat it', async () => {
    const { call } = await emptyApp()
    const weak = { ...administrator, password: 'hunter2' }
    const answer = await call('POST', '/v1/setup', { lender, administrator: weak })
    expect(answer).toMatchObject({ status: 400, body: { code: 'password-weak' } })
    expect(answer.text).not.toContain('hunter2')
    expect((await call('GET', '/v1/setup')).body).toMatchObject({ firstRun: true })
  })
})

describe('the demonstration', () => {
  it('tells its accounts, which nothing else ever does', async () => {
    const one = { account: 'demo', name: '演示', role: 'collector', org: AGENCY } as const
    const accounts = [{ ...one, orgName: '甲机构' }]
    const demo = await testApp({ demonstration: { password: 'open sesame 1', accounts } })
    expect((await demo.call('GET', '/v1/setup')).body).toMatchObject({
      demonstration: true,
      accounts: [{ account: 'demo', password: 'open sesame 1', orgName: '甲机构' }],
    })
    expect((await (await testApp()).call('GET', '/v1/setup')).body).not.toHaveProperty('accounts')
  })

  it('has a clock that can be set and set back; no other installation has', async () => {
    const world = await testApp()
    const collector = await world.as('collector-1')
    const at = '2026-11-18T21:59:59+08:00'
    const set = await collector('PUT', '/v1/clock', { at })
    expect(set).toMatchObject({ status: 200, body: { now: at, setAt: at, settable: true } })
    expect((await collector('PUT', '/v1/clock', { at: null })).body).toMatchObject({ setAt: null })

    const { now } = world.deps.clock
    const real = await testApp({ deps: { ...world.deps, clock: { now } } })
    const token = sessionOf(await real.call('POST', '/v1/session', credentials))
    const answer = await real.app.inject({
      method: 'PUT',
      url: '/v1/clock',
      cookies: { [SESSION_COOKIE]: token },
      payload: { at },
    })
    expect(answerOf(answer)).toMatchObject({ status: 403, body: { code: 'clock-fixed' } })
  })
})

describe('the directory', () => {
  it('lets an administrator open and close accounts, and nobody else', async () => {
    const world = await testApp()
    const admin = await world.as('administrator')
    const one = { name: '李新', account: 'li.xin', password: 'Quite long 2026', role: 'collector' }
    const added = await admin('POST', '/v1/staff', { ...one, org: AGENCY })
    expect(added.status).toBe(201)
    expect(await admin('POST', '/v1/staff', { ...one, org: AGENCY })).toMatchObject({
      status: 409,
      body: { code: 'account-exists' },
    })
    expect(
      await admin('POST', '/v1/staff', { ...one, account: 'other', org: orgId('none') }),
    ).toMatchObject({ status: 404 })
    const { account, password } = one
    const opened = await world.call('POST', '/v1/session', { account, password })
    const token = sessionOf(opened)
    const close = `/v1/staff/${textIn(added, 'staff')}/deactivate`
    const supervisor = await world.as('supervisor')
    expect((await supervisor('POST', close)).status).toBe(403)
    expect((await admin('POST', close)).status).toBe(204)
    expect((await asking(world, token)).status).toBe(401)
    const known = (await admin('GET', '/v1/staff')).body['staff']
    expect(known).toContainEqual(expect.objectContaining({ account: 'li.xin', active: false }))
    expect((await (await world.as('collector-1'))('GET', '/v1/staff')).status).toBe(403)
  })

  it('changes an agency’s standing, as the lender’s own people may', async () => {
    const world = await testApp()
    const admin = await world.as('administrator')
    const body = { name: '甲机构', listed: true, contractUntil: '2027-12-31' }
    expect((await admin('PUT', `/v1/orgs/${AGENCY}`, body)).body).toEqual({ org: AGENCY })
    const orgs = (await admin('GET', '/v1/orgs')).body['orgs']
    expect(orgs).toContainEqual(expect.objectContaining({ ...body, org: AGENCY, kind: 'agency' }))
    expect((await admin('PUT', '/v1/orgs/none', body)).status).toBe(404)
    expect((await admin('POST', '/v1/orgs', { ...body, name: '乙机构' })).status).toBe(201)
    const supervisor = await world.as('supervisor')
    expect((await supervisor('POST', '/v1/orgs', body)).status).toBe(403)
  })

  it('takes a recorder’s failure from a supervisor, and the case shows it', async () => {
    const world = await testApp()
    const supervisor = await world.as('supervisor')
    const collector = await world.as('collector-1')
    const { case: id } = await placeCase(world.deps, world.lender, 0x41)
    const url = `/v1/lines/${LINE}`
    expect((await collector('PUT', url, { recorderUp: false })).status).toBe(403)
    expect((await supervisor('PUT', '/v1/lines/none', { recorderUp: false })).status).toBe(404)
    expect((await supervisor('PUT', url, { recorderUp: false })).body).toMatchObject({
      line: LINE,
      recorderUp: false,
    })
    expect((await collector('GET', `/v1/cases/${id}`)).body).toMatchObject({
      lines: [{ line: LINE, recorderUp: false }],
    })
    expect((await supervisor('POST', '/v1/lines', { label: '2号线' })).status).toBe(201)
    expect((await collector('GET', '/v1/lines')).body).toMatchObject({
      lines: [{ label: '1号线' }, { label: '2号线' }],
    })
  })
})

describe('the law', () => {
  it('can be read rule by rule, by anybody', async () => {
    const { call: nobody } = await testApp()
    expect((await nobody('GET', '/v1/rules')).body).toMatchObject({
      packHash: 'small-law',
      rules: [{ rule: 'quiet-hours' }, { rule: 'connected-cap' }, { rule: 'holds' }],
    })
    expect((await nobody('GET', '/v1/rules/quiet-hours')).body).toMatchObject({
      asks: { en: 'what quiet-hours asks' },
    })
    expect((await nobody('GET', '/v1/rules/none')).status).toBe(404)
  })

  it('has a calendar that an administrator extends by a notice, told where it is wrong', async () => {
    const world = await testApp()
    const admin = await world.as('administrator')
    expect((await admin('GET', '/v1/calendar')).body).toMatchObject({
      coverage: { from: '2026-01-01', until: '2027-01-01' },
    })
    const holiday = { name: '元旦', from: '2027-01-01', to: '2027-01-40' }
    const notice = { year: 2027, source: '样例', publishedOn: '2026-11-04', workdays: [] }
    const body = { ...notice, holidays: [holiday] }
    expect(await admin('POST', '/v1/calendar/notices', body)).toMatchObject({
      status: 400,
      body: { code: 'notice-invalid', place: 'holidays[0].to' },
    })
    const collector = await world.as('collector-1')
    expect((await collector('POST', '/v1/calendar/notices', body)).status).toBe(403)
  })

  it('explains every error code, to anybody', async () => {
    const { call } = await testApp()
    expect((await call('GET', '/v1/errors/contact-not-permitted')).body).toMatchObject({
      status: 409,
      title: { zh: '此时不得联系' },
    })
    expect((await call('GET', '/v1/errors/constructor')).status).toBe(404)
  })
})
