import type { SelfFinding } from '@fencun/app/self-audit/findings'
import { selfAudit } from '@fencun/app/self-audit/self-audit'
import { expect, it } from 'vitest'
import { NDJSON } from './http/lines.ts'
import { SESSION_COOKIE } from './http/session.ts'
import { type TestApp, testApp } from './testing/test-app.ts'
import { LINE, PASSWORD, placeCase, SECRETS } from './testing/world.ts'

const URL = '/v1/policy/what-if'
const CAP_2 = [{ parameter: 'connected-cap.max', value: 2, relaxable: false }]

/** A debtor who was called three times this morning, and asked about once more. */
async function called(): Promise<TestApp> {
  const tested = await testApp()
  const { deps, lender, as } = tested
  const { case: id, point } = await placeCase(deps, lender, 7)
  const collector = await as('collector-1')
  for (let n = 0; n < 4; n += 1) {
    if (n > 0) deps.clock.pass(60_000)
    const asked = { request: `r-${n}`, case: id, point, line: LINE }
    const how = { channel: 'voice_interactive', purpose: 'interactive' }
    const { body } = await collector('POST', '/v1/contacts', { ...asked, ...how })
    const { contact } = body
    if (typeof contact !== 'string') continue
    const started = { kind: 'started' }
    expect((await collector('POST', `/v1/contacts/${contact}/events`, started)).status).toBe(200)
    const ended = { kind: 'ended', outcome: 'answered-debtor' }
    const said = await collector('POST', `/v1/contacts/${contact}/events`, ended)
    expect(said.status).toBe(200)
  }
  return tested
}

it('a draft is tried on the lender’s own history: the third call would have been refused', async () => {
  const { as } = await called()
  const supervisor = await as('banker')
  const { status, body } = await supervisor('POST', URL, { settings: CAP_2 })
  expect(status).toBe(200)
  const counts = { asked: 4, permittedThen: 3, permittedUnder: 2, refused: 1, lifted: 0 }
  expect(body).toMatchObject({
    ...{ from: '2026-08-21', last: '2026-11-18', complete: true, debtors: 1, totals: counts },
    byRule: [{ rule: 'connected-cap', objectedThen: 1, objectedUnder: 2, refused: 1 }],
    byOrg: [{ org: 'agency-1', name: '甲机构', ...counts }],
    byStaff: [{ staff: 'lender-a.collector-1', name: 'collector-1', refused: 1 }],
    changes: [{ kind: 'refused', at: '2026-11-18T10:02:00+08:00', rules: ['connected-cap'] }],
    supposed: 0,
  })
  const text = JSON.stringify(body)
  for (const secret of Object.values(SECRETS)) expect(text).not.toContain(secret)
})

it('what the interface wrote is found in order when it is folded anew', async () => {
  const { deps, lender } = await called()
  const found: SelfFinding[] = []
  const onFinding = (finding: SelfFinding) => void found.push(finding)
  const audited = await selfAudit(deps, lender, { onFinding })
  expect(found).toEqual([])
  expect(audited).toMatchObject({ ok: true, value: { contacts: 3, judged: { again: 4 } } })
})

it('the period can be another, and what cannot be read is refused at its field', async () => {
  const { as } = await called()
  const supervisor = await as('banker')
  const before = { settings: CAP_2, from: '2026-11-01', last: '2026-11-17' }
  expect((await supervisor('POST', URL, before)).body).toMatchObject({ totals: { asked: 0 } })
  const turned = { settings: CAP_2, from: '2026-11-19', last: '2026-11-18' }
  expect((await supervisor('POST', URL, turned)).body).toMatchObject({
    code: 'request-invalid',
    place: 'from',
  })
  const wrong = { settings: [{ ...CAP_2[0], parameter: 'no.such' }] }
  expect((await supervisor('POST', URL, wrong)).body['code']).toBe('request-invalid')
})

it('a collector sees nothing of it, an agency what its own layer would do to its own contacts', async () => {
  const { as } = await called()
  const [collector, supervisor] = [await as('collector-1'), await as('supervisor')]
  expect((await collector('POST', URL, { settings: CAP_2 })).status).toBe(403)
  const { status, body } = await supervisor('POST', URL, { settings: CAP_2 })
  expect([status, body]).toMatchObject([200, { totals: { asked: 4, refused: 1 } }])
  const theirs = { settings: CAP_2, agency: 'another-agency' }
  expect((await supervisor('POST', URL, theirs)).status).toBe(403)
})

it('as lines it says how far it is, and its last line is the result', async () => {
  const { app, deps } = await called()
  const signedIn = await deps.credentials.signIn('lender-a.banker', PASSWORD)
  const answer = await app.inject({
    method: 'POST',
    url: URL,
    headers: { accept: NDJSON },
    cookies: { [SESSION_COOKIE]: signedIn?.token ?? '' },
    payload: { settings: CAP_2 },
  })
  expect(answer.headers['content-type']).toContain(NDJSON)
  const lines = answer.payload.trimEnd().split('\n')
  expect(JSON.parse(lines[0] ?? '')).toEqual({ progress: { debtors: 1, of: 1 } })
  expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({
    result: { last: '2026-11-18', totals: { refused: 1 } },
  })
})
