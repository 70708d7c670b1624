import type { LedgerHealth, LedgerStatus } from '@fencun/app/ports/ledger'
import { instant, parseInstant } from '@fencun/core/time/instant'
import { beforeEach, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/test-app.ts'

const AT = '2026-11-22T13:00:00+08:00'
const at = parseInstant(AT) ?? null
const status: LedgerStatus = {
  ...{ origin: 'fencun.local/lender-a', size: 12, checkpointAt: at, publishedSize: 11 },
  ...{ publishedAt: null, waiting: 3, waitingSince: at, conflicting: 0, vkeys: ['a+b+c'] },
  ...{ audits: [], stopped: 'ledger-behind', witnesses: [{ name: 'w.example', last: null }] },
  incidents: [
    { side: 'theirs', kind: 'other-root', name: 'agency.example', size: 9, at: at ?? instant(0) },
  ],
}

let health: LedgerHealth
let world: TestApp

beforeEach(async () => {
  world = await testApp({ ledger: { health: () => health, status: async () => status } })
})

test.each([
  [{ state: 'sound', waiting: 0, size: 12, secondsSinceCheckpoint: 4 }, 'ok', '1', '4'],
  [
    { state: 'behind', waiting: 9, size: 12, secondsSinceCheckpoint: 400 },
    'degraded',
    '0.5',
    '400',
  ],
  [{ state: 'damaged', waiting: 0, size: 0, secondsSinceCheckpoint: null }, 'degraded', '0', 'Nan'],
] as const)(
  'evidence logs that are %o show in health and metrics',
  async (ledger, said, sound, age) => {
    health = ledger
    expect((await world.call('GET', '/healthz')).body).toMatchObject({ status: said, ledger })
    const { payload } = await world.app.inject('/metrics')
    expect(payload).toContain(`fencun_evidence_outbox ${ledger.waiting}\n`)
    expect(payload).toContain(`fencun_evidence_size ${ledger.size}\n`)
    expect(payload).toContain(`fencun_evidence_sound ${sound}\n`)
    expect(payload).toContain(`fencun_evidence_checkpoint_age_seconds ${age}\n`)
  },
)

test("administrators see where the lender's log stands, others do not", async () => {
  const administrator = await world.as('administrator')
  const shown = await administrator('GET', '/v1/ledger/status')
  expect(shown.body).toEqual({
    ...{ ...status, checkpointAt: AT, waitingSince: AT, publishedAt: null },
    witnesses: [{ name: 'w.example', size: null, at: null }],
    incidents: [{ ...status.incidents[0], at: AT }],
  })
  const collector = await world.as('collector-1')
  expect((await collector('GET', '/v1/ledger/status')).status).toBe(403)
})

test('where no log is written, nobody is told of one', async () => {
  const without = await testApp()
  const administrator = await without.as('administrator')
  expect((await administrator('GET', '/v1/ledger/status')).status).toBe(404)
  expect((await without.call('GET', '/healthz')).body).toMatchObject({ status: 'ok', ledger: null })
})
