import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StoreUnavailable } from '@fencun/app/ports/store-unavailable'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from '../app-options.ts'
import { type Answer, answerOf, textIn } from '../testing/answer.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { placeCase } from '../testing/world.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const web = mkdtempSync(join(tmpdir(), 'fencun-web-'))
let world: TestApp

beforeAll(async () => {
  mkdirSync(join(web, 'assets'))
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>screens</title>')
  writeFileSync(join(web, 'assets', 'main-1a2b.js'), 'export {}')
  world = await testApp({ webDirectory: web })
})
afterAll(() => rmSync(web, { recursive: true }))

async function send(options: InjectOptions, to: TestApp = world): Promise<Answer> {
  return answerOf(await to.app.inject(options))
}

describe('an answer', () => {
  it('carries a request id: the caller’s when it is a UUID, a new one otherwise', async () => {
    const mine = '01930000-0000-7000-8000-000000000001'
    const [taken, phone, none] = await Promise.all(
      [{ 'x-request-id': mine }, { 'x-request-id': '13800001234' }, {}].map(async (headers) =>
        send({ url: '/healthz', headers }),
      ),
    )
    expect(taken?.headers['x-request-id']).toBe(mine)
    expect(phone?.headers['x-request-id']).toMatch(UUID)
    expect(none?.headers['x-request-id']).toMatch(UUID)
  })

  it('forbids scripts from elsewhere, frames, and sniffing, and is not stored', async () => {
    const { headers } = await send({ url: '/v1/worklist' })
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("style-src 'self' 'unsafe-inline'")
    expect(policy).not.toContain('upgrade-insecure-requests')
    expect(headers['strict-transport-security']).toBeUndefined()
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['cache-control']).toBe('no-store')
  })

  it('asks browsers for https where it is served by https', async () => {
    const secure = await testApp({ cookieSecure: true })
    const { headers } = await send({ url: '/healthz' }, secure)
    expect(headers['strict-transport-security']).toContain('max-age=31536000')
  })
})

describe('a malformed request', () => {
  it('is told which field and why, and never what was sent', async () => {
    const placed = await placeCase(world.deps, world.lender, 0x21)
    const collector = await world.as('collector-1')
    const check = { case: placed.case, channel: 'voice_interactive' }
    const faults: readonly (readonly [object, string, RegExp])[] = [
      [{ ...check, channel: '13800001234' }, 'body.channel', /one of voice_interactive, /],
      [{ ...check, at: '2026-11-18T22:15:00' }, 'body.at', /instant with its offset/],
      [{ ...check, point: '欧阳秘密' }, 'body.point', /letters, digits/],
      [{ ...check, note: '13800001234' }, 'body', /fields that nobody knows/],
      [{ channel: 'sms' }, 'body.case', /a string is needed/],
    ]
    for (const [body, place, detail] of faults) {
      const answer = await collector('POST', '/v1/contacts/check', body)
      expect(answer, place).toMatchObject({ status: 400, body: { code: 'request-invalid', place } })
      expect(textIn(answer, 'detail')).toMatch(detail)
      expect(answer.text).not.toMatch(/13800001234|欧阳/)
    }
  })

  it('is told when a number in the address is too large or none', async () => {
    const supervisor = await world.as('supervisor')
    for (const query of ['limit=201', 'limit=0', 'offset=-1', 'limit=ten', 'colour=red']) {
      const answer = await supervisor('GET', `/v1/cases?${query}`)
      expect(answer, query).toMatchObject({ status: 400, body: { code: 'request-invalid' } })
    }
    expect(await supervisor('GET', '/v1/cases?status=lost')).toMatchObject({
      body: {
        place: 'query.status',
        detail: 'one of open, settled, returned, written-off is needed',
      },
    })
  })

  it('is refused when it is no JSON, of another kind, or too long', async () => {
    const bodies = [
      ['application/json', '{"account": "13800001234'],
      ['text/plain', '{"account":"a","password":"b"}'],
      ['application/x-www-form-urlencoded', 'account=a&password=b'],
      ['application/json', JSON.stringify({ account: 'x'.repeat(300_000) })],
    ] as const
    for (const [type, payload] of bodies) {
      const headers = { 'content-type': type }
      const answer = await send({ method: 'POST', url: '/v1/contacts', headers, payload })
      expect(answer, type).toMatchObject({ status: 400, body: { code: 'request-invalid' } })
      expect(answer.text).not.toContain('13800001234')
    }
  })
})

describe('a request from another site', () => {
  const refusals: readonly Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example', host: 'fencun.example' },
    { origin: 'null', host: 'fencun.example' },
    { origin: 'https://fencun.example', 'sec-fetch-site': 'cross-site', host: 'fencun.example' },
  ]
  it('changes nothing here', async () => {
    for (const headers of refusals) {
      const answer = await send({ method: 'DELETE', url: '/v1/session', headers })
      expect(answer).toMatchObject({ status: 403, body: { code: 'origin-refused' } })
    }
  })

  it('may still read a page, and our own pages and programs may act', async () => {
    const link = { 'sec-fetch-site': 'cross-site' }
    expect((await send({ url: '/healthz', headers: link })).status).toBe(200)
    for (const headers of [
      {},
      { 'sec-fetch-site': 'same-origin' },
      { origin: 'http://fencun.example:8080', host: 'fencun.example:8080' },
    ]) {
      const answer = await send({ method: 'POST', url: '/v1/contacts', headers, payload: {} })
      expect(answer).toMatchObject({ status: 401, body: { code: 'not-signed-in' } })
    }
  })
})

describe('the limits', () => {
  it('stop an address that asks too often', async () => {
    const narrow = await testApp({ limits: { ...DEFAULT_LIMITS, requestsPerMinute: 3 } })
    for (const _ of [1, 2, 3]) expect((await narrow.call('GET', '/healthz')).status).toBe(200)
    const answer = await narrow.call('GET', '/healthz')
    expect(answer).toMatchObject({ status: 429, body: { code: 'too-many-requests' } })
    expect(answer.headers['retry-after']).toBeDefined()
  })
})

describe('the screens', () => {
  it('are never kept but their hashed files for ever', async () => {
    expect((await send({ url: '/' })).headers['cache-control']).toBe('no-cache')
    const script = await send({ url: '/assets/main-1a2b.js' })
    expect(script).toMatchObject({
      status: 200,
      headers: { 'cache-control': 'public, max-age=31536000, immutable' },
    })
  })

  it('answer every address that is theirs, and none of the interface’s', async () => {
    const headers = { accept: 'text/html,*/*' }
    const screen = await send({ url: '/errors/not-found', headers })
    expect(screen.status).toBe(200)
    expect(screen.text).toContain('screens')
    expect(screen.headers['cache-control']).toBe('no-cache')
    for (const url of ['/v1/nothing', '/v1', '/assets/gone.js']) {
      expect(await send({ url, headers }), url).toMatchObject({
        status: 404,
        body: { code: 'not-found', cure: { zh: '核对编号，或确认您有权查看' } },
      })
    }
    expect((await send({ method: 'POST', url: '/cases', headers })).status).toBe(404)
    expect((await send({ url: '/%2e%2e/package.json' })).text).not.toContain('dependencies')
  })

  it('are left out where there are none', async () => {
    const bare = await testApp()
    const headers = { accept: 'text/html' }
    expect(await send({ url: '/', headers }, bare)).toMatchObject({
      status: 404,
      body: { code: 'not-found' },
    })
  })
})

describe('those who run the service', () => {
  it('see that it answers, and with what', async () => {
    expect((await send({ url: '/healthz' })).body).toEqual({
      status: 'ok',
      version: '9.9.9',
      database: 'embedded',
      clock: { state: 'sound', skewMs: 0 },
      ledger: null,
    })
  })

  it('count answers by route, and the gate’s by outcome and rule', async () => {
    const fresh = await testApp()
    const { case: id, point } = await placeCase(fresh.deps, fresh.lender, 0x31)
    fresh.deps.clock.pass(14 * 3_600_000)
    const collector = await fresh.as('collector-1')
    const how = { channel: 'voice_interactive', purpose: 'interactive', line: 'line-1' }
    await collector('POST', '/v1/contacts', { request: 'r-1', case: id, point, ...how })
    const metrics = await fresh.call('GET', '/metrics')
    expect(metrics.headers['content-type']).toContain('text/plain')
    for (const line of [
      'fencun_http_requests_total{method="POST",route="/v1/contacts",status="409"} 1',
      'fencun_gate_decisions_total{outcome="DEFER"} 1',
      'fencun_gate_objections_total{rule="quiet-hours",verdict="DEFER"} 1',
    ]) {
      expect(metrics.text).toContain(line)
    }
    expect(metrics.text).not.toContain(id)
  })

  it('read the interface as a page without scripts and as data', async () => {
    const page = await send({ url: '/docs' })
    expect(page.headers['content-type']).toContain('text/html')
    expect(page.text).toContain('<code>POST /v1/contacts</code>')
    expect(page.text).toContain('href="#schema-GateAnswer"')
    expect(page.text).not.toMatch(/<script|https?:\/\//)
    const document = await send({ url: '/openapi.json' })
    expect(document.body).toMatchObject({ openapi: '3.1.0', info: { version: '9.9.9' } })
  })

  it('have one line in the log for one answer', async () => {
    const quiet = await testApp()
    await quiet.call('GET', '/v1/worklist?show=all')
    expect(quiet.log().trimEnd().split('\n')).toEqual([
      expect.stringMatching(/"method":"GET","route":"\/v1\/worklist","status":401,"ms":\d+,/),
    ])
  })

  it('say that a store without a free connection did nothing, without its words', async () => {
    const { deps } = await testApp()
    const whoIs = async (): Promise<never> => {
      throw new StoreUnavailable(new Error('postgres://app:secret@db'))
    }
    const busy = await testApp({ deps: { ...deps, credentials: { ...deps.credentials, whoIs } } })
    const answer = await send({ url: '/v1/worklist', cookies: { fencun_session: 'x' } }, busy)
    expect(answer).toMatchObject({ status: 503, body: { code: 'database-unavailable' } })
    expect(busy.log()).toContain('no connection to the database')
    expect(answer.text + busy.log()).not.toContain('secret')
  })

  it('find a bug’s place in the log, and its words only where they are harmless', async () => {
    const broken = await testApp()
    const { deps } = broken
    const whoIs = async (): Promise<never> => {
      throw new TypeError('no row for 欧阳秘密 "secret" 13800001234')
    }
    const failing = await testApp({
      deps: { ...deps, credentials: { ...deps.credentials, whoIs } },
    })
    const answer = await send({ url: '/v1/worklist', cookies: { fencun_session: 'x' } }, failing)
    expect(answer).toMatchObject({ status: 500, body: { code: 'internal-error' } })
    expect(answer.text).not.toMatch(/no row|TypeError/)
    expect(failing.log()).toContain('"type":"TypeError"')
    expect(failing.log()).toContain('edge.test.ts')
    expect(failing.log()).toContain(textIn(answer, 'requestId'))
    expect(failing.log()).not.toMatch(/欧阳|13800001234|secret/)
  })
})
