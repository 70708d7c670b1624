import { lenderId } from '@fencun/core/ids'
import { beforeEach, describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from './app-options.ts'
import { OPERATIONS } from './routes/all.ts'
import { answerOf, textIn } from './testing/answer.ts'
import { type TestApp, testApp } from './testing/test-app.ts'
import { type CalledWithKey, type MadeKey, makeKey, withKey } from './testing/with-key.ts'
import { LINE, type PlacedCase, placeCase, settleLender, staffOf } from './testing/world.ts'

const HOUR = 3_600_000
const COLLECTOR = 'lender-a.collector-1'

let world: TestApp
let placed: PlacedCase
let made: MadeKey

beforeEach(async () => {
  world = await testApp()
  placed = await placeCase(world.deps, world.lender, 0x11)
  made = await makeKey(world)
})

let requests = 0
function asking(part: object = {}, { case: id, point }: PlacedCase = placed): object {
  requests += 1
  const how = { channel: 'voice_interactive', purpose: 'interactive', line: LINE }
  const named = { case: id, point, actor: COLLECTOR }
  return { request: `request-${requests}`, ...named, ...how, ...part }
}

async function permitted(at: PlacedCase = placed): Promise<string> {
  return textIn(await made.call('POST', '/v1/contacts', asking({}, at)), 'contact')
}

let debtors = 0x20

/** What a key may be used for: one request of each scope, about somebody nobody called yet. */
async function everyScope(call: CalledWithKey): Promise<Readonly<Record<string, string>>> {
  debtors += 1
  const fresh = await placeCase(world.deps, world.lender, debtors)
  const contact = await permitted(fresh)
  const tries = {
    'contacts:request': ['POST', '/v1/contacts', asking({}, fresh)],
    'contacts:report': ['POST', `/v1/contacts/${contact}/events`, { kind: 'started' }],
    'contacts:read': ['GET', `/v1/contacts/${contact}`],
    'contacts:check': ['POST', '/v1/contacts/checks', { checks: [{ channel: 'sms' }] }],
    'cases:read': ['POST', '/v1/cases/prescreen', {}],
  } as const
  const told: Record<string, string> = {}
  for (const [scope, [method, url, body]] of Object.entries(tries)) {
    const { status, body: said } = await call(method, url, body)
    told[scope] = status < 300 ? 'good' : `${status} ${String(said['code'])}`
  }
  return told
}

const all = (word: string) => ({
  'contacts:request': word,
  'contacts:report': word,
  'contacts:read': word,
  'contacts:check': word,
  'cases:read': word,
})

describe('a key', () => {
  it('opens what its scopes say', async () => {
    expect(await everyScope(made.call)).toEqual(all('good'))
    for (const scope of Object.keys(all(''))) {
      const one = await makeKey(world, { scopes: [scope] })
      const expected = { ...all('403 api-key-scope'), [scope]: 'good' }
      expect(await everyScope(one.call), scope).toEqual(expected)
    }
  })

  it('opens nothing once it is revoked, expired or rotated out', async () => {
    const admin = await world.as('administrator')
    const invalid = all('401 api-key-invalid')
    expect(await everyScope(withKey(world, 'fk_invented'))).toEqual(invalid)
    expect(await everyScope(withKey(world, ''))).toEqual(invalid)

    const expiring = await makeKey(world, { expiresAt: '2026-11-18T11:00:00+08:00' })
    world.deps.clock.pass(HOUR - 1)
    expect(await everyScope(expiring.call)).toEqual(all('good'))
    world.deps.clock.pass(1)
    expect(await everyScope(expiring.call)).toEqual(invalid)

    const rotating = await makeKey(world)
    const url = `/v1/api-keys/${rotating.key}/rotate`
    const rotated = await admin('POST', url, { overlapHours: 1 })
    expect(rotated).toMatchObject({ status: 201, body: { oldUntil: '2026-11-18T12:00:00+08:00' } })
    const next = withKey(world, textIn(rotated, 'secret'))
    expect(await everyScope(rotating.call)).toEqual(all('good'))
    world.deps.clock.pass(HOUR)
    expect(await everyScope(rotating.call)).toEqual(invalid)
    expect(await everyScope(next)).toEqual(all('good'))

    expect((await admin('POST', `/v1/api-keys/${rotating.key}/revoke`)).status).toBe(204)
    expect(await everyScope(next)).toEqual(invalid)
  })

  it('reaches nothing of another agency or another lender', async () => {
    const admin = await world.as('administrator')
    const agency = { name: '乙机构', listed: true, contractUntil: '2027-01-01' }
    const org = textIn(await admin('POST', '/v1/orgs', agency), 'org')
    const password = 'correct horse 9'
    const person = { name: '外人', account: 'outsider', password, role: 'collector', org }
    await admin('POST', '/v1/staff', person)
    await settleLender(world.deps, 'lender-b')
    const contact = await permitted()
    const strangers = [await makeKey(world, { org }), await makeKey(world, { org: 'lender-a' })]
    for (const { call } of strangers) {
      const event = { kind: 'ended', outcome: 'busy' }
      for (const [method, url, body] of [
        ['GET', `/v1/contacts/${contact}`],
        ['POST', `/v1/contacts/${contact}/events`, { kind: 'started' }],
        ['POST', `/v1/contacts/${contact}/events`, event],
        [
          'POST',
          `/v1/contacts/${contact}/record`,
          { resultCode: 'PTP', note: '', nextStepAt: null },
        ],
      ] as const) {
        expect(await call(method, url, body), url).toMatchObject({
          status: 404,
          body: { code: 'not-found' },
        })
      }
      const check = { case: placed.case, channel: 'voice_interactive' }
      expect((await call('POST', '/v1/contacts/checks', { checks: [check] })).body).toMatchObject({
        results: [{ case: null, answers: [], problem: { code: 'not-found' } }],
      })
      const screened = await call('POST', '/v1/cases/prescreen', { cases: [{ case: placed.case }] })
      expect(screened.body).toMatchObject({ rows: [{ found: false, points: [] }] })
      expect((await call('POST', '/v1/cases/prescreen', {})).body).toMatchObject({ total: 0 })
      const theirs = await call('POST', '/v1/contacts', asking())
      expect(theirs).toMatchObject({ status: 409, body: { code: 'actor-unknown' } })
    }
    const outsider = asking({ actor: 'outsider' })
    expect(await strangers[0]?.call('POST', '/v1/contacts', outsider)).toMatchObject({
      status: 404,
      body: { code: 'not-found' },
    })
  })

  it('opens nothing that is for people, whatever its scopes', async () => {
    const closed = OPERATIONS.filter(({ access, scope }) => access === 'signed-in' && !scope)
    expect(closed.length).toBeGreaterThan(25)
    const statuses = await Promise.all(
      closed.map(async ({ id, method, url }) => {
        const response = await world.app.inject({
          method,
          url: url.replace(/:\w+/g, 'anything'),
          headers: { authorization: `Bearer ${made.secret}` },
        })
        const { status, body } = answerOf(response)
        return `${id} ${status} ${String(body['code'])}`
      }),
    )
    expect(statuses).toEqual(closed.map(({ id }) => `${id} 403 api-key-scope`))
  })

  it('acts for active collectors only, from the moment they leave', async () => {
    const { directory } = world.deps
    const one = await permitted()
    await directory.setStaffActive(world.lender, staffOf(world.lender, 'collector-1'), false)
    expect(await made.call('POST', '/v1/contacts', asking())).toMatchObject({
      status: 409,
      body: { code: 'actor-unknown', place: 'actor' },
    })
    const url = `/v1/contacts/${one}/events`
    expect((await made.call('POST', url, { kind: 'started' })).body['code']).toBe('actor-unknown')
    const ended = { kind: 'ended', outcome: 'not-dialled' }
    expect(await made.call('POST', url, ended)).toMatchObject({ status: 200 })
  })

  it('may ask only so often, and is told when to come again', async () => {
    const slow = await makeKey(world, { requestsPerMinute: 2, scopes: ['cases:read'] })
    const ask = () => slow.call('POST', '/v1/cases/prescreen', {})
    expect([(await ask()).status, (await ask()).status]).toEqual([200, 200])
    const refused = await ask()
    expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-requests' } })
    expect(refused.headers['retry-after']).toBe('30')
    expect(await everyScope(made.call)).toEqual(all('good'))
    world.deps.clock.pass(29_999)
    expect((await ask()).status).toBe(429)
    world.deps.clock.pass(1)
    expect([(await ask()).status, (await ask()).status]).toEqual([200, 429])
  })

  it('does not share the limit of an address with the people behind it', async () => {
    const limits = { ...DEFAULT_LIMITS, requestsPerMinute: 20, keyRequestsPerMinute: 3 }
    const narrow = await testApp({ limits })
    const { call } = await makeKey(narrow)
    const ask = async () => (await call('POST', '/v1/cases/prescreen', {})).status
    expect([await ask(), await ask(), await ask(), await ask()]).toEqual([200, 200, 200, 429])
    expect((await narrow.call('GET', '/v1/setup')).status).toBe(200)
    for (let n = 0; n < 20; n += 1) await narrow.call('GET', '/v1/setup')
    expect((await narrow.call('GET', '/v1/setup')).status).toBe(429)
  })

  it('leaves a trace of its last use, and none of its secret', async () => {
    const admin = await world.as('administrator')
    await permitted()
    const url = `/v1/api-keys/${made.key}/rotate`
    const second = textIn(await admin('POST', url, {}), 'secret')
    await withKey(world, second)('POST', '/v1/cases/prescreen', {})
    await withKey(world, `${second}x`)('POST', '/v1/cases/prescreen', { wrong: second })
    const listed = await admin('GET', '/v1/api-keys')
    expect(listed.body).toMatchObject({
      keys: [
        {
          key: made.key,
          org: 'agency-1',
          orgName: '甲机构',
          state: 'rotating',
          lastUse: { at: '2026-11-18T10:00:00+08:00', from: '127.0.0.0/24' },
          acts: [
            { kind: 'created', by: 'lender-a.administrator', byName: 'administrator' },
            { kind: 'rotated' },
          ],
        },
      ],
    })
    for (const secret of [made.secret, second]) {
      const [, , part = ''] = secret.split('_')
      expect(part.length).toBeGreaterThan(20)
      expect(listed.text).not.toContain(part)
      expect(world.log()).not.toContain(part)
    }
  })

  it('is made, seen and ended by administrators alone, and within their lender', async () => {
    await settleLender(world.deps, 'lender-b')
    for (const by of [await world.as('supervisor'), await world.as('collector-1'), world.call]) {
      for (const [method, url, body] of [
        ['GET', '/v1/api-keys'],
        ['POST', '/v1/api-keys', { org: 'agency-1', name: 'x', scopes: ['cases:read'] }],
        ['POST', `/v1/api-keys/${made.key}/rotate`, {}],
        ['POST', `/v1/api-keys/${made.key}/revoke`],
      ] as const) {
        expect([401, 403], url).toContain((await by(method, url, body)).status)
      }
    }
    const other = await world.as('administrator', 'lender-b')
    expect((await other('GET', '/v1/api-keys')).body).toEqual({ keys: [] })
    expect((await other('POST', `/v1/api-keys/${made.key}/revoke`)).status).toBe(404)
    expect((await other('POST', `/v1/api-keys/${made.key}/rotate`, {})).status).toBe(404)
    const theirs = { org: 'agency-1', name: 'x', scopes: ['cases:read'] }
    expect((await other('POST', '/v1/api-keys', theirs)).status).toBe(404)
    expect(await world.deps.apiKeys.list(lenderId('lender-b'))).toEqual([])
    expect(await everyScope(made.call)).toEqual(all('good'))
  })
})
