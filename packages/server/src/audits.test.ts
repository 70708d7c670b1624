import { connect } from 'node:net'
import { memoryAudits } from '@fencun/app/testing/memory-audits'
import { failure } from '@fencun/core/errors/failure'
import type { InjectOptions } from 'fastify'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { DEFAULT_LIMITS } from './app-options.ts'
import { SESSION_COOKIE } from './http/session.ts'
import { type Answer, answerOf, textIn } from './testing/answer.ts'
import {
  encodeForm,
  FOREIGN,
  type Form,
  fullDisk,
  LOG,
  logOf,
  making,
  NUMBER,
  type Seen,
} from './testing/made-audit.ts'
import { type TestApp, testApp } from './testing/test-app.ts'
import { PASSWORD } from './testing/world.ts'

let world: TestApp
let seen: Seen
let audits: ReturnType<typeof memoryAudits>
beforeEach(async () => {
  seen = { files: new Map(), asks: [] }
  audits = memoryAudits(making(seen), { keptMax: 2 })
  world = await testApp({ audits })
})

async function send(options: InjectOptions, to = world): Promise<Answer> {
  return answerOf(await to.app.inject(options))
}

async function begin(form: Form, options: InjectOptions = {}, to = world): Promise<Answer> {
  const { type, payload } = await encodeForm(form)
  const headers = { 'content-type': type, ...options.headers }
  return send({ method: 'POST', url: '/v1/audits', ...options, headers, payload }, to)
}

describe('an audit by somebody who is not signed in', () => {
  it('takes the files as they are and says where they lie, until when, and what came of it', async () => {
    const form = { ...logOf(), cases: new Blob(['x']), profile: 'std', from: '2026-11-01', to: '' }
    const answer = await begin({ ...form, map: '{"start":"3"}', unknown: 'unanswered' })
    expect(answer).toMatchObject({
      status: 201,
      body: {
        state: 'done',
        files: [
          { part: 'calls', fileName: 'calls 话单.csv', bytes: LOG.length },
          { part: 'cases', bytes: 1 },
        ],
        ask: { profile: 'std', from: '2026-11-01', to: null, unknown: 'unanswered' },
        outcome: { summary: { callsWithBreach: 3 }, records: null },
        reports: ['html', 'json'],
      },
    })
    expect(textIn(answer, 'directory')).toContain(textIn(answer, 'id'))
    expect(Object.fromEntries(seen.files)).toEqual({ calls: LOG, cases: 'x' })
    expect(seen.asks[0]?.map).toEqual({ start: '3' })
    expect((await send({ url: `/v1/audits/${textIn(answer, 'id')}` })).body).toEqual(answer.body)
  })

  it('lists the findings with their words, by rule, kind, organisation and day, in pages', async () => {
    const id = textIn(await begin(logOf()), 'id')
    const rows = async (query: string) => {
      const { body } = await send({ url: `/v1/audits/${id}/findings?${query}` })
      const { findings, total }: { findings?: { row: number }[]; total?: number } = { ...body }
      return [total, ...(findings ?? []).map(({ row }) => row)]
    }
    expect(await rows('')).toEqual([3, 1, 2, 3])
    expect(await rows('rule=connected-cap')).toEqual([1, 3])
    expect(await rows('org=1')).toEqual([1, 2])
    expect(await rows('kind=review')).toEqual([0])
    expect(await rows('day=2026-11-10')).toEqual([0])
    expect(await rows('offset=1&limit=1')).toEqual([3, 2])
    const { text } = await send({ url: `/v1/audits/${id}/findings?limit=1` })
    expect(text).toMatch(/"title":\{"zh":"[^"]+"/)
    expect(await send({ url: `/v1/audits/${id}/findings?limit=201` })).toMatchObject({
      status: 400,
      body: { place: 'query.limit' },
    })
  })

  it('hands a report over as a file, and says when it is not written', async () => {
    const id = textIn(await begin(logOf()), 'id')
    const page = await send({ url: `/v1/audits/${id}/report.html` })
    expect(page).toMatchObject({ status: 200, text: '<!doctype html>' })
    expect(page.headers['content-disposition']).toBe('attachment; filename="audit.html"')
    expect(page.headers['cache-control']).toBe('no-store')
    expect((await send({ url: `/v1/audits/${id}/report.json` })).text).toBe('{"breaches":[]}')
    expect(await send({ url: `/v1/audits/${id}/report.xlsx` })).toMatchObject({
      status: 409,
      body: { code: 'audit-not-ready' },
    })
    expect((await send({ url: `/v1/audits/${id}/report.exe` })).status).toBe(404)
  })

  it('is run again over the same files with other columns and another policy', async () => {
    const id = textIn(await begin(logOf()), 'id')
    const url = `/v1/audits/${id}/runs`
    const payload = { map: { number: 'callee' }, profile: 'std', to: '2026-11-30' }
    expect(await send({ method: 'POST', url, payload })).toMatchObject({
      status: 200,
      body: { id, ask: { to: '2026-11-30', from: null, map: { number: 'callee' } } },
    })
    expect(seen.files.get('calls')).toBe(LOG)
    for (const [wrong, place] of [
      [{ profile: 'nobody' }, 'body.profile'],
      [{ from: '2026-11-09', to: '2026-11-08' }, 'body.to'],
      [{ colour: 1 }, 'body'],
    ] as const) {
      expect(await send({ method: 'POST', url, payload: wrong })).toMatchObject({
        status: 400,
        body: { code: 'request-invalid', place },
      })
    }
  })

  it('is removed with all that belongs to it', async () => {
    const id = textIn(await begin(logOf()), 'id')
    expect((await send({ method: 'DELETE', url: `/v1/audits/${id}` })).status).toBe(204)
    expect(audits.kept()).toBe(0)
    for (const path of ['', '/findings', '/report.json']) {
      expect(await send({ url: `/v1/audits/${id}${path}` }), path).toMatchObject({
        status: 404,
        body: { code: 'not-found' },
      })
    }
    expect((await send({ method: 'DELETE', url: `/v1/audits/${id}` })).status).toBe(404)
  })

  it('is nobody’s without its id', async () => {
    await begin(logOf())
    for (const path of ['', '/findings', '/report.html']) {
      expect((await send({ url: `/v1/audits/${FOREIGN}${path}` })).status, path).toBe(404)
      const typed = await send({ url: `/v1/audits/1${path}` })
      expect(typed, path).toMatchObject({ status: 400, body: { place: 'path.audit' } })
    }
    const removed = await send({ method: 'DELETE', url: `/v1/audits/${FOREIGN}` })
    expect(removed.status).toBe(404)
    expect((await send({ url: '/v1/audits' })).status).toBe(404)
  })

  it('that came to nothing says why in both languages', async () => {
    const problem = failure('file-damaged', 'the file ends within a block', 'calls')
    const quiet = { look: null, progress: null }
    const failing = await testApp({
      audits: memoryAudits(() => ({ ...quiet, state: 'failed', problem })),
    })
    const answer = await begin(logOf(), {}, failing)
    expect(answer).toMatchObject({
      status: 201,
      body: { state: 'failed', problem: { code: 'file-damaged', title: { zh: '文件已损坏' } } },
    })
    const findings = `/v1/audits/${textIn(answer, 'id')}/findings`
    expect(await send({ url: findings }, failing)).toMatchObject({
      status: 409,
      body: { code: 'audit-not-ready' },
    })
  })
})

describe('the door of the audit', () => {
  const far: readonly (readonly [string, InjectOptions])[] = [
    ['another machine', { remoteAddress: '203.0.113.9' }],
    ['another machine by IPv6', { remoteAddress: '2001:db8::1' }],
    ['a proxy on this machine', { headers: { 'x-forwarded-for': '203.0.113.9' } }],
    ['a proxy that says so otherwise', { headers: { forwarded: 'for=203.0.113.9' } }],
    ['a page whose name was bent to this machine', { headers: { host: 'evil.example:8787' } }],
  ]

  it.each(far)('is closed to %s, and nothing of the files is kept', async (_, options) => {
    const answer = await begin(logOf(), options)
    expect(answer).toMatchObject({ status: 401, body: { code: 'audit-closed' } })
    expect(answer.text).toContain('--open-audit')
    expect([audits.kept(), seen.files.size]).toEqual([0, 0])
  })

  it('shows from outside whether it is open', async () => {
    const [, options] = far[0] ?? ['', {}]
    expect((await send({ url: '/v1/setup' })).body).toMatchObject({ auditOpen: true })
    expect((await send({ url: '/v1/setup', ...options })).body).toMatchObject({ auditOpen: false })
  })

  it('opens to this machine under each of its names', async () => {
    for (const options of [
      { remoteAddress: '127.0.0.1', headers: { host: '127.0.0.1:8787' } },
      { remoteAddress: '::1', headers: { host: '[::1]:8787' } },
      { remoteAddress: '::ffff:127.0.0.1', headers: { host: 'localhost' } },
    ]) {
      const { status } = await send({ url: `/v1/audits/${FOREIGN}`, ...options })
      expect([options.remoteAddress, status]).toEqual([options.remoteAddress, 404])
    }
  })

  it('is closed behind a trusted proxy even when it names no address', async () => {
    const behind = await testApp({ audits, trustProxy: true })
    expect(await begin(logOf(), {}, behind)).toMatchObject({ body: { code: 'audit-closed' } })
  })

  it('opens to everybody when the operator says so, and to whoever is signed in', async () => {
    const [, options] = far[0] ?? ['', {}]
    const open = await testApp({ audits, openAudit: true })
    expect((await begin(logOf(), options, open)).status).toBe(201)
    const signedIn = await world.deps.credentials.signIn('lender-a.collector-1', PASSWORD)
    const cookies = { [SESSION_COOKIE]: signedIn?.token ?? '' }
    expect((await begin(logOf(), { ...options, cookies })).status).toBe(201)
    expect((await begin(logOf(), { cookies: { [SESSION_COOKIE]: 'no' }, ...options })).status).toBe(
      401,
    )
  })
})

describe('an upload that cannot be taken', () => {
  it('leaves nothing behind, and says what is wrong', async () => {
    const faults: readonly (readonly [Form, string])[] = [
      [{ cases: new Blob(['x']) }, 'calls'],
      [{ ...logOf(), photo: new Blob(['x']) }, 'body'],
      [{ ...logOf(), profile: 'nobody' }, 'body.profile'],
      [{ ...logOf(), profile: 'file' }, 'body.profile'],
      [{ ...logOf(), map: '{"start"' }, 'body.map'],
      [{ ...logOf(), map: '[1]' }, 'body.map'],
      [{ ...logOf(), from: '2026-02-30' }, 'body.from'],
      [{ ...logOf(), zone: 'Asia/Nowhere' }, 'body.zone'],
      [{ ...logOf(), colour: 'red' }, 'body'],
    ]
    for (const [form, place] of faults) {
      const answer = await begin(form)
      expect(answer, place).toMatchObject({ status: 400, body: { code: 'request-invalid', place } })
      expect(audits.kept(), place).toBe(0)
    }
    expect(await send({ method: 'POST', url: '/v1/audits', payload: {} })).toMatchObject({
      status: 400,
      body: { place: 'content-type' },
    })
  })

  it('is refused when a file is too large, by one byte', async () => {
    const limits = { ...DEFAULT_LIMITS, auditFileBytes: LOG.length }
    const narrow = await testApp({ audits, limits })
    expect(await begin(logOf(), {}, narrow)).toMatchObject({
      status: 201,
      body: { files: [{ bytes: LOG.length }] },
    })
    expect(await begin(logOf(`${LOG}x`), {}, narrow)).toMatchObject({
      status: 413,
      body: { code: 'file-too-large', place: 'calls' },
    })
    expect(audits.kept()).toBe(1)
  })

  it('is refused while as many are kept as there may be, and when the disk is full', async () => {
    await begin(logOf())
    await begin(logOf())
    expect(await begin(logOf())).toMatchObject({ status: 503, body: { code: 'audits-busy' } })
    const full = await testApp({ audits: fullDisk() })
    const answer = await begin(logOf(), {}, full)
    expect(answer).toMatchObject({ status: 507, body: { code: 'disk-full' } })
    expect(answer.text).toContain('清理磁盘')
  })

  it('leaves nothing behind when the one who sends it goes away', async () => {
    const address = new URL(await world.app.listen({ port: 0, host: '127.0.0.1' }))
    const { type, payload } = await encodeForm(logOf(LOG.repeat(1000)))
    const lines = [
      ...['POST /v1/audits HTTP/1.1', `host: ${address.host}`, `content-type: ${type}`],
      ...[`content-length: ${payload.length}`, '', ''],
    ]
    const socket = connect(Number(address.port), address.hostname)
    socket.write(Buffer.concat([Buffer.from(lines.join('\r\n')), payload.subarray(0, 30_000)]))
    await vi.waitFor(() => expect(audits.kept()).toBe(1), { timeout: 300_000 })
    socket.destroy()
    await vi.waitFor(() => expect(audits.kept()).toBe(0), { timeout: 300_000 })
    await world.app.close()
  })

  it('comes too often from one address', async () => {
    const limits = { ...DEFAULT_LIMITS, auditsPerMinute: 1 }
    const narrow = await testApp({ audits, limits })
    expect((await begin(logOf(), {}, narrow)).status).toBe(201)
    expect(await begin(logOf(), {}, narrow)).toMatchObject({
      status: 429,
      body: { code: 'too-many-requests' },
    })
  })

  it('leaves no number, no name of a file and no id in the log', async () => {
    const id = textIn(await begin({ ...logOf(), profile: 'std' }), 'id')
    await begin({ ...logOf(), profile: NUMBER })
    await send({ url: `/v1/audits/${id}/findings?rule=${NUMBER}` })
    expect(world.log()).toContain('/v1/audits/:audit/findings')
    for (const secret of [NUMBER, '话单', id]) expect(world.log()).not.toContain(secret)
  })
})
