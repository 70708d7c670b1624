import { type FencunClient, fencunClient } from '@fencun/client/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signIn } from './support/client.ts'
import { type Interface, openInterface } from './support/interface.ts'
import { textAt } from './support/json.ts'

const CALL = { channel: 'voice_interactive', purpose: 'interactive' } as const
const SCOPES = ['contacts:request', 'contacts:report', 'contacts:read', 'contacts:check']

let served: Interface
let gate: FencunClient
let key: string

beforeAll(async () => {
  served = await openInterface()
  const admin = await signIn(served.url, 'admin')
  const scopes = [...SCOPES, 'cases:read']
  const made = { org: 'agency-a', name: 'dialler', scopes, requestsPerMinute: 60_000 }
  key = textAt((await admin.call('POST', '/v1/api-keys', made)).body, 'secret')
  gate = fencunClient({ baseUrl: served.url, key })
})
afterAll(async () => served.close())

/** The cases that may be called now, as a dialler would fill its list. */
async function callable() {
  const found = []
  for await (const row of gate.prescreenCases()) {
    const point = row.points.find(({ role, outcome }) => role === 'debtor' && outcome === 'ALLOW')
    if (point !== undefined) found.push({ row, point: point.point })
  }
  return found
}

describe('a dialler with the client', () => {
  it('screens its list, calls what may be called, and says what came of it', async () => {
    const [first] = await callable()
    const { collector, caseNumber } = first?.row ?? {}
    if (first === undefined || !collector || !caseNumber) throw new Error('somebody can be called')
    const line = 'agency-a-desk-1'
    const named = { caseNumber, point: first.point, actor: collector, line, ...CALL }
    const asked = await gate.requestContact({ request: 'client-1', ...named })
    if (!asked.ok) throw new Error(asked.problem.code)
    const { contact, dial } = asked.value
    expect(dial).toMatch(/^1\d{10}$/)

    // By the very number it was given, and with the same answer for a retry.
    const { point: _point, ...rest } = named
    const again = await gate.requestContact({ request: 'client-1', ...rest, number: dial ?? '' })
    expect(again).toEqual(asked)

    expect(await gate.reportContact(contact, { kind: 'started' })).toMatchObject({ ok: true })
    const ended = { kind: 'ended', outcome: 'answered-debtor', talkSec: 61 } as const
    expect(await gate.reportContact(contact, ended)).toMatchObject({ ok: true })
    const record = { resultCode: 'REMIND', note: '已提醒', nextStepAt: null } as const
    expect(await gate.recordContact(contact, record)).toMatchObject({ ok: true })
    expect(await gate.showContact(contact)).toMatchObject({
      ok: true,
      value: { state: 'ended', outcome: 'answered-debtor', recorded: true, actor: collector },
    })
  })

  it('is held to the law’s cap, and told by which rule, however it asks', async () => {
    const [, second] = await callable()
    const { collector, caseNumber } = second?.row ?? {}
    if (second === undefined || !collector || !caseNumber) throw new Error('two can be called')
    const how = { caseNumber, point: second.point, actor: collector, line: 'agency-a-desk-1' }
    const asked = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        gate.requestContact({ request: `race-${n}`, ...how, ...CALL }),
      ),
    )
    const refusals = asked.flatMap((one) => (one.ok ? [] : one.problem))
    expect(asked.length - refusals.length).toBeLessThanOrEqual(3)
    expect(asked.length - refusals.length).toBeGreaterThan(0)
    for (const { code, decision } of refusals) {
      expect(code).toBe('contact-not-permitted')
      expect(decision?.findings.map(({ rule }) => rule)).toContain('connected-cap')
    }
    const checked = await gate.checkContacts([{ caseNumber, point: second.point, ...CALL }])
    if (!checked.ok) throw new Error(checked.problem.code)
    expect(checked.value.results[0]?.answers[0]?.outcome).not.toBe('ALLOW')
  })

  it('gets many answers in their order, good and bad', async () => {
    const rows = (await callable()).slice(0, 5)
    const checks = rows.flatMap(({ row, point }) => [
      { ...(row.case === null ? {} : { case: row.case }), point, ...CALL },
      { caseNumber: 'nobody’s', ...CALL },
    ])
    const checked = await gate.checkContacts(checks)
    if (!checked.ok) throw new Error(checked.problem.code)
    const words = checked.value.results.map(({ answers: [answer], problem }) =>
      problem === null ? answer?.outcome : problem.code,
    )
    expect(words).toEqual(rows.flatMap(() => ['ALLOW', 'not-found']))
  })

  it('learns from values what was wrong, and when to come again', async () => {
    const wrong = fencunClient({ baseUrl: served.url, key: `${key}x` })
    expect(await wrong.showContact('x')).toMatchObject({
      ok: false,
      problem: { code: 'api-key-invalid', status: 401 },
      retryAfterSec: null,
    })
    await expect(wrong.prescreenCases().next()).rejects.toThrow('api-key-invalid')
    const proxied = fencunClient({
      baseUrl: served.url,
      key,
      fetch: async () => new Response('busy', { status: 429, headers: { 'retry-after': '7' } }),
    })
    expect(await proxied.showContact('x')).toMatchObject({
      ok: false,
      problem: { code: 'internal-error', status: 429 },
      retryAfterSec: 7,
    })
  })

  it('does not take a list that was cut off for a whole one', async () => {
    const cut = fencunClient({
      baseUrl: served.url,
      key,
      fetch: async (request) => {
        const response = await fetch(request)
        const text = await response.text()
        return new Response(text.slice(0, text.lastIndexOf('{"end"')), response)
      },
    })
    const rows: unknown[] = []
    const take = async (): Promise<void> => {
      for await (const row of cut.prescreenCases()) rows.push(row)
    }
    await expect(take()).rejects.toThrow('internal-error')
    expect(rows.length).toBe(26)
  })

  it('leaves nothing of its key or of a number in the log', () => {
    expect(served.log()).toContain('/v1/contacts/:contact/events')
    expect(served.log()).not.toContain(key.slice(-20))
    expect(served.log()).not.toMatch(/\b1[3-9]\d{9}\b/)
  })
})
