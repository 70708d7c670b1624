import { beforeEach, expect, it } from 'vitest'
import { SESSION_COOKIE } from './http/session.ts'
import { type Called, type TestApp, testApp } from './testing/test-app.ts'
import { AGENCY, PASSWORD, placeCase } from './testing/world.ts'

const SCOPE = { kind: 'engagement' }
const NAMED = { agencyName: '甲机构' }

let world: TestApp
let agent: Called
let banker: Called
let administrator: Called

beforeEach(async () => {
  world = await testApp()
  agent = await world.as('supervisor')
  banker = await world.as('banker')
  administrator = await world.as('administrator')
  await placeCase(world.deps, world.lender, 1)
})

const asked = async (): Promise<string> => {
  const body = { agency: AGENCY, scope: SCOPE, basis: '合作到期' }
  const answer = await agent('POST', '/v1/destructions', body)
  expect(answer.status).toBe(201)
  return `/v1/destructions/${String(answer.body['destruction'])}`
}
const stageOf = async (url: string): Promise<unknown> => (await banker('GET', url)).body['stage']
const tokenOf = async (called: string): Promise<string> => {
  const signedIn = await world.deps.credentials.signIn(`lender-a.${called}`, PASSWORD)
  return signedIn?.token ?? ''
}
const ended = async (url: string): Promise<string> => {
  for (;;) {
    const stage = await stageOf(url)
    if (stage !== 'executing') return String(stage)
  }
}

it('goes from a request to a certificate', async () => {
  const preview = await agent('POST', '/v1/destructions/preview', { agency: AGENCY, scope: SCOPE })
  expect(preview.body).toMatchObject({ counts: { debtors: 1, cases: 1, kept: 0 }, reasons: [] })
  const url = await asked()
  expect((await agent('POST', `${url}/handover`)).status).toBe(204)
  const compared = await banker('GET', `${url}/handover/check`)
  expect(compared.body).toMatchObject({ cases: 1, faults: [] })
  expect((await banker('POST', `${url}/receipt`)).status).toBe(204)
  const yes = { approved: true, note: '', ...NAMED }
  expect((await banker('POST', `${url}/decision`, yes)).status).toBe(204)
  const twice = await banker('POST', `${url}/decision`, yes)
  expect([twice.status, twice.body['code']]).toEqual([409, 'second-person-needed'])
  expect((await administrator('POST', `${url}/decision`, yes)).status).toBe(204)
  const wrong = await administrator('POST', `${url}/execution`, { agencyName: '乙机构' })
  expect([wrong.status, wrong.body['place']]).toEqual([400, 'agencyName'])
  expect((await administrator('POST', `${url}/execution`, NAMED)).status).toBe(204)
  expect(await ended(url)).toBe('executed')
  expect((await agent('GET', url)).body['code']).toBe('not-signed-in')
  const none = await banker('GET', `${url}/certificate.pdf`)
  expect([none.status, none.body['code']]).toEqual([409, 'destruction-stage'])
  expect((await banker('POST', `${url}/check`, { canaries: ['欧阳秘密'] })).status).toBe(204)
  const view = (await banker('GET', url)).body
  expect(view).toMatchObject({ stage: 'verified', check: { isClean: true, canaries: 1 } })
  expect(JSON.stringify(view)).not.toContain('欧阳秘密')
  const file = await world.app.inject({
    method: 'GET',
    url: `${url}/certificate.pdf`,
    cookies: { [SESSION_COOKIE]: await tokenOf('banker') },
  })
  expect(file.headers['content-type']).toBe('application/pdf')
  expect(file.body).toContain('甲机构')
})

it('is the agency’s matter and the lender’s, and nobody else’s', async () => {
  const url = await asked()
  const collector = await world.as('collector-1')
  for (const path of ['/v1/destructions', url, '/v1/retention', '/v1/legal-holds']) {
    expect((await collector('GET', path)).body['code'], path).toBe('not-permitted')
  }
  const yes = { approved: true, note: '', ...NAMED }
  expect((await agent('POST', `${url}/decision`, yes)).body['code']).toBe('not-permitted')
  expect((await agent('GET', '/v1/retention')).body['code']).toBe('not-permitted')
  const again = await agent('POST', '/v1/destructions', {
    agency: AGENCY,
    scope: SCOPE,
    basis: 'x',
  })
  expect(again.body['code']).toBe('destruction-open')
  expect((await agent('POST', `${url}/withdrawal`, { reason: '误报' })).status).toBe(204)
  expect(await stageOf(url)).toBe('withdrawn')
})

it('shows what is kept and until when, by month, and takes legal holds with a reason', async () => {
  expect((await banker('GET', '/v1/retention')).body['calculatedAt']).toBeNull()
  expect((await banker('POST', '/v1/retention/calendar')).body).toEqual({ debtors: 1 })
  const shown = (await banker('GET', '/v1/retention?state=open')).body
  expect(shown).toMatchObject({ total: 1, rows: [{ state: 'open', holds: ['open-case'] }] })
  expect(JSON.stringify(shown)).not.toContain('欧阳')
  expect((await banker('GET', '/v1/retention?month=2026-13-01')).status).toBe(400)
  const [row] = (shown['rows'] ?? []) as readonly { cases: readonly { case: string }[] }[]
  const body = { case: row?.cases[0]?.case, kind: 'suit', reason: '(2026)民初1号' }
  const placed = await administrator('POST', '/v1/legal-holds', body)
  expect(placed.status).toBe(201)
  const lift = `/v1/legal-holds/${String(placed.body['hold'])}/lift`
  expect((await banker('POST', lift, { reason: '' })).status).toBe(400)
  expect((await banker('POST', lift, { reason: '结案' })).status).toBe(204)
  expect((await banker('POST', lift, { reason: '结案' })).body['code']).toBe('legal-hold-ended')
  const { holds } = (await banker('GET', '/v1/legal-holds')).body
  expect(holds).toMatchObject([{ kind: 'suit', lifted: { reason: '结案' } }])
})

it('takes the life of backups from the lender', async () => {
  const settings = { member: false, backupDays: 14 }
  expect((await banker('PUT', '/v1/retention/settings', settings)).status).toBe(204)
  expect((await banker('GET', '/v1/retention')).body['settings']).toEqual(settings)
  const never = { member: null, backupDays: 0 }
  expect((await banker('PUT', '/v1/retention/settings', never)).status).toBe(400)
})
