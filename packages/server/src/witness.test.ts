import { memoryWitnessBook } from '@fencun/app/testing/memory-witness-book'
import { checkpointText, openCheckpoint } from '@fencun/core/evidence/checkpoint'
import { cosignaturesOf } from '@fencun/core/evidence/cosignature'
import { vkeyText } from '@fencun/core/evidence/note'
import { lenderId, orgId } from '@fencun/core/ids'
import { instant } from '@fencun/core/time/instant'
import { formatAddCheckpoint } from '@fencun/core/witness/add-checkpoint'
import { expect, test } from 'vitest'
import { nodeCrypto, noteBy, signingKey } from '../test/signing.ts'
import { testApp } from './testing/test-app.ts'

const ORIGIN = 'agency.example/a-lender'
const LENDER = lenderId('lender-a')
const AT = instant(1_795_000_000_000)
const LOG = signingKey(ORIGIN)
const WITNESS = signingKey('bank.example/witness', 'cosignature')

async function witnessingApp() {
  const book = memoryWitnessBook()
  const log = { origin: ORIGIN, keyId: LOG.key.keyId, vkey: vkeyText(LOG.key) }
  const actor = { staff: 'system', org: orgId('lender-a') } as const
  await book.addLog(LENDER, log, { at: AT, actor })
  const keyOf = async () => WITNESS
  const clock = { now: () => AT }
  return testApp({ witness: { book, crypto: nodeCrypto, clock, keyOf } })
}

function note(size: number): string {
  const root = new Uint8Array(32).fill(size)
  return noteBy(LOG, checkpointText({ origin: ORIGIN, size, root }))
}

test('another installation has a checkpoint signed without signing in or naming a content type', async () => {
  const { app } = await witnessingApp()
  const payload = formatAddCheckpoint({ oldSize: 0, proof: [], note: note(5) })
  for (const headers of [
    {},
    { 'content-type': 'application/json' },
    { 'content-type': 'any/thing' },
  ]) {
    const url = '/witness/lender-a/add-checkpoint'
    const answer = await app.inject({ method: 'POST', url, payload, headers })
    if (answer.statusCode === 409) {
      expect(answer.headers['content-type']).toBe('text/x.tlog.size')
      expect(answer.body).toBe('5\n')
      continue
    }
    expect(answer.statusCode).toBe(200)
    const opened = openCheckpoint(`${note(5)}${answer.body}`, [LOG.key], nodeCrypto)
    if (!opened.ok) throw new Error(opened.error)
    expect(cosignaturesOf(opened.value.note, [WITNESS.key], nodeCrypto)).toHaveLength(1)
  }
})

test('who is not known, sends nonsense or too much is refused', async () => {
  const { app } = await witnessingApp()
  const post = async (lender: string, payload: string) => {
    const url = `/witness/${lender}/add-checkpoint`
    const { statusCode, body } = await app.inject({ method: 'POST', url, payload })
    return /too long/.test(body) ? 'too long' : statusCode
  }
  const good = formatAddCheckpoint({ oldSize: 0, proof: [], note: note(5) })
  expect(await post('lender-b', good)).toBe(404)
  expect(await post('lender-a', 'nonsense')).toBe(400)
  expect(await post('lender-a', '')).toBe(400)
  expect(await post('lender-a', 'x'.repeat(65 * 1024))).toBe('too long')
  expect(
    (await app.inject({ method: 'GET', url: '/witness/lender-a/add-checkpoint' })).statusCode,
  ).toBe(404)
})

test('a page of another site cannot ask in the name of a browser, and other routes still want JSON', async () => {
  const { app } = await witnessingApp()
  const url = '/witness/lender-a/add-checkpoint'
  const headers = { 'sec-fetch-site': 'cross-site' }
  expect((await app.inject({ method: 'POST', url, payload: 'x', headers })).statusCode).toBe(403)
  const session = await app.inject({
    ...{ method: 'POST', url: '/v1/session', payload: 'a=b' },
    headers: { 'content-type': 'text/plain' },
  })
  expect(session.statusCode).toBe(400)
})

test('an installation that is no witness does not know the address', async () => {
  const { call } = await testApp()
  expect((await call('POST', '/witness/lender-a/add-checkpoint', {})).status).toBe(404)
})
